import { type LogFilter, noFilter } from '#src/domain/register/log-filter.ts';
import { createRandom } from '#src/node/demo/random.ts';
import type { Reader, Statement } from '#src/node/sqlite/driver.ts';
import { createLogQueries } from '#src/node/sqlite/queries/log.ts';
import { logColumns, logRowText } from '#src/node/sqlite/queries/log-rows.ts';

const words = ['category', 'state', 'temperature', 'health'] as const;
const numbered = ['department', 'guard', 'door'] as const;
const columns = [...words, ...numbered];
const limit = 100;

/** `alone`: every value of every column, and periods. `together`: two or three of what one visit of the book has. */
export function drawFilters(db: Reader, { filters, seed }: { filters: number; seed: number }) {
  const random = createRandom(seed);
  const wordOf = db.prepare<[number], string>('SELECT word FROM log_word WHERE id = ?').pluck();
  const toValue = (column: (typeof columns)[number], value: unknown) =>
    (numbered as readonly string[]).includes(column) ? wordOf.get(value as number) : value;
  const alone = columns.flatMap((column) =>
    db
      .prepare(`SELECT DISTINCT ${column} FROM log_row WHERE ${column} IS NOT NULL`)
      .pluck()
      .all()
      .map((value) => ({ ...noFilter, [column]: toValue(column, value) }) as LogFilter),
  );
  const last = db.prepare('SELECT max(seq) FROM log_row').pluck().get() as number;
  const row = db.prepare<[number], Record<string, unknown>>('SELECT * FROM log_row WHERE seq >= ? LIMIT 1');
  const somebody = () => row.get(random.between(0, last)) as Record<string, unknown>;
  const periods = Array.from({ length: 10 }, () => {
    const [a, b] = [String(somebody()['day']), String(somebody()['day'])].sort();
    return { ...noFilter, fromDay: a as string, toDay: b as string };
  });
  const together = Array.from({ length: filters }, () => {
    const visit = somebody();
    const chosen: Partial<Record<keyof LogFilter, unknown>> = {};
    while (Object.keys(chosen).length < random.between(2, 3)) {
      const column = random.pick(columns);
      if (visit[column] !== null) chosen[column] = toValue(column, visit[column]);
    }
    return { ...noFilter, ...chosen } as LogFilter;
  });
  return { alone: [...alone, ...periods], together };
}

type Script = { statement: Statement; values: unknown[] };

/**
 * What a first page asks for, on a plain connection, as the columns of each row and without what we make of them; overheard
 * once per filter, outside the clock.
 */
export function replayPage(plain: Reader) {
  const heard: Script[] = [];
  const listener = new Proxy<Reader>(plain, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name);
      return (sql: string) => {
        const statement = target.prepare(sql.replace(logRowText, logColumns));
        if (!sql.includes('OFFSET')) return statement;
        const all = (...values: unknown[]) => {
          heard.push({ statement, values });
          return [];
        };
        return { pluck: () => ({ all }) };
      };
    },
  });
  const log = createLogQueries(listener);
  const scripts = new Map<string, Script>();
  return (filter: LogFilter) => {
    const key = JSON.stringify(filter);
    if (!scripts.has(key)) {
      log.page({ filter, from: null, to: null, skip: 0, limit });
      const script = heard.pop();
      if (script) scripts.set(key, script);
    }
    const script = scripts.get(key);
    script?.statement.all(...script.values);
  };
}
