import type { LogMap, LogPageOrder } from '#src/app/log-port.ts';
import type { LogFilter } from '#src/domain/register/log-filter.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { createWhere, type Where } from '#src/node/sqlite/queries/log-filter.ts';
import { logRowText } from '#src/node/sqlite/queries/log-rows.ts';
import { createLogSearch } from '#src/node/sqlite/queries/log-search.ts';

/** Fine enough that a page is found by walking less than one block, coarse enough that the map of ten years is short. */
const leastBlockLines = 4096;
const mostBlocks = 4096;

/** The whole book as a table, any part of it. */
export function createLogQueries(db: Reader) {
  const whereOf = createWhere(db);
  const counts = createCache((sql) => db.prepare(sql));
  const pages = createCache((sql) => db.prepare(sql).pluck());
  const last = db.prepare<[], number>('SELECT max(seq) FROM log_row').pluck();
  const lastOfDay = db
    .prepare<[string], number>(
      'SELECT max(seq) FROM visit WHERE day = (SELECT day FROM visit WHERE day <= CAST(? AS TEXT) ORDER BY day DESC LIMIT 1)',
    )
    .pluck();
  const count = ({ by, sql, values }: Where, from: number, to: number) =>
    counts(`SELECT count(*) AS n FROM log_row ${by} WHERE ${sql}seq >= ? AND seq < ?`).get(...values, from, to) as {
      n: number;
    };
  return {
    /** Each row as `logRowText`. */
    page({ filter, from, to, skip, limit }: LogPageOrder): string[] {
      const where = whereOf(filter);
      if (!where) return [];
      const range = [Math.max(where.from, from ?? 0), Math.min(where.to, to ?? where.to), limit, skip];
      return pages(pageSql(where)).all(...where.values, ...range) as string[];
    },
    map(filter: LogFilter): LogMap {
      const where = whereOf(filter);
      const size = ((last.get() as number | null) ?? -1) + 1;
      const blockLines = blockLinesFor(size);
      const blocks: LogMap['blocks'] = [];
      if (!where) return { blockLines, blocks };
      for (let block = Math.floor(size / blockLines); block >= 0; block -= 1) {
        const [from, to] = [Math.max(where.from, block * blockLines), Math.min(where.to, (block + 1) * blockLines)];
        const rows = from < to ? count(where, from, to).n : 0;
        if (rows > 0) blocks.push({ block, rows });
      }
      return { blockLines, blocks };
    },
    place({ filter, day, blockLines }: { filter: LogFilter; day: string; blockLines: number }) {
      const where = whereOf(filter);
      const seq = lastOfDay.get(day) as number | null;
      if (!where || seq === null) return null;
      const block = Math.floor(seq / blockLines);
      const [from, to] = [Math.max(where.from, seq + 1), Math.min(where.to, (block + 1) * blockLines)];
      return { block, skip: from < to ? count(where, from, to).n : 0 };
    },
    ...createLogSearch(db, whereOf),
  };
}

export type LogQueries = ReturnType<typeof createLogQueries>;

export function blockLinesFor(size: number): number {
  let lines = leastBlockLines;
  while (size / lines > mostBlocks) lines *= 2;
  return lines;
}

const pageSql = ({ by, sql }: Where) =>
  `SELECT ${logRowText} FROM (
     SELECT seq, temperature, health, guard, is_corrected FROM log_row ${by}
     WHERE ${sql}seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ? OFFSET ?
   ) r JOIN visit v ON v.seq = r.seq ORDER BY r.seq DESC`;

/** One statement for each shape of a filter; there are few that anybody uses. */
function createCache<Prepared>(prepare: (sql: string) => Prepared): (sql: string) => Prepared {
  const prepared = new Map<string, Prepared>();
  return (sql) => {
    const known = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, known);
    return known;
  };
}
