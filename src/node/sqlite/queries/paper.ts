import type { PaperCloseRow, PaperEntryRow, PaperPrintRow, PaperQueries } from '#src/app/shift-ports.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawClose = Omit<PaperCloseRow, 'struck' | 'isLost'> & { struck: string; is_lost: number };

const toClose = ({ struck, is_lost, ...raw }: RawClose): PaperCloseRow => ({
  ...raw,
  struck: JSON.parse(struck) as number[],
  isLost: is_lost === 1,
});

/** The sheets that stand in for the book, and what of them is in it by now. */
export function createPaperQueries(db: Reader): PaperQueries {
  const printColumns = 'SELECT seq, at, form, from_sheet AS "from", to_sheet AS "to", rows FROM paper_print';
  const prints = db.prepare<[], PaperPrintRow>(`${printColumns} ORDER BY seq DESC`);
  const print = db.prepare<[number, number], PaperPrintRow>(
    `${printColumns} WHERE from_sheet <= ? AND to_sheet >= ? ORDER BY seq DESC LIMIT 1`,
  );
  const newest = db.prepare<[], number>('SELECT coalesce(max(to_sheet), 0) + 1 FROM paper_print').pluck();
  const closes = db.prepare<[number], RawClose>(
    'SELECT sheet, at, last_row AS lastRow, struck, is_lost, note FROM paper_close WHERE sheet >= ? ORDER BY sheet',
  );
  const entryColumns = `SELECT p.sheet, p.row, v.id AS visit, v.number
    FROM paper_row p JOIN visit v ON v.seq = p.visit`;
  const entries = db.prepare<[number], PaperEntryRow>(
    `${entryColumns} WHERE p.sheet >= ? GROUP BY p.sheet, p.row ORDER BY p.sheet, p.row`,
  );
  const entry = db.prepare<[number, number], PaperEntryRow>(`${entryColumns} WHERE p.sheet = ? AND p.row = ? LIMIT 1`);
  const ofVisit = db.prepare<[string], { sheet: number; row: number; enteredAt: number }>(
    `SELECT sheet, row, entered_at AS enteredAt FROM paper_row
     WHERE visit = (SELECT seq FROM visit WHERE id = ?) ORDER BY seq LIMIT 1`,
  );
  return {
    findPaperOf: (visit) => ofVisit.get(visit) ?? null,
    paperPrints: () => prints.all(),
    findPrint: (sheet) => print.get(sheet, sheet) ?? null,
    nextSheet: () => newest.get() as number,
    paperCloses: (fromSheet) => closes.all(fromSheet).map(toClose),
    paperEntries: (fromSheet) => entries.all(fromSheet),
    findPaperRow: (sheet, row) => entry.get(sheet, row) ?? null,
  };
}
