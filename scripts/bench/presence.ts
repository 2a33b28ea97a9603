import { type Figure, type Goal, toFigure } from '#scripts/bench/figure.ts';
import { createLaws } from '#scripts/bench/presence/laws.ts';
import { countLookAhead, futureReader, honest, truthReader } from '#scripts/bench/presence/look-ahead.ts';
import { createOracle } from '#scripts/bench/presence/oracle.ts';
import { liveThrough } from '#scripts/bench/presence/round.ts';
import { createScore, type Score } from '#scripts/bench/presence/score.ts';
import { createNaiveTeller, createTeller } from '#scripts/bench/presence/teller.ts';
import { attentiveDoor, crowdedDoor, type Door, evenDoor } from '#scripts/bench/presence/truth.ts';
import { witness } from '#scripts/bench/presence/witness.ts';
import { drawWorld, firstDayMs } from '#scripts/bench/presence/world.ts';
import { dayMs } from '#src/domain/register/local-time.ts';

/** `probes`: how many instants are looked at for knowledge that nobody can have. */
export type PresenceSize = {
  people: number;
  days: number;
  seeds: readonly number[];
  everyMinutes: number;
  probes: number;
};

type Say = (line: string) => void;

/**
 * Days whose truth is known, of which the register forgets three in ten departures: how far the number of people inside is
 * off, and how often the evacuation list leaves somebody out, beside a book that estimates nothing. Once with a door that
 * forgets at any time, once with one that forgets when it is crowded.
 */
export async function* presence(size: PresenceSize, say: Say): AsyncGenerator<Figure> {
  for (const [suffix, door] of [
    ['', evenDoor],
    ['-crowded', crowdedDoor],
  ] as const) {
    yield* measureDoor(size, suffix, door, say);
  }
  yield* probe(size);
}

function* measureDoor(size: PresenceSize, suffix: string, door: Door, say: Say): Generator<Figure> {
  const [ours, open, today, oracle] = [score(), score(), score(), score()];
  for (const seed of size.seeds) {
    const world = drawWorld({ people: size.people, days: size.days, seed });
    const { truth } = world;
    const facts = witness(truth, size.days, door, seed);
    const naive = [createNaiveTeller({ isOfToday: false }), createNaiveTeller({ isOfToday: true })];
    const tellers = [createTeller(), ...naive, createOracle(createLaws(world, seed), door)];
    for (const { answers, ...real } of liveThrough({ truth, facts, ...size }, tellers)) {
      for (const [index, kept] of [ours, open, today, oracle].entries())
        kept.add(answers[index] as (typeof answers)[0], real);
    }
    say(`seed ${seed}${suffix}: ${truth.length} visits, ${count(facts, 'departure')} departures seen`);
  }
  const worst = ours.worstTime();
  const floor = { atOurs: oracle.timeAt(worst.clock), worst: oracle.worstTime() };
  say(`worst at ${worst.clock}, the oracle at ${floor.worst.clock}`);
  say(`open visits of today leave out ${today.leftOutPerThousand().toFixed(2)} in 1,000`);
  const figure = createFigures(size, suffix, ours.asked());
  yield figure('presence-error', 'people', ours.meanError(), open.meanError(), 'value<=2');
  yield figure('presence-error-today', 'people', ours.meanError(), today.meanError(), 'value<=2');
  yield figure('presence-error-worst', 'people', worst.error, today.worstTime().error, 'value<=2');
  yield figure('presence-error-worst-floor', 'people', worst.error, floor.atOurs.error, 'ratio<=1.25');
  yield figure('presence-bias-worst', 'people', worst.bias, null, '|value|<=2');
  yield figure('presence-floor-worst', 'people', floor.atOurs.error, floor.worst.error, 'value>=2');
  yield figure('presence-floor-error', 'people', oracle.meanError(), ours.meanError(), 'ratio<=1');
  yield figure('presence-range', 'share', ours.withinRange(), null, 'value>=0.9');
  yield figure('presence-left-out', '/1,000', ours.leftOutPerThousand(), today.leftOutPerThousand(), 'value<=1');
  yield figure('presence-listed', 'names/visit', ours.listedPerVisit(), open.listedPerVisit(), 'ratio<=1');
}

const score = (): Score => createScore(15);

const count = (facts: readonly { kind: string }[], kind: string): number =>
  facts.filter((fact) => fact.kind === kind).length;

const createFigures =
  ({ seeds }: PresenceSize, suffix: string, n: number) =>
  (name: string, unit: string, value: number, baseline: number | null, goal: Goal): Figure =>
    toFigure({ figure: name + suffix, unit, value, baseline, goal, n, seed: seeds[0] ?? 0 });

/** The answers must not change with what nobody could know, and whoever does know it must be caught. */
function* probe(size: PresenceSize): Generator<Figure> {
  const seed = size.seeds[0] ?? 0;
  const days = Math.min(size.days, 30);
  const { truth, ...drawn } = drawWorld({ people: size.people, days, seed });
  const oracle = (door: Door) => createOracle(createLaws(drawn, seed), door);
  const world = { truth, facts: witness(truth, days, evenDoor, seed) };
  const everyMs = ((days - 1) * dayMs) / size.probes;
  const instants = Array.from(
    { length: size.probes },
    (_, index) => firstDayMs + dayMs / 2 + Math.round(index * everyMs),
  );
  const figure = createFigures(size, '', size.probes);
  yield figure('presence-look-ahead', 'answers', countLookAhead(honest, world, instants), null, 'value<=0');
  yield figure('presence-look-ahead-truth', 'caught', countLookAhead(truthReader, world, instants), null, 'value>=1');
  yield figure('presence-look-ahead-later', 'caught', countLookAhead(futureReader, world, instants), null, 'value>=1');
  yield figure(
    'presence-look-ahead-oracle',
    'answers',
    countLookAhead(() => oracle(evenDoor), world, instants),
    null,
    'value<=0',
  );
  const seen = score();
  const facts = witness(truth, days, attentiveDoor, seed);
  for (const { answers, ...real } of liveThrough({ truth, facts, ...size, days }, [oracle(attentiveDoor)])) {
    seen.add(answers[0] as (typeof answers)[0], real);
  }
  yield figure('presence-floor-all-seen', 'people', seen.meanError(), null, 'value<=0');
}
