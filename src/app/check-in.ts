import { clockSuspect, isClockSuspect } from '#src/app/clock-trust.ts';
import { issuePass } from '#src/app/issue-code.ts';
import { isProbablyForgotten, presumeDeparture } from '#src/app/movements.ts';
import { obligationsNow } from '#src/app/obligations.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import { toReasonView } from '#src/app/present.ts';
import { readTicket, type Ticket } from '#src/app/ticket.ts';
import { writeVisit } from '#src/app/write-visit.ts';
import type { ObligationsView } from '#src/contract/health.ts';
import type { CheckInAnswer, CheckInInput } from '#src/contract/kiosk.ts';
import type { Admission } from '#src/contract/visit.ts';
import { findProblems } from '#src/domain/declaration/questionnaire.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { judge, type Reason } from '#src/domain/policy/verdict.ts';
import { normaliseDocument } from '#src/domain/text/documents.ts';

type Refusal = Extract<CheckInAnswer, { outcome: 'not-accepted' }>['problem'];

/** Who answers for a check-in: the visitor at the kiosk, or the guard who wrote it for them. */
export type Writer = { actor: string; note: string | null; isByHand: boolean };

/** A whole visit in one go: arrival, declaration, readings and the decision, in one transaction. */
export function createCheckIn(ports: Ports) {
  return (given: CheckInInput, writer: Writer): Promise<CheckInAnswer> =>
    ports.register.write((page) => {
      const known = page.findVisit(page.findCommand(given.commandId)?.visit ?? given.visitId);
      if (known) return toAdmission(ports, known);
      const input = withPlainDocument(given);
      const ticket = readTicket(ports, page, input, writer);
      if (ticket === null) return refuse('ticket-not-valid');
      const { packs, asked } = obligationsNow(ports, ticket.staff !== null);
      const problem = findRefusal(page, input, asked, writer);
      if (problem) return refuse(problem);
      const open = findOpen(page, input, ticket);
      if (open && !isProbablyForgotten(open, ports.clock.nowMs())) {
        return { outcome: 'already-inside', number: open.number };
      }
      if (open?.state === 'inside') presumeDeparture(page, open, { actor: writer.actor, door: input.doorId });
      const reasons = findReasons(ports, packs, asked, input, { ...writer, isStaff: ticket.staff !== null });
      // Without a clock to believe in, nobody can say that the code is still good.
      if (input.ticket !== null && isClockSuspect(page)) reasons.push(clockSuspect);
      writeVisit(ports, page, { input, ticket, writer, asked, packs, reasons });
      const written = page.findVisit(input.visitId);
      if (!written) throw new Error('the arrival just written is not in the register');
      return toAdmission(ports, written);
    });
}

/** The number as a scanner would give it, so that whoever types it with spaces is the same person. */
function withPlainDocument(input: CheckInInput): CheckInInput {
  const { document } = input.person;
  if (!document) return input;
  const person = { ...input.person, document: { ...document, number: normaliseDocument(document.number) } };
  return { ...input, person };
}

/** The guard who writes for somebody may leave out what only the kiosk asks; what was measured and seen counts all the same. */
function findReasons(
  { forms }: Ports,
  packs: readonly Pack[],
  asked: ObligationsView,
  input: CheckInInput,
  by: { isStaff: boolean; isByHand: boolean },
): Reason[] {
  const { reasons } = judge(packs, forms, {
    isStaff: by.isStaff,
    answers: asked.questionnaire ? (input.declaration?.answers ?? null) : null,
    readings: input.readings,
    isMaskWorn: input.isMaskWorn,
    isSanitised: input.isSanitised,
  });
  if (!by.isByHand) return reasons;
  return reasons.filter(({ code }) => code !== 'declaration-missing' && code !== 'temperature-missing');
}

const refuse = (problem: Refusal): CheckInAnswer => ({ outcome: 'not-accepted', problem });

export function toAdmission(ports: Ports, visit: VisitRow): Admission {
  const outcome = visit.state === 'held' || visit.state === 'refused' ? visit.state : 'admitted';
  return {
    outcome,
    visitId: visit.id,
    number: visit.number,
    reasons: visit.reasons.map(toReasonView),
    pass: outcome === 'refused' ? null : issuePass(ports, visit),
  };
}

function findRefusal(page: Page, input: CheckInInput, asked: ObligationsView, writer: Writer): Refusal | null {
  const office = page.office();
  const isPlace = (places: { id: string }[] | undefined, id: string | null) =>
    id === null || (places?.some((place) => place.id === id) ?? false);
  if (!isPlace(office?.doors, input.doorId) || !isPlace(office?.departments, input.errand.departmentId))
    return 'unknown-place';
  const form = asked.questionnaire;
  if (!form || (writer.isByHand && !input.declaration)) return null;
  const declared = input.declaration;
  if (!declared || declared.form !== form.id || declared.version !== form.version) return 'declaration-incomplete';
  return findProblems(form, declared.answers).length > 0 ? 'declaration-incomplete' : null;
}

function findOpen(page: Page, input: CheckInInput, ticket: Ticket): VisitRow | null {
  if (ticket.staff) return page.findOpenVisit({ staff: ticket.staff });
  const { document } = input.person;
  const byDocument = document && page.findOpenVisit({ document: document.number });
  return byDocument ?? (ticket.invite ? page.findOpenVisit({ invite: ticket.invite }) : null);
}
