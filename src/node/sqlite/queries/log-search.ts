import type { LogFilter } from '#src/domain/register/log-filter.ts';
import { compact, digitsOf } from '#src/domain/text/tails.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import type { Where } from '#src/node/sqlite/queries/log-filter.ts';
import { logRowText } from '#src/node/sqlite/queries/log-rows.ts';
import { longestVisitorNumber, tailsOf, toMatch } from '#src/node/sqlite/queries/search.ts';

/** `seq`: the column that is the line of the visit, by which the finder can go backwards. */
type Finder = { seq: string; sql: string; values: (string | number)[] };

/** `text`: as `logRowText`. */
type Found = { seq: number; text: string };

/** The same one box as on the board, within a filter: newest first, names by FTS, the rest by the indexes of tails. */
export function createLogSearch(db: Reader, whereOf: (filter: LogFilter) => Where | null) {
  const run = ({ seq, sql, values }: Finder, where: Where, limit: number): Found[] => {
    const read = db.prepare<unknown[], Found>(
      `SELECT r.seq, ${logRowText} AS text FROM (
         SELECT ${seq} AS seq, r.temperature, r.health, r.guard, r.is_corrected FROM ${sql}
         AND ${prefixed(where.sql)}r.seq >= ? AND r.seq < ? ORDER BY ${seq} DESC LIMIT ?
       ) r JOIN visit v ON v.seq = r.seq ORDER BY r.seq DESC`,
    );
    return read.all(...values, ...where.values, where.from, where.to, limit);
  };
  return {
    search({ filter, text, limit }: { filter: LogFilter; text: string; limit: number }): string[] {
      const where = whereOf(filter);
      if (!where) return [];
      const found = findersFor(text).flatMap((finder) => run(finder, where, limit));
      const rows = [...new Map(found.map((row) => [row.seq, row])).values()];
      rows.sort((a, b) => b.seq - a.seq);
      return rows.slice(0, limit).map(({ text }) => text);
    },
  };
}

/** The columns of a filter are those of `r`. */
const prefixed = (sql: string): string => sql.replace(/\b(\w+) (=|>=|<=) CAST/g, 'r.$1 $2 CAST');

function findersFor(text: string): Finder[] {
  const code = compact(text);
  const isNumber = code !== '' && digitsOf(text) === code;
  const finders: Finder[] = [];
  const visit = 'visit v JOIN log_row r ON r.seq = v.seq WHERE';
  if (isNumber && code.length <= longestVisitorNumber) {
    const sql = `${visit} v.number = CAST(? AS INTEGER) AND v.staff IS NULL`;
    finders.push({ seq: 'v.seq', sql, values: [Number(code)] });
  }
  for (const { tail, from, to } of tailsOf(text)) {
    const sql = `${visit} v.${tail}_tail >= ? AND v.${tail}_tail < ?`;
    finders.push({ seq: 'v.seq', sql, values: [from, to] });
  }
  const names = toMatch(text);
  if (!isNumber && names !== '') {
    finders.push({
      seq: 'n.rowid',
      sql: 'visit_name n CROSS JOIN log_row r ON r.seq = n.rowid WHERE n.visit_name MATCH ?',
      values: [names],
    });
  }
  return finders;
}
