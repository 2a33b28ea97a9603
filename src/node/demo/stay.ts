import type { Page } from '#src/app/ports.ts';
import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Reason } from '#src/domain/policy/reasons.ts';
import type { Line, PersonFields, Vehicle } from '#src/domain/register/lines.ts';
import { localDay } from '#src/domain/register/local-time.ts';
import type { Category, Outcome, Source } from '#src/domain/register/vocabulary.ts';

/** What a visitor declared and what was measured. */
export type Checkup = {
  answers: Answers | null;
  readings: number[];
  isMaskWorn: boolean;
  isSanitised: boolean;
};

/** One planned visit, from the door to the door. */
export type Stay = {
  visit: string;
  /** Of the arrival and of the departure. */
  commands: [string, string];
  personId: string;
  fields: PersonFields;
  category: Category;
  source: Source;
  staff: string | null;
  invite: string | null;
  door: string;
  department: string | null;
  host: string | null;
  purpose: string | null;
  companions: number;
  vehicle: Vehicle | null;
  arriveMs: number;
  checkup: Checkup;
  outcome: Outcome;
  reasons: Reason[];
  /** The guard who wrote the visit by hand, and why; null at the kiosk. */
  byHand: { guard: string; note: string } | null;
};

/** Who is inside and what number comes next, kept beside the plan so that nothing has to be asked of the register. */
export type Ledger = { inside: Map<string, Stay>; day: string; lastNumber: number; packs: readonly Pack[] };

/** What every visitor of the demo declares on. */
export const formOfVisitors = { form: 'everyone', version: 1 } as const;

/** Writes an arrival as the kiosk would; a person who was not seen to leave on an earlier day is presumed gone. */
export function writeArrival(page: Page, ledger: Ledger, stay: Stay): void {
  const earlier = ledger.inside.get(stay.personId);
  if (earlier && localDay(earlier.arriveMs) === localDay(stay.arriveMs)) return;
  if (earlier) writeDeparture(page, ledger, earlier, { way: 'presumed', actor: 'kiosk', note: null });
  const actor = stay.byHand?.guard ?? 'kiosk';
  page.add(arrivalLine(ledger, stay, actor));
  const { answers, readings } = stay.checkup;
  if (answers) {
    page.add({
      kind: 'declaration',
      actor,
      facts: { visit: stay.visit, ...formOfVisitors, language: 'vi' },
      personal: { answers },
    });
  }
  for (const [ordinal, tenths] of readings.entries()) {
    page.add({ kind: 'reading', actor, facts: { visit: stay.visit, ordinal }, personal: { tenths } });
  }
  const packs = ledger.packs.map(({ id }) => id);
  page.add({
    kind: 'decision',
    actor,
    facts: { visit: stay.visit, command: '', outcome: stay.outcome, packs },
    personal: { reasons: stay.reasons.length > 0 ? stay.reasons : null, note: stay.byHand?.note ?? null },
  });
  if (stay.outcome === 'admitted') enter(page, ledger, stay, actor);
}

function arrivalLine(ledger: Ledger, stay: Stay, actor: string): Line {
  const { visit, personId: person, door, department, category, source, companions, invite, staff } = stay;
  const day = localDay(stay.arriveMs);
  if (day !== ledger.day) {
    ledger.day = day;
    ledger.lastNumber = 0;
  }
  // Staff carry a badge, not a visitor number.
  if (!staff) ledger.lastNumber += 1;
  const number = staff ? 0 : ledger.lastNumber;
  const { isMaskWorn, isSanitised } = stay.checkup;
  const command = stay.commands[0];
  const where = { door, department, category, source, companions, invite, staff };
  return {
    kind: 'arrival',
    actor,
    facts: { visit, command, person, number, day, ...where, isMaskWorn, isSanitised },
    personal: { ...stay.fields, host: stay.host, purpose: stay.purpose, vehicle: stay.vehicle },
  };
}

function enter(page: Page, ledger: Ledger, stay: Stay, actor: string): void {
  ledger.inside.set(stay.personId, stay);
  const { visit, vehicle } = stay;
  if (vehicle) page.add({ kind: 'vehicle-in', actor, facts: { visit }, personal: { vehicle } });
}

export type Verdict = { guard: string; outcome: 'admitted' | 'refused'; note: string; command: string };

/** The guard's word on a held visit. */
export function writeVerdict(page: Page, ledger: Ledger, stay: Stay, verdict: Verdict): void {
  const { guard: actor, outcome, note, command } = verdict;
  const facts = { visit: stay.visit, command, outcome, packs: [] };
  page.add({ kind: 'decision', actor, facts, personal: { reasons: null, note } });
  if (outcome === 'admitted') enter(page, ledger, stay, actor);
}

export type Way = { way: 'scan' | 'guard' | 'presumed'; actor: string; note: string | null };

/** Writes the departure of somebody who is inside with this very visit; otherwise nothing happens. */
export function writeDeparture(page: Page, ledger: Ledger, stay: Stay, { way, actor, note }: Way): void {
  if (ledger.inside.get(stay.personId) !== stay) return;
  ledger.inside.delete(stay.personId);
  const { visit, door, vehicle } = stay;
  const command = way === 'presumed' ? '' : stay.commands[1];
  page.add({ kind: 'departure', actor, facts: { visit, command, way, door }, personal: { note } });
  if (vehicle) page.add({ kind: 'vehicle-out', actor, facts: { visit }, personal: { vehicle } });
}
