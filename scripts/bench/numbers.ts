import { createRouterClient } from '@orpc/server';
import { type BookSize, openBook } from '#scripts/bench/desk/book.ts';
import { signIn } from '#scripts/bench/desk/sign-in.ts';
import { type Figure, median, toFigure } from '#scripts/bench/figure.ts';
import { watchLoop } from '#scripts/bench/watch-loop.ts';
import { addDays, comparePeriods, type Days } from '#src/domain/register/numbers/period.ts';
import { connect, type Reader } from '#src/node/sqlite/driver.ts';
import { factsOfDays } from '#src/node/sqlite/queries/numbers.ts';
import { startGatebook } from '#src/node/start.ts';

export type NumbersSize = BookSize & { months: number };

/**
 * The figures of a month and of the month before it, in the book of the desk's bench, through the procedure that the screen
 * calls, beside the same SQL on a plain connection whose rows are only fetched (`numbers`); and how long the main thread was
 * kept by the longest of them (`numbers-blocked`).
 */
export async function* numbers(size: NumbersSize, say: (line: string) => void): AsyncGenerator<Figure> {
  const gatebook = await startGatebook({ dataDir: await openBook(size, say) });
  const plain = connect(gatebook.folder.database, { isReadOnly: true });
  try {
    yield* await measure(gatebook, plain, size, say);
  } finally {
    plain.close();
    await gatebook.close();
  }
}

type Gatebook = Awaited<ReturnType<typeof startGatebook>>;

/** Every month is asked for once, since the host remembers a moment's answer; both ways take it first in turns. */
async function measure(gatebook: Gatebook, plain: Reader, { months, seed }: NumbersSize, say: (line: string) => void) {
  const client = createRouterClient(gatebook.router, { context: { session: await signIn(gatebook) } });
  const fetchRows = createFetch(plain);
  const times = { host: [] as number[], bare: [] as number[] };
  const counted = new Set<number>();
  const loop = watchLoop();
  let blockedNs = 0;
  loop.disable();
  for (const [index, days] of drawMonths(plain, months).entries()) {
    const ways = index % 2 === 0 ? (['host', 'bare'] as const) : (['bare', 'host'] as const);
    // Brings the month into memory, so that the first of the two does not pay for both.
    fetchRows(days);
    for (const way of ways) {
      const startedMs = performance.now();
      if (way === 'bare') fetchRows(days);
      else {
        // Or it would count from when it was disabled, which is how long the bare SQL took.
        loop.reset();
        loop.enable();
        const { current } = await client.numbers.of({ choice: 'own', own: days, whom: 'everyone' });
        loop.disable();
        blockedNs = Math.max(blockedNs, loop.max);
        counted.add(current.figures.visits);
      }
      // The first is what starts the worker.
      if (index > 0) times[way].push(performance.now() - startedMs);
    }
  }
  // Closing may take long: the copy of a big book is read back first.
  const [host, bare] = [median(times.host), median(times.bare)].map((ms) => ms.toFixed(0));
  say(`two months of up to ${Math.max(...counted)} visits in ${host} ms, the bare SQL in ${bare} ms`);
  const common = { unit: 'ms', seed, n: times.host.length };
  return [
    toFigure({
      ...common,
      figure: 'numbers',
      value: median(times.host),
      baseline: median(times.bare),
      goal: 'ratio<=2',
    }),
    toFigure({ ...common, figure: 'numbers-blocked', value: blockedNs / 1e6, baseline: null, goal: 'value<=50' }),
  ];
}

/** Thirty days each, all over the book. */
function drawMonths(plain: Reader, months: number): Days[] {
  const edge = (which: 'min' | 'max') => plain.prepare(`SELECT ${which}(day) FROM visit`).pluck().get() as string;
  const [first, last] = [edge('min'), edge('max')];
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return Array.from({ length: months + 1 }, (_, index) => {
    const from = addDays(first, 30 + Math.floor(((days - 61) * index) / (months + 1)));
    return { from, to: addDays(from, 29) };
  });
}

/** The same rows for the same two periods, fetched and let go of. */
function createFetch(plain: Reader) {
  const statement = plain.prepare<[string, string]>(factsOfDays);
  return (days: Days) => {
    const { current, before } = comparePeriods('own', days, Date.now());
    for (const span of [current, before]) {
      if (span) for (const _ of statement.iterate(addDays(span.from, -1), span.to));
    }
  };
}
