import type { LogFilter } from '#src/domain/register/log-filter.ts';
import type { Reader, Statement } from '#src/node/sqlite/driver.ts';

const words = ['category', 'state', 'temperature', 'health'] as const;
const numbered = ['department', 'guard', 'door'] as const;
type Column = (typeof words)[number] | (typeof numbered)[number];

/** A filter as SQL on `log_row`: `sql` without the range of lines, which every question has of its own. */
export type Where = {
  /** The index to walk, as it stands behind the table's name. */
  by: string;
  sql: string;
  values: (string | number)[];
  /** Lines from here … */
  from: number;
  /** … to before here. */
  to: number;
};

const probes = 16;

/** How often a value is found says the same until the book has grown by this many lines. */
const steadyLines = 4096;
const mostKnown = 1000;
const farthest = Number.MAX_SAFE_INTEGER;

/**
 * Of several conditions the rarest is walked and the others are looked up in the rows it finds. How rare one is, SQLite
 * does not know: it is asked for the next row from a few places of the book.
 */
export function createWhere(db: Reader) {
  const word = db.prepare<[string], number>('SELECT id FROM log_word WHERE word = ?').pluck();
  const edges = createEdges(db);
  const next = new Map<Column, Statement>([...words, ...numbered].map((column) => [column, prepareNext(db, column)]));
  const last = db.prepare<[], number>('SELECT max(seq) FROM log_row').pluck();

  const probe = (column: Column, value: string | number, from: number, to: number): number => {
    const step = (to - from) / probes;
    let sum = 0;
    for (let place = to; place > from; place -= Math.max(1, step)) {
      const found = next.get(column)?.get(value, Math.ceil(place)) as number | undefined;
      sum += place - (found === undefined || found < from ? from : found);
    }
    return sum;
  };
  const known = new Map<string, number>();
  const gapsOf = (column: Column, value: string | number, from: number, to: number): number => {
    const key = `${column} ${value} ${from} ${Math.floor(to / steadyLines)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= mostKnown) known.clear();
    const gaps = probe(column, value, from, to);
    known.set(key, gaps);
    return gaps;
  };

  /** Null: the filter names something that never was in the book. */
  return (filter: LogFilter): Where | null => {
    const span = edges(filter);
    if (!span) return null;
    const equal: { column: Column; value: string | number }[] = [];
    for (const column of words) if (filter[column] !== null) equal.push({ column, value: filter[column] });
    for (const column of numbered) {
      if (filter[column] === null) continue;
      const id = word.get(filter[column]) as number | undefined;
      if (id === undefined) return null;
      equal.push({ column, value: id });
    }
    const newest = Math.min(span.to, ((last.get() as number | null) ?? 0) + 1);
    const rarity = ({ column, value }: (typeof equal)[number]) => gapsOf(column, value, span.from, newest);
    const [rarest] =
      equal.length < 2 ? equal : equal.map((one) => ({ ...one, gaps: rarity(one) })).sort((a, b) => b.gaps - a.gaps);
    return {
      by: rarest ? `INDEXED BY log_row_by_${rarest.column}` : 'NOT INDEXED',
      sql: [...equal.map(({ column }) => equals(column)), ...span.sql].map((one) => `${one} AND `).join(''),
      values: [...equal.map(({ value }) => value), ...span.values],
      from: span.from,
      to: span.to,
    };
  };
}

const prepareNext = (db: Reader, column: Column): Statement =>
  db
    .prepare(
      `SELECT seq FROM log_row INDEXED BY log_row_by_${column} WHERE ${equals(column)} AND seq < ? ORDER BY seq DESC LIMIT 1`,
    )
    .pluck();

/** Bare `= ?` beside an ORDER BY has SQLite parse the statement anew for each value; see queries/visits.ts. */
function equals(column: Column): string {
  return `${column} = CAST(? AS ${(numbered as readonly string[]).includes(column) ? 'INTEGER' : 'TEXT'})`;
}

/** A period as lines of the book. The day of each row is looked at as well: a clock that was wrong once strews other days in. */
function createEdges(db: Reader) {
  const first = db
    .prepare<[string], number>(
      'SELECT min(seq) FROM visit WHERE day = (SELECT day FROM visit WHERE day >= CAST(? AS TEXT) ORDER BY day LIMIT 1)',
    )
    .pluck();
  const final = db
    .prepare<[string], number>(
      'SELECT max(seq) FROM visit WHERE day = (SELECT day FROM visit WHERE day <= CAST(? AS TEXT) ORDER BY day DESC LIMIT 1)',
    )
    .pluck();
  return ({ fromDay, toDay }: LogFilter) => {
    const span = { from: 0, to: farthest, sql: [] as string[], values: [] as string[] };
    if (fromDay !== null) {
      const seq = first.get(fromDay) as number | null;
      if (seq === null) return null;
      Object.assign(span, { from: seq, sql: ['day >= CAST(? AS TEXT)'], values: [fromDay] });
    }
    if (toDay !== null) {
      const seq = final.get(toDay) as number | null;
      if (seq === null) return null;
      span.to = seq + 1;
      span.sql.push('day <= CAST(? AS TEXT)');
      span.values.push(toDay);
    }
    return span;
  };
}
