import { createTeller, type Teller } from '#scripts/bench/presence/teller.ts';
import type { TrueStay } from '#scripts/bench/presence/truth.ts';
import type { PresenceFact } from '#src/domain/register/presence/facts.ts';

/** A past that can be told in two ways: the same lines up to an instant, and nothing else the same. */
export type World = { truth: readonly TrueStay[]; facts: readonly PresenceFact[] };

/** Makes a teller that may look at all of the world, if it is not honest. */
export type MakeTeller = (world: World) => Teller;

/** The estimate, which is given nothing of the world but what it hears. */
export const honest: MakeTeller = () => createTeller();

/** The control: it knows who has truly gone, and leaves them off. */
export const truthReader: MakeTeller = ({ truth }) => {
  const teller = createTeller();
  const outOf = new Map(truth.map(({ visit, outMs }) => [visit, outMs]));
  return {
    hear: teller.hear,
    at(nowMs) {
      const { count, listed } = teller.at(nowMs);
      return { count, listed: new Set([...listed].filter((visit) => (outOf.get(visit) ?? 0) > nowMs)) };
    },
  };
};

/** The other control: it hears the lines of the next hour too, and answers as if that hour were over. */
export const futureReader: MakeTeller = ({ facts }) => {
  const teller = createTeller();
  return {
    hear: () => {},
    at(nowMs) {
      const laterMs = nowMs + 3_600_000;
      for (const fact of facts) if (fact.atMs <= laterMs) teller.hear(fact);
      return teller.at(laterMs);
    },
  };
};

/**
 * At how many of the instants the answer changes when what the register cannot know is changed: all later lines are gone, and
 * everybody whose leaving was not seen left at another time. Whoever depends on such things has looked at them.
 */
export function countLookAhead(make: MakeTeller, world: World, instants: readonly number[]): number {
  return instants.filter(
    (nowMs) => say(make(world), world, nowMs) !== say(make(otherWorld(world, nowMs)), world, nowMs),
  ).length;
}

function say(teller: Teller, { facts }: World, nowMs: number): string {
  for (const fact of facts) if (fact.atMs <= nowMs) teller.hear(fact);
  const { count, listed } = teller.at(nowMs);
  return JSON.stringify([count, [...listed].toSorted()]);
}

function otherWorld({ truth, facts }: World, nowMs: number): World {
  const known = facts.filter(({ atMs }) => atMs <= nowMs);
  const seen = new Set(known.filter(({ kind }) => kind === 'departure').map(({ visit }) => visit));
  const turn = (stay: TrueStay): TrueStay =>
    seen.has(stay.visit)
      ? stay
      : { ...stay, outMs: stay.outMs <= nowMs ? nowMs + 60_000 : Math.max(stay.inMs, nowMs - 60_000) };
  return { truth: truth.map(turn), facts: known };
}
