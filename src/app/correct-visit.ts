import { answersFor } from '#src/app/own-shift.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { ChangeInput, CorrectAnswer } from '#src/contract/correction.ts';
import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import { type Change, toCorrection } from '#src/domain/register/corrections.ts';
import { parsePhone } from '#src/domain/text/phones.ts';

type Refusal = Exclude<CorrectAnswer['outcome'], 'done'>;

/** Sets right what the book says of a visit, by another line. The reason goes with it, and what stood there stays. */
export function createCorrectVisit({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return ({ commandId, visitId, reason, change: input }: Inputs['desk']['correct'], actor: string) =>
    register.write((page): CorrectAnswer => {
      if (page.findCommand(commandId)) return { outcome: 'done' };
      const found = findOwn(page, visitId, actor, clock.nowMs());
      if (typeof found === 'string') return { outcome: found };
      const change = toChange(input);
      const refusal = refuse(page, found, change, clock.nowMs());
      if (refusal) return { outcome: refusal };
      const { facts, personal } = toCorrection(change, page.lineOf(visitId, change.field));
      page.add({
        kind: 'correction',
        actor,
        facts: { visit: visitId, command: commandId, ...facts },
        personal: { ...personal, note: reason },
      });
      return { outcome: 'done' };
    });
}

/** Strikes a visit out as a whole: it was written twice, or by mistake. */
export function createVoidVisit({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return ({ commandId, visitId, reason }: Inputs['desk']['voidVisit'], actor: string) =>
    register.write((page): CorrectAnswer => {
      if (page.findCommand(commandId)) return { outcome: 'done' };
      const found = findOwn(page, visitId, actor, clock.nowMs());
      if (typeof found === 'string') return { outcome: found };
      if (found.state === 'void') return { outcome: 'not-possible' };
      page.add({ kind: 'void', actor, facts: { visit: visitId, command: commandId }, personal: { note: reason } });
      return { outcome: 'done' };
    });
}

function findOwn(page: Page, id: string, actor: string, nowMs: number): VisitRow | Refusal {
  const visit = page.findVisit(id);
  if (!visit) return 'no-such-visit';
  const { state, arrivedAt, admittedAt, leftAt } = visit;
  const times = { isOpen: state === 'inside' || state === 'held', atMs: [arrivedAt, admittedAt, leftAt] };
  return answersFor(page, actor, times, nowMs) ? visit : 'past-shift';
}

/** As the book holds it: instants in milliseconds, a phone number in its one spelling. */
function toChange({ field, value }: ChangeInput): Change {
  if (field === 'inAt') return { field, value: Date.parse(value) };
  if (field === 'leftAt') return { field, value: value === null ? null : Date.parse(value) };
  if (field !== 'phone' || value === null) return { field, value } as Change;
  const phone = parsePhone(value);
  return { field, value: phone.ok ? phone.e164 : value };
}

function refuse(page: Page, visit: VisitRow, change: Change, nowMs: number): Refusal | null {
  if (visit.state === 'void' || !isPossible(visit, change, nowMs)) return 'not-possible';
  if (change.field === 'department' && !isKnownDepartment(page, change.value)) return 'unknown-place';
  return isSame(visit, change) ? 'same-value' : null;
}

function isPossible(visit: VisitRow, change: Change, nowMs: number): boolean {
  const { state, admittedAt, leftAt } = visit;
  switch (change.field) {
    // Who has left was let in: first the departure is taken back, then the decision.
    case 'decision':
      return state === 'inside' || state === 'refused';
    case 'inAt':
      return admittedAt !== null && change.value <= (leftAt ?? nowMs);
    case 'leftAt':
      return state === 'left' && (change.value === null || isBetween(change.value, admittedAt ?? 0, nowMs));
    default:
      return true;
  }
}

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;

const isKnownDepartment = (page: Page, department: string | null): boolean =>
  department === null || (page.office()?.departments ?? []).some(({ id }) => id === department);

function isSame(visit: VisitRow, { field, value }: Change): boolean {
  if (field === 'decision') return false;
  const now = field === 'inAt' ? visit.admittedAt : visit[field];
  return canonicalJson(now as Json) === canonicalJson(value as Json);
}
