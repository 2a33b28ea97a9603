import { setImmediate as nextTurn } from 'node:timers/promises';
import { readSegment } from '#src/node/receipts/read.ts';
import { listSegments } from '#src/node/receipts/segments.ts';

/** How many lines the book had at the newest receipt that can be read; null without one. */
export async function findLastReceipt(dir: string): Promise<number | null> {
  for (const { path, name } of listSegments(dir).reverse()) {
    let last: number | null = null;
    let read = 0;
    for (const found of readSegment(path, name)) {
      if (found.ok) last = Math.max(last ?? 0, found.receipt.size);
      read += 1;
      if (read % 100 === 0) await nextTurn();
    }
    if (last !== null) return last;
  }
  return null;
}
