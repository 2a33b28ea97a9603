import { trustedNowMs } from '#src/app/clock-trust.ts';
import { justLeft, moved, type Passing, passOut, waiting } from '#src/app/movements.ts';
import type { OfficeScreen } from '#src/app/office-screen.ts';
import type { Page, Ports } from '#src/app/ports.ts';
import {
  prefillFromCard,
  prefillFromCertificate,
  prefillFromInsuranceCard,
  prefillFromPersonalCode,
} from '#src/app/prefill.ts';
import { readOwn } from '#src/app/scan-own.ts';
import { unreadable } from '#src/app/unreadable.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { Prefill, ScanAnswer } from '#src/contract/kiosk.ts';
import type { CitizenCard } from '#src/domain/codes/citizen-card.ts';
import { type Recognition, recognise } from '#src/domain/codes/recognise.ts';

/** One code at the door: says what it is, and writes the movement when the code alone is enough for one. */
export function createScan(ports: Ports, screen: OfficeScreen) {
  return (input: Inputs['kiosk']['scan']): Promise<ScanAnswer> =>
    ports.register.write((page) => {
      const seen = readCode(ports, screen, page, input.text);
      if (seen.kind === 'refused') return unreadable(seen.reason);
      const passing = { command: input.commandId, door: input.doorId, direction: input.direction };
      const repeated = findRepeated(ports, page, input.commandId);
      if (repeated) return repeated;
      if (seen.kind === 'own') return readOwn(ports, page, seen.code, { ...passing, text: seen.text });
      if (seen.kind === 'citizen-card') return readCard(ports, page, seen, passing);
      return beginAnew(seen);
    });
}

type Seen = Recognition | { kind: 'refused'; reason: 'screen-code-over' };

/** Only a clock that is believed can say that a code has expired; and to leave, nobody needs the time. */
function readCode(
  { codeKeys: { verify }, certificates, clock }: Ports,
  screen: OfficeScreen,
  page: Page,
  text: string,
): Seen {
  const seen = recognise(text, { verify, certificates, nowMs: trustedNowMs(clock, page) });
  const isUntimely = seen.kind === 'refused' && (seen.reason === 'expired-code' || seen.reason === 'not-yet-valid');
  const own = isUntimely ? recognise(text, { verify, certificates, nowMs: null }) : seen;
  if (own.kind !== 'own') return seen;
  const { type, id, isStatic } = own.code;
  if (type === 'office' && !isStatic)
    return !isUntimely && screen.isStillShown(own.code) ? own : { kind: 'refused', reason: 'screen-code-over' };
  if (!isUntimely || type !== 'pass') return seen;
  // Its dates come from before the clock was last suspected or put right.
  const visit = page.findVisit(id);
  return visit && visit.seq < (page.newest('clock')?.seq ?? 0) ? own : seen;
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
  if (visit.state === 'held') return waiting(visit);
  if (visit.state === 'refused' || visit.state === 'void') return unreadable('visit-over');
  // A visit is numbered by the line of its arrival; every other line that a scan writes is a departure.
  return moved(visit, done?.seq === visit.seq ? 'in' : 'out', visit.leftAt ?? clock.nowMs());
}

type SeenCard = { card: CitizenCard; warnings: Extract<ScanAnswer, { outcome: 'begin' }>['warnings'] };

function readCard(ports: Ports, page: Page, seen: SeenCard, passing: Passing): ScanAnswer {
  const by = { document: seen.card.documentNumber };
  const open = page.findOpenVisit(by);
  const answer = open ? passOut(ports, page, open, passing) : justLeft(ports, page.findLastVisit(by));
  // A card's QR is unsigned: whoever made one up must not be told the name that the register has for its number,
  // nor why somebody waits.
  if (answer?.outcome === 'moved') return { ...answer, name: seen.card.name };
  if (answer?.outcome === 'waiting') return { ...answer, reasons: [] };
  if (answer) return answer;
  const prefill = prefillFromCard(seen.card);
  return { outcome: 'begin', source: 'citizen-card', proof: 'claim', ticket: null, prefill, warnings: seen.warnings };
}
