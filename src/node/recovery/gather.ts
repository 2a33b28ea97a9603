import { existsSync, statSync } from 'node:fs';
import type { SignedHead } from '#src/node/own-logs.ts';
import type { Receipt } from '#src/node/receipts/receipt.ts';
import type { OnRecovery } from '#src/node/recovery/report.ts';
import type { Finds } from '#src/node/sqlite/salvage/finds.ts';
import { salvageRows } from '#src/node/sqlite/salvage/rows.ts';

/** A line takes more than this in the book, in its tree alone. */
const leastLineBytes = 32;
const receiptsPerStep = 1000;

/** Takes from a broken book and from the receipts all that is said of the lines from `from` on. Nothing of it is believed yet. */
export function gather(
  finds: Finds,
  from: number,
  { book, receipts }: { book: string | null; receipts: Iterable<Receipt> },
  onProgress: OnRecovery,
): void {
  let taken = 0;
  for (const { size, root, lines } of receipts) {
    if (size > from) finds.addRoot(size, root);
    for (const { seq, head, openings } of lines) {
      if (seq < from) continue;
      finds.addLine('receipt', seq, head);
      for (const [field, salt, value] of openings) finds.addOpening(seq, field, Buffer.from(salt, 'base64'), value);
    }
    taken += 1;
    if (taken % receiptsPerStep === 0) onProgress({ step: 'receipts', done: taken, total: 0 });
  }
  if (book === null || !existsSync(book)) return;
  const bytes = [book, `${book}-wal`].reduce((sum, path) => sum + (existsSync(path) ? statSync(path).size : 0), 0);
  const sink = finds.sink(from, from + Math.ceil(bytes / leastLineBytes));
  salvageRows(book, sink, (done, total) => onProgress({ step: 'pages', done, total }));
}

/** Signed heads are roots like any other, only that nobody without the key could have written them. */
export function addSignedRoots(finds: Finds, from: number, heads: readonly SignedHead[]): void {
  for (const { size, root } of heads) if (size > from) finds.addRoot(size, root);
}
