import type { Door, TrueStay } from '#scripts/bench/presence/truth.ts';
import { firstDayMs, hourOfDay } from '#scripts/bench/presence/world.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import type { PresenceFact } from '#src/domain/register/presence/facts.ts';
import { hourOf, kindOfDay } from '#src/node/demo/agenda.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';

/** How often a sweep overlooks somebody who is there, and takes for there somebody who has gone. */
export const sweepErrors = { overlooked: 0.05, mistaken: 0.01 };
const sweptDays = 0.8;
/** Of those who go unseen, how often the vehicle is seen; how often a vehicle leaves with somebody else, and nobody notes it. */
export const vehicles = { seenAlone: 0.3, borrowed: 0.02 };

/** What the register gets to know of the truth, in order: every arrival, and what is left of the rest. */
export function witness(truth: readonly TrueStay[], days: number, door: Door, seed: number): PresenceFact[] {
  const random = createRandom(seed ^ 0x5eed);
  const seenOut = new Map<string, number>();
  const facts = truth.flatMap((stay) => witnessStay(random, stay, door, seenOut));
  for (let day = 0; day < days; day += 1) facts.push(...drawSweep(random, truth, seenOut, firstDayMs + day * dayMs));
  return facts.toSorted((a, b) => a.atMs - b.atMs);
}

function witnessStay(random: Random, stay: TrueStay, door: Door, seenOut: Map<string, number>): PresenceFact[] {
  const { visit, person, category, department, host, companions, inMs, outMs } = stay;
  const facts: PresenceFact[] = [
    { kind: 'arrival', atMs: inMs, visit, person, category, department, host, companions },
  ];
  const isSeen = !random.chance(door.lostAt(hourOfDay(outMs)));
  if (isSeen) {
    seenOut.set(visit, outMs);
    facts.push({ kind: 'departure', atMs: outMs, visit, way: 'scan' });
  }
  if (!stay.hasVehicle) return facts;
  const isBorrowed = random.chance(vehicles.borrowed);
  const atMs = isBorrowed ? inMs + Math.round(random.next() * (outMs - inMs)) : outMs;
  if (isBorrowed || isSeen || random.chance(vehicles.seenAlone)) {
    facts.push({ kind: 'vehicle-out', atMs, visit, isOwnDriver: true });
  }
  return facts;
}

/** In the evening the guard goes round and answers for everybody whom the register still has inside. */
function drawSweep(
  random: Random,
  truth: readonly TrueStay[],
  seenOut: Map<string, number>,
  dayStartMs: number,
): PresenceFact[] {
  if (kindOfDay(dayStartMs) === 'sunday' || !random.chance(sweptDays)) return [];
  const atMs = Math.round(hourOf(dayStartMs, random.around(18.75, 0.1)));
  const today = truth.filter(({ inMs }) => inMs >= dayStartMs && inMs < atMs);
  const last = new Map(today.map((stay) => [stay.person, stay]));
  return [...last.values()]
    .filter(({ visit }) => (seenOut.get(visit) ?? Infinity) > atMs)
    .map(({ visit, outMs }) => {
      const isThere = outMs > atMs;
      const isSeen = isThere ? !random.chance(sweepErrors.overlooked) : random.chance(sweepErrors.mistaken);
      return { kind: 'sweep', atMs, visit, isSeen };
    });
}
