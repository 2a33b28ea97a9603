import { describe, expect, it } from 'vitest';
import { dayMs } from '#src/domain/register/local-time.ts';
import { makeCurve, readAt, stepMs } from '#src/domain/register/presence/curve.ts';
import { gatherStays, type PresenceFact, type Stay } from '#src/domain/register/presence/facts.ts';
import { learnLore } from '#src/domain/register/presence/learn.ts';
import type { Past } from '#src/domain/register/presence/past.ts';
import { createRandom } from '#src/node/demo/random.ts';

const monday = Date.parse('2026-08-03T00:00:00+07:00');
const at = (day: number, hour: number) => monday + day * dayMs + hour * 3_600_000;
const workdays = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18];

/** Everybody goes out for lunch at half past eleven and home at their own hour, between 16:00 and 18:00. */
function liveWith(lostAt: (hour: number) => number): Stay[] {
  const random = createRandom(1);
  const facts = workdays.flatMap((day) =>
    Array.from({ length: 40 }, (_, index) =>
      [
        [8, 11.5 + index / 400],
        [13, 16 + index / 20],
      ].flatMap(([comes, goes], part): PresenceFact[] => {
        const visit = `${day}-${index}-${part}`;
        const [person, category] = [`s${index}`, 'staff' as const];
        const rest = { department: null, host: null, companions: 0 };
        const arrival = { kind: 'arrival' as const, atMs: at(day, comes as number), visit, person, category, ...rest };
        if (random.chance(lostAt(goes as number))) return [arrival];
        return [arrival, { kind: 'departure', atMs: at(day, goes as number), visit, way: 'scan' }];
      }),
    ).flat(),
  );
  return gatherStays(facts.toSorted((a, b) => a.atMs - b.atMs));
}

/** Of those who go home then and are away an hour later, the share that nobody saw go. */
function shareAt(stays: readonly Stay[], hour: number): number {
  const { habits } = learnLore(stays, at(21, 0));
  const stay = stays.find(({ visit }) => visit === `18-${Math.round((hour - 16) * 20)}-1`) as Stay;
  const { away, unseen } = habits.at(stay, at(18, hour + 1));
  return unseen / away;
}

describe('the share of departures that nobody sees', () => {
  it('is greater at the hours at which more are missed, though when the unseen left is not known', () => {
    const crowded = liveWith((hour) => (hour >= 17 ? 0.5 : 0));
    expect(shareAt(crowded, 16.4)).toBeLessThan(0.1);
    expect(shareAt(crowded, 17.5)).toBeGreaterThan(0.3);
  });

  it('is of lunch for those who were back in the afternoon', () => {
    const lunch = liveWith((hour) => (hour < 12 ? 0.6 : 0));
    expect(shareAt(lunch, 16.4)).toBeLessThan(0.1);
    expect(shareAt(lunch, 17.5)).toBeLessThan(0.1);
  });

  it('is the same at all hours where chance alone decides', () => {
    const even = liveWith(() => 0.3);
    for (const hour of [16.4, 17, 17.5]) expect(shareAt(even, hour)).toBeCloseTo(0.3, 1);
  });
});

describe('a habit', () => {
  it('does not run ahead of those it was learnt from', () => {
    const stayedMs = 1.4 * stepMs;
    const past: Past = {
      person: 'p',
      groups: ['citizen/', 'citizen'],
      isRestDay: false,
      cameAtMs: 0,
      stayedMs,
      cameAgainAfterMs: Infinity,
      stands: 1,
      unseen: 0.3,
    };
    const { inside, away, unseen } = makeCurve([past], 0, false);
    expect([inside, away, unseen].map((values) => readAt(values, stepMs))).toEqual([1, 0, 0]);
    expect([inside, away, unseen].map((values) => readAt(values, 2 * stepMs))).toEqual([0, 1, 0.3]);
  });
});
