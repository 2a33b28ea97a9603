import type { LogRow } from '#src/app/log-port.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { type RawVisit, toVisit, visitColumns } from '#src/node/sqlite/queries/visits.ts';

/** A visit `v` and its narrow row `r`. */
export const logColumns = `${visitColumns}, v.is_mask_worn, v.is_sanitised, r.temperature, r.health, r.is_corrected,
  (SELECT word FROM log_word WHERE id = r.guard) AS guard`;

type Cell = string | number | null;

/**
 * Rows of `logColumns` on their way from a worker to the host: each column is named once. Objects that name them a hundred
 * times take three times as long to be handed over.
 */
export type LogTable = { columns: string[]; rows: Cell[][] };
export const noRows: LogTable = { columns: [], rows: [] };

/** A statement that selects `logColumns`. */
export function prepareTable(db: Reader, sql: string): (values: readonly Cell[]) => LogTable {
  const statement = db.prepare<Cell[], Cell[]>(sql).raw();
  const columns = statement.columns().map(({ name }) => name);
  return (values) => ({ columns, rows: statement.all(...values) });
}

export const toLogRows = ({ columns, rows }: LogTable): LogRow[] =>
  rows.map((cells) => {
    const raw: RawVisit = {};
    // By index: this is done 3,500 times a page.
    for (let at = 0; at < columns.length; at += 1) raw[columns[at] as string] = cells[at] as Cell;
    return toLogRow(raw);
  });

const toLogRow = (raw: RawVisit): LogRow =>
  ({
    ...toVisit(raw),
    guard: raw['guard'],
    temperature: raw['temperature'],
    health: raw['health'],
    isMaskWorn: raw['is_mask_worn'] === 1,
    isSanitised: raw['is_sanitised'] === 1,
    isCorrected: raw['is_corrected'] === 1,
  }) as LogRow;
