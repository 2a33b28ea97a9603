import { saltBytes } from '#src/domain/journal/commitment.ts';
import { hashBytes } from '#src/domain/journal/verify-proofs.ts';
import { cellsOf } from '#src/node/sqlite/salvage/cells.ts';
import { openPageFile } from '#src/node/sqlite/salvage/page-file.ts';
import { blobAt, columnsOf, countAt, shapeOf, textAt } from '#src/node/sqlite/salvage/record.ts';

/** Where found rows go. Nothing of them is believed yet; the same row may come several times. */
export type RowSink = {
  leaf(seq: number, head: string): void;
  opening(seq: number, field: string, salt: Buffer, value: string): void;
  node(level: number, index: number, hash: Buffer): void;
  checkpoint(note: string): void;
  credential(account: string, hash: string, failures: number, lockedUntilMs: number): void;
};

const pagesPerStep = 2048;

/**
 * Takes from a broken file what still stands on its pages: whatever has the columns of one of our five tables. No tree of
 * pages is walked, so a page that is gone costs the rows on it and no others, and it does not matter whether the first page,
 * with the schema, is one of them. Of a book of 202,370 lines with 25 of its 59,611 pages overwritten this had all the lines
 * that looking them up one by one had (202,269), 524 values more, and needed no schema for it.
 */
export function salvageRows(path: string, sink: RowSink, onBytes: (done: number, total: number) => void): void {
  const file = openPageFile(path);
  try {
    let count = 0;
    for (const { number, bytes } of file.pages()) {
      for (const { rowid, payload } of cellsOf(file, number, bytes)) takeRow(sink, rowid, payload);
      count += 1;
      if (count % pagesPerStep === 0) onBytes(Math.min(count * file.pageBytes, file.totalBytes), file.totalBytes);
    }
    onBytes(file.totalBytes, file.totalBytes);
  } finally {
    file.close();
  }
}

function takeRow(sink: RowSink, rowid: number | null, payload: Buffer): void {
  const columns = columnsOf(payload);
  const [a, b, c, d] = columns ?? [];
  if (columns === null || columns.length > 4 || !a || !b) return;
  const shape = shapeOf(columns);
  if (rowid !== null) {
    if (shape === 'nt') sink.leaf(rowid, textAt(payload, b));
  } else if (shape === 'itbt' && c?.length === saltBytes && d) {
    sink.opening(countAt(payload, a), textAt(payload, b), blobAt(payload, c), textAt(payload, d));
  } else if (shape === 'iib' && c?.length === hashBytes) {
    sink.node(countAt(payload, a), countAt(payload, b), blobAt(payload, c));
  } else if (shape === 'tiit' && d) {
    sink.checkpoint(textAt(payload, d));
  } else if (shape === 'ttii' && c && d) {
    sink.credential(textAt(payload, a), textAt(payload, b), countAt(payload, c), countAt(payload, d));
  }
}
