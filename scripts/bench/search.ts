import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { type Figure, median, p95, toFigure } from '#scripts/bench/figure.ts';
import { countMovements, type HistorySize, openHistory } from '#scripts/bench/history.ts';
import { drawQueries, searchFields } from '#scripts/bench/queries.ts';
import { localDay } from '#src/domain/register/local-time.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { createSearch } from '#src/node/sqlite/queries/search.ts';
import { type Gatebook, startGatebook } from '#src/node/start.ts';

export type SearchSize = HistorySize & { queries: number; rounds: number };

/** What the desk asks for. */
const limit = 50;

/**
 * How long the 95th of a hundred searches takes through the procedure that the desk calls, beside the same SQL with the
 * same values on a plain connection to the same file, in turns.
 */
export async function* search(size: SearchSize, say: (line: string) => void): AsyncGenerator<Figure> {
  const dir = await openHistory(size, say);
  const movements = countMovements(dir);
  say(`searching ${movements} movements`);
  const gatebook = await startGatebook({ dataDir: dir });
  const plain = new Database(gatebook.folder.database, { readonly: true });
  const ask = await signInToSearch(gatebook);
  for (const field of searchFields) {
    const queries = drawQueries(plain, field, size);
    const { host, bare } = await compare(queries, size.rounds, ask, replay(plain));
    const common = { unit: 'ms', goal: 'ratio<=2' as const, n: queries.length * size.rounds, seed: size.seed };
    yield toFigure({ figure: `search-${field}`, value: median(host), baseline: median(bare), ...common });
  }
  plain.close();
  await gatebook.close();
}

type Search = (text: string) => unknown;

/** Both ways take every query of a round in turns, and in the other order the next time. */
async function compare(queries: string[], rounds: number, host: Search, bare: Search) {
  const tails = { host: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const times = { host: [] as number[], bare: [] as number[] };
    for (const [index, text] of queries.entries()) {
      const isHostFirst = (index + round) % 2 === 0;
      for (const way of isHostFirst ? (['host', 'bare'] as const) : (['bare', 'host'] as const)) {
        const startedMs = performance.now();
        await (way === 'host' ? host : bare)(text);
        times[way].push(performance.now() - startedMs);
      }
    }
    // Round 0 brings both connections' pages into memory.
    if (round === 0) continue;
    tails.host.push(p95(times.host));
    tails.bare.push(p95(times.bare));
  }
  return tails;
}

async function signInToSearch({ router, demoSheet }: Gatebook): Promise<Search> {
  const guard = demoSheet()?.accounts.find(({ role }) => role === 'guard');
  if (!guard) throw new Error('the history has no guard to search as');
  const anybody = createRouterClient(router, { context: { session: null } });
  const signedIn = await anybody.session.signIn({ accountId: guard.id, pin: guard.pin });
  if (signedIn.outcome !== 'signed-in') throw new Error(`signing in was answered with ${signedIn.outcome}`);
  const client = createRouterClient(router, { context: { session: signedIn.session } });
  return (text) => client.desk.search({ text, limit });
}

/**
 * The statements that our search runs for a text, on the plain connection and without what we make of their rows. They
 * are overheard once per text, outside the clock, so that the baseline can never drift from the query code.
 */
function replay(plain: Database.Database): Search {
  const statements = new Map<string, Database.Statement>();
  const heard: { sql: string; values: unknown[] }[] = [];
  const listener = {
    prepare: (sql: string) => {
      statements.set(sql, plain.prepare(sql));
      return {
        all: (...values: unknown[]) => {
          heard.push({ sql, values });
          return [];
        },
      };
    },
  };
  const { search: overhear } = createSearch(listener as unknown as Reader);
  const today = localDay(Date.now());
  const scripts = new Map<string, { statement: Database.Statement; values: unknown[] }[]>();
  const scriptOf = (text: string) => {
    heard.length = 0;
    overhear(text, today, limit);
    return heard.map(({ sql, values }) => ({ statement: statements.get(sql) as Database.Statement, values }));
  };
  return (text) => {
    const script = scripts.get(text) ?? scriptOf(text);
    scripts.set(text, script);
    for (const { statement, values } of script) statement.all(...values);
  };
}
