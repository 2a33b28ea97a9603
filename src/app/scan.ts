import { admitStaff } from '#src/app/admit-staff.ts';
import { trustedNowMs } from '#src/app/clock-trust.ts';
import { isJustNow, moved, type Passing, passOut } from '#src/app/movements.ts';
import type { Page, Ports, VisitRow } from '#src/app/ports.ts';
import {
  prefillFromCard,
  prefillFromCertificate,
  prefillFromInsuranceCard,
  prefillFromInvite,
  prefillFromPersonalCode,
} from '#src/app/prefill.ts';
import type { Inputs } from '#src/contract/contract.ts';
import { emptyPrefill } from '#src/contract/empty-prefill.ts';
import type { Prefill, ScanAnswer } from '#src/contract/kiosk.ts';
import type { CitizenCard } from '#src/domain/codes/citizen-card.ts';
import type { OwnCode } from '#src/domain/codes/own.ts';
import { type Recognition, recognise } from '#src/domain/codes/recognise.ts';

type Unreadable = Extract<ScanAnswer, { outcome: 'unreadable' }>['reason'];
const unreadable = (reason: Unreadable): ScanAnswer => ({ outcome: 'unreadable', reason });

/** One code at the door: says what it is, and writes the movement when the code alone is enough for one. */
export function createScan(ports: Ports) {
  return (input: Inputs['kiosk']['scan']): Promise<ScanAnswer> =>
    ports.register.write((page) => {
      const seen = readCode(ports, page, input.text);
      if (seen.kind === 'refused') return unreadable(seen.reason);
      const passing = { command: input.commandId, door: input.doorId, direction: input.direction };
      const repeated = findRepeated(ports, page, input.commandId);
      if (repeated) return repeated;
      if (seen.kind === 'own') return readOwn(ports, page, seen.code, { ...passing, text: seen.text });
      if (seen.kind === 'citizen-card') return readCard(ports, page, seen, passing);
      return beginAnew(seen);
    });
}

/** Only a clock that is believed can say that a code has expired; and to leave, nobody needs the time. */
function readCode({ codeKeys: { verify }, certificates, clock }: Ports, page: Page, text: string): Recognition {
  const seen = recognise(text, { verify, certificates, nowMs: trustedNowMs(clock, page) });
  if (seen.kind !== 'refused' || (seen.reason !== 'expired-code' && seen.reason !== 'not-yet-valid')) return seen;
  const untimed = recognise(text, { verify, certificates, nowMs: null });
  if (untimed.kind !== 'own' || untimed.code.type !== 'pass') return seen;
  // Its dates come from before the clock was last suspected or put right.
  const visit = page.findVisit(untimed.code.id);
  return visit && visit.seq < (page.newest('clock')?.seq ?? 0) ? untimed : seen;
}

type Hint = Exclude<Recognition, { kind: 'refused' | 'own' | 'citizen-card' }>;

/** Codes without a number to know somebody by: they spare typing and no more. */
function beginAnew(seen: Hint): ScanAnswer {
  const begin = (source: 'personal-code' | 'insurance-card' | 'health-certificate', prefill: Prefill): ScanAnswer => ({
    outcome: 'begin',
    source,
    proof: seen.proof,
    ticket: null,
    prefill,
    warnings: [],
  });
  if (seen.kind === 'personal-code') return begin(seen.kind, prefillFromPersonalCode(seen.person));
  if (seen.kind === 'insurance-card') return begin(seen.kind, prefillFromInsuranceCard(seen.card));
  if (seen.kind === 'health-certificate') return begin(seen.kind, prefillFromCertificate(seen.claims));
  return unreadable('place-code');
}

/** The same command again: the answer of the first time, from what it wrote. */
function findRepeated({ clock }: Ports, page: Page, command: string): ScanAnswer | null {
  const done = page.findCommand(command);
  const visit = done?.visit ? page.findVisit(done.visit) : null;
  if (!visit) return null;
  if (visit.state === 'held') return { outcome: 'waiting', number: visit.number };
  if (visit.state === 'refused') return unreadable('visit-over');
  // A visit is numbered by the line of its arrival; every other line that a scan writes is a departure.
  return moved(visit, done?.seq === visit.seq ? 'in' : 'out', visit.leftAt ?? clock.nowMs());
}

type OwnPassing = Passing & { text: string };

function readOwn(ports: Ports, page: Page, code: OwnCode, passing: OwnPassing): ScanAnswer {
  if (code.type === 'pass') return readPass(ports, page, page.findVisit(code.id), passing);
  if (code.type === 'invite') return readInvite(ports, page, code.id, passing);
  if (code.type === 'badge') return readBadge(ports, page, code.id, passing);
  const office = page.office();
  const department = office?.departments.find((place) => place.id === code.id);
  if (!department && !office?.doors.some((place) => place.id === code.id)) return unreadable('not-known-here');
  const prefill = { ...emptyPrefill, departmentId: department?.id ?? null };
  return { outcome: 'begin', source: 'office-code', proof: 'signed', ticket: passing.text, prefill, warnings: [] };
}

function readPass(ports: Ports, page: Page, visit: VisitRow | null, passing: Passing): ScanAnswer {
  if (!visit) return unreadable('not-known-here');
  if (isJustNow(visit.leftAt, ports.clock.nowMs())) return { outcome: 'just-done', direction: 'out' };
  if (visit.state === 'left' || visit.state === 'refused') return unreadable('visit-over');
  if (visit.state === 'held') return { outcome: 'waiting', number: visit.number };
  // A pass is for leaving: it never starts another visit.
  return passOut(ports, page, visit, { ...passing, direction: 'out' }) ?? unreadable('visit-over');
}

function readInvite(ports: Ports, page: Page, id: string, passing: OwnPassing): ScanAnswer {
  const invite = page.findInvite(id);
  if (!invite) return unreadable('not-known-here');
  if (invite.isWithdrawn) return unreadable('withdrawn');
  const open = page.findOpenVisit({ invite: id });
  const answer = open ? passOut(ports, page, open, passing) : justLeft(ports, page.findLastVisit({ invite: id }));
  if (answer) return answer;
  const nowMs = trustedNowMs(ports.clock, page);
  if (nowMs !== null && nowMs < invite.fromMs) return unreadable('not-yet-valid');
  const prefill = prefillFromInvite(invite);
  return { outcome: 'begin', source: 'invite', proof: 'signed', ticket: passing.text, prefill, warnings: [] };
}

function readBadge(ports: Ports, page: Page, id: string, passing: OwnPassing): ScanAnswer {
  const staff = page.findStaff(id);
  if (!staff) return unreadable('not-known-here');
  if (!staff.isActive) return unreadable('withdrawn');
  const open = page.findOpenVisit({ staff: id });
  const answer = open ? passOut(ports, page, open, passing) : justLeft(ports, page.findLastVisit({ staff: id }));
  return answer ?? admitStaff(ports, page, staff, passing);
}

type SeenCard = { card: CitizenCard; warnings: Extract<ScanAnswer, { outcome: 'begin' }>['warnings'] };

function readCard(ports: Ports, page: Page, seen: SeenCard, passing: Passing): ScanAnswer {
  const by = { document: seen.card.documentNumber };
  const open = page.findOpenVisit(by);
  const answer = open ? passOut(ports, page, open, passing) : justLeft(ports, page.findLastVisit(by));
  // A card's QR is unsigned: whoever made one up must not be told the name that the register has for its number.
  if (answer?.outcome === 'moved') return { ...answer, name: seen.card.name };
  if (answer) return answer;
  const prefill = prefillFromCard(seen.card);
  return { outcome: 'begin', source: 'citizen-card', proof: 'claim', ticket: null, prefill, warnings: seen.warnings };
}

function justLeft({ clock }: Ports, last: VisitRow | null): ScanAnswer | null {
  return last && isJustNow(last.leftAt, clock.nowMs()) ? { outcome: 'just-done', direction: 'out' } : null;
}
