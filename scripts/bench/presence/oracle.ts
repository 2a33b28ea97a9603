import { hostStays } from '#scripts/bench/presence/caller-days.ts';
import { chanceInside, type Known, never } from '#scripts/bench/presence/chances.ts';
import { type Coin, medianOf } from '#scripts/bench/presence/coins.ts';
import type { Arrival, Laws } from '#scripts/bench/presence/laws.ts';
import type { Teller } from '#scripts/bench/presence/teller.ts';
import type { Door } from '#scripts/bench/presence/truth.ts';
import { hourOfDay } from '#scripts/bench/presence/world.ts';
import { headsOf } from '#src/domain/register/presence/facts.ts';

/**
 * Knows what no office can: from what the end of every stay was drawn, and how the door forgets. Of what happened it hears no
 * more than we do, and answers with the middle of all that can still be true. But for the roughness of a hundred draws no
 * estimate is nearer on average: what is left of its error is the coin tossed for each who left unseen.
 */
export function createOracle(laws: Laws, { lostAt }: Door): Teller {
  const open = new Map<string, Known>();
  const lastOf = new Map<string, Known>();
  const lost = (atMs: number) => lostAt(hourOfDay(atMs));
  const arrive = (arrival: Arrival) => {
    const law = laws(arrival);
    const before = lastOf.get(arrival.person);
    if (before) before.againMs = arrival.atMs;
    open.delete(before?.arrival.visit ?? '');
    const host = law.isHosted ? (lastOf.get(arrival.host ?? '') ?? null) : null;
    if (host) host.thereMs = Math.max(host.thereMs, arrival.atMs + hostStays * 3_600_000);
    const known = { arrival, law, host, thereMs: 0, seenMs: null, againMs: Infinity, vehicleMs: null, sweeps: [] };
    lastOf.set(arrival.person, known);
    open.set(arrival.visit, known);
  };
  return {
    hear(fact) {
      if (fact.kind === 'arrival') return arrive(fact);
      const known = open.get(fact.visit);
      if (!known) return;
      if (fact.kind === 'sweep') known.sweeps.push(fact);
      if (fact.kind === 'vehicle-out') known.vehicleMs = fact.atMs;
      if (fact.kind !== 'departure') return;
      known.seenMs = fact.atMs;
      open.delete(fact.visit);
    },
    at(nowMs) {
      const coins: Coin[] = [];
      for (const [visit, known] of open) {
        const chance = chanceInside(known, nowMs, lost);
        if (chance < never) open.delete(visit);
        else coins.push({ chance, heads: headsOf(known.arrival) });
      }
      const expected = medianOf(coins);
      return { count: { expected, low: expected, high: expected }, listed: new Set(open.keys()) };
    },
  };
}
