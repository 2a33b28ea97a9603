import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import { nobody } from '#src/domain/policy/facts.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Verdict } from '#src/domain/policy/reasons.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import type { Office, PersonFields } from '#src/domain/register/lines.ts';
import type { Source } from '#src/domain/register/vocabulary.ts';
import { drawCheckup, notAsked } from '#src/node/demo/checkup.ts';
import type { DemoStaff, DemoVisitor } from '#src/node/demo/people.ts';
import type { Random, Shares } from '#src/node/demo/random.ts';
import { type Checkup, formOfVisitors, type Stay } from '#src/node/demo/stay.ts';
import { handNotes, purposes } from '#src/node/demo/tables/errands.ts';

type Habit = {
  /** On a working day. */
  presence: number;
  /** Hours of the day at which they come: middle and deviation of the morning's and the afternoon's wave. */
  waves: Shares<readonly [number, number]>;
  /** Least and most minutes inside. */
  minutes: readonly [number, number];
  sources: Shares<Source>;
  hasVehicle: number;
  companions: Shares<number>;
};

const officeHours: Habit['waves'] = [
  [[9, 0.45], 6],
  [[14.6, 0.5], 4],
];
const alone: Shares<number> = [[0, 1]];

export const habits: Record<DemoVisitor['category'], Habit> = {
  citizen: {
    presence: 0.12,
    waves: officeHours,
    minutes: [8, 70],
    sources: [
      ['citizen-card', 70],
      ['office-code', 18],
      ['none', 8],
      ['guard', 4],
    ],
    hasVehicle: 0.5,
    companions: [
      [0, 85],
      [1, 11],
      [2, 3],
      [3, 1],
    ],
  },
  guest: {
    presence: 0.2,
    waves: officeHours,
    minutes: [35, 150],
    sources: [['invite', 1]],
    hasVehicle: 0.55,
    companions: [
      [0, 70],
      [1, 20],
      [2, 7],
      [4, 3],
    ],
  },
  courier: {
    presence: 0.6,
    waves: [
      [[9.5, 0.7], 1],
      [[15, 0.7], 1],
    ],
    minutes: [3, 11],
    sources: [
      ['office-code', 60],
      ['none', 40],
    ],
    hasVehicle: 1,
    companions: alone,
  },
  contractor: {
    presence: 0.2,
    waves: [[[8.3, 0.3], 1]],
    minutes: [90, 480],
    sources: [
      ['citizen-card', 80],
      ['guard', 20],
    ],
    hasVehicle: 0.8,
    companions: [
      [0, 55],
      [1, 30],
      [3, 15],
    ],
  },
  driver: {
    presence: 0.6,
    waves: officeHours,
    minutes: [6, 45],
    sources: [
      ['office-code', 80],
      ['guard', 20],
    ],
    hasVehicle: 1,
    companions: alone,
  },
};

/** What everybody's visit is drawn from. */
export type Setting = {
  random: Random;
  office: Office;
  staff: readonly DemoStaff[];
  packs: readonly Pack[];
  forms: readonly Questionnaire[];
};

export type Arrival = { arriveMs: number; guard: string; invite: string | null; host: DemoStaff | null };

/** One visit of a visitor, with the door's answer by the rules that are in force. */
export function toVisitorStay(setting: Setting, person: DemoVisitor, arrival: Arrival): Stay {
  const { random, office } = setting;
  const { arriveMs, guard, invite } = arrival;
  const habit = habits[person.category];
  const source = random.draw(habit.sources);
  const isByHand = source === 'guard';
  const host = arrival.host ?? (random.chance(0.35) ? random.pick(setting.staff) : null);
  const checkup = isByHand ? { ...notAsked, isMaskWorn: true, isSanitised: true } : drawCheckup(random, arriveMs);
  const { outcome, reasons } = judgeVisitor(setting, person, { arriveMs, isByHand, checkup });
  return {
    visit: random.id(),
    commands: [random.id(), random.id()],
    personId: person.id,
    fields: knownFields(random, person, source),
    category: person.category,
    source,
    staff: null,
    invite,
    door: (office.doors[random.chance(0.8) ? 0 : 1] ?? office.doors[0])?.id as string,
    department: host?.department ?? random.pick(office.departments).id,
    host: host?.name ?? null,
    purpose: random.pick(purposes[person.category]),
    companions: random.draw(habit.companions),
    vehicle: person.vehicle && random.chance(habit.hasVehicle) ? person.vehicle : null,
    arriveMs,
    checkup,
    outcome,
    reasons,
    byHand: isByHand ? { guard, note: random.pick(handNotes) } : null,
  };
}

function judgeVisitor(
  { packs, forms }: Setting,
  { category }: DemoVisitor,
  { arriveMs, isByHand, checkup }: { arriveMs: number; isByHand: boolean; checkup: Checkup },
): Verdict {
  const { answers, readings, isMaskWorn, isSanitised } = checkup;
  const facts = {
    ...nobody(arriveMs),
    category,
    declaration: answers && { ...formOfVisitors, answers },
    readings: readings.map((tenths) => ({ tenths, atMs: arriveMs })),
    isMaskWorn,
    isSanitised,
    isByHand,
  };
  return judge(packs, forms, facts, arriveMs);
}

/** A card tells everything but the phone; a person who types writes what is asked and no more. */
function knownFields(random: Random, person: DemoVisitor, source: Source): PersonFields {
  const { name, phone, bornOn, sex, address } = person;
  const document = { kind: 'citizen-card' as const, number: person.cardNumber };
  if (source === 'citizen-card') return { name, document, phone, bornOn, sex, address };
  const isDocumentShown = random.chance(source === 'invite' ? 0.6 : 0.8);
  const nothing = { bornOn: null, sex: null, address: null };
  return { name, document: isDocumentShown ? document : null, phone, ...nothing };
}

export function drawArrivalHour(random: Random, { waves }: Habit): number {
  const [middle, deviation] = random.draw(waves);
  return random.around(middle, deviation);
}
