import { createRouterClient } from '@orpc/server';
import { type BookSize, openBook } from '#scripts/bench/desk/book.ts';
import { drawFilters, replayPage } from '#scripts/bench/desk/filters.ts';
import { measureScrolling } from '#scripts/bench/desk/scrolling.ts';
import { signIn } from '#scripts/bench/desk/sign-in.ts';
import { type Figure, p95, toFigure } from '#scripts/bench/figure.ts';
import { watchLoop } from '#scripts/bench/watch-loop.ts';
import type { GatebookClient } from '#src/contract/contract.ts';
import { type LogFilter, noFilter } from '#src/domain/register/log-filter.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { startGatebook } from '#src/node/start.ts';

/** `youngRounds`: the first of the `rounds`, in which the host compiles its own code. */
export type DeskSize = BookSize & { filters: number; rounds: number; youngRounds: number; jumps: number };

/** What the screen asks for at once. */
const limit = 100;

/**
 * The first page of the whole book under every filter alone (`desk-filter`) and under two or three together
 * (`desk-filters`), through the procedure that the desk calls, beside the same SQL on a plain connection, of a host that is
 * in use and (`-new-host`) of one that was just started; a page from anywhere (`desk-place`); how long the main thread was
 * kept while the whole book was counted (`desk-blocked`); and the longest frame while a real browser is dragged and wheeled
 * through all of it, with what its page holds in memory then. The rows are made by SQL, not through the journal.
 */
export async function* desk(size: DeskSize, say: (line: string) => void): AsyncGenerator<Figure> {
  const book = await openBook(size, say);
  yield* await measureHost(book, size);
  yield* await measureScrolling(book, size, say);
}

async function measureHost(dataDir: string, size: DeskSize): Promise<Figure[]> {
  const gatebook = await startGatebook({ dataDir });
  const plain = connect(gatebook.folder.database, { isReadOnly: true });
  const client = createRouterClient(gatebook.router, { context: { session: await signIn(gatebook) } });
  const page = (filter: LogFilter) => client.log.page({ filter, from: null, to: null, skip: 0, limit });
  const { alone, together } = drawFilters(plain, size);
  const common = { unit: 'ms', seed: size.seed };
  const figures: Figure[] = [];
  for (const [figure, filters] of [['desk-filter', alone] as const, ['desk-filters', together] as const]) {
    const { host, bare } = await compare(filters, size.rounds, page, replayPage(plain));
    // A host that was just started has not compiled its own code yet: what that costs is a figure of its own.
    const young = size.youngRounds * filters.length;
    const inUse = { value: p95(host.slice(young)), baseline: p95(bare.slice(young)), n: host.length - young };
    const started = { value: p95(host.slice(0, young)), baseline: p95(bare.slice(0, young)), n: young };
    const longest = { value: Math.max(...host), baseline: null, n: host.length };
    figures.push(
      toFigure({ ...common, ...inUse, figure, goal: 'ratio<=2' }),
      toFigure({ ...common, ...started, figure: `${figure}-new-host`, goal: 'value<=100' }),
      toFigure({ ...common, ...longest, figure: `${figure}-longest`, goal: 'value<=100' }),
    );
  }
  figures.push(...(await measureFarReads(client, alone, size)));
  plain.close();
  await gatebook.close();
  return figures;
}

/** A page from anywhere, and what counting the whole book leaves of the main thread. */
async function measureFarReads(
  { log }: Pick<GatebookClient, 'log'>,
  alone: readonly LogFilter[],
  { jumps, seed }: DeskSize,
): Promise<Figure[]> {
  const { blocks, blockLines } = await log.map({ filter: noFilter });
  const places: number[] = [];
  for (let jump = 0; jump < jumps; jump += 1) {
    const { block, rows } = blocks[Math.floor((jump * blocks.length) / jumps)] as (typeof blocks)[number];
    const lines = { from: block * blockLines, to: (block + 1) * blockLines };
    const startedMs = performance.now();
    await log.page({ filter: noFilter, ...lines, skip: Math.floor(rows / 2), limit });
    places.push(performance.now() - startedMs);
  }
  const loop = watchLoop();
  await Promise.all(alone.map((filter) => log.map({ filter })));
  loop.disable();
  const common = { unit: 'ms', seed, baseline: null };
  return [
    toFigure({ ...common, figure: 'desk-place', value: p95(places), goal: 'value<=100', n: jumps }),
    toFigure({ ...common, figure: 'desk-blocked', value: loop.max / 1e6, goal: 'value<=50', n: alone.length }),
  ];
}

type Ask = (filter: LogFilter) => unknown;

/** Milliseconds of both ways, which take every filter of a round in turns, and in the other order the next time. */
async function compare(filters: readonly LogFilter[], rounds: number, host: Ask, bare: Ask) {
  const times = { host: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, filter] of filters.entries()) {
      const ways = (index + round) % 2 === 0 ? (['host', 'bare'] as const) : (['bare', 'host'] as const);
      for (const way of ways) {
        const startedMs = performance.now();
        await (way === 'host' ? host : bare)(filter);
        // Round 0 brings both connections' pages into memory.
        if (round > 0) times[way].push(performance.now() - startedMs);
      }
    }
  }
  return times;
}
