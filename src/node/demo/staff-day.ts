import { type DayKind, hourOf } from '#src/node/demo/agenda.ts';
import { notAsked } from '#src/node/demo/checkup.ts';
import type { DemoStaff } from '#src/node/demo/people.ts';
import type { Random } from '#src/node/demo/random.ts';
import type { Stay } from '#src/node/demo/stay.ts';

const presence: Record<DayKind, number> = { workday: 0.92, saturday: 0.04, sunday: 0.012 };

/** In hours of the day: in, out. */
type Span = readonly [number, number];

/** When a member of staff is in the house: most come between a quarter past seven and a quarter past eight. */
export function drawStaffSpans(random: Random, kind: DayKind): Span[] {
  if (!random.chance(presence[kind])) return [];
  if (kind !== 'workday') return [[random.around(8.2, 0.2), random.around(11.2, 0.4)]];
  const comes = random.chance(0.04) ? random.around(8.9, 0.15) : random.around(7.72, 0.2);
  const goes = random.around(17.15, 0.2);
  const breaks: Span[] = [];
  if (random.chance(0.06)) breaks.push([random.around(10, 0.1), random.around(10.8, 0.1)]);
  if (random.chance(0.3)) breaks.push([random.around(11.75, 0.1), random.around(13.2, 0.12)]);
  const edges = [comes, ...breaks.flat(), goes];
  return edges.flatMap((from, index) => (index % 2 === 0 ? [[from, edges[index + 1] as number] as const] : []));
}

/** One of them keeps watch over the night, back at the latest hour anybody leaves and gone before the first comes. */
export const nightSpan = (random: Random): Span => [random.around(18.2, 0.1), random.around(30.7, 0.05)];

/** The visits of a badge: no visitor number, nothing asked. */
export function toStaffStay(random: Random, staff: DemoStaff, door: string, arriveMs: number): Stay {
  const nothing = { document: null, phone: null, bornOn: null, sex: null, address: null };
  return {
    visit: random.id(),
    commands: [random.id(), random.id()],
    personId: staff.id,
    fields: { name: staff.name, ...nothing },
    category: 'staff',
    source: 'badge',
    staff: staff.id,
    invite: null,
    door,
    department: staff.department,
    host: null,
    purpose: null,
    companions: 0,
    vehicle: null,
    arriveMs,
    checkup: notAsked,
    outcome: 'admitted',
    reasons: [],
    byHand: null,
  };
}

export const toInstants = (dayStartMs: number, [comes, goes]: Span): readonly [number, number] => [
  hourOf(dayStartMs, comes),
  hourOf(dayStartMs, goes),
];
