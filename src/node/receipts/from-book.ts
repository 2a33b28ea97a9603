import type { Opening } from '#src/domain/journal/commitment.ts';
import { lostHead } from '#src/domain/journal/record.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';
import { readFrontier } from '#src/node/sqlite/journal.ts';
import type { WrittenGroup } from '#src/node/sqlite/register.ts';

const linesPerGroup = 200;

/**
 * What the book holds of the lines `from` to `to`, in groups, for receipts that were not written when the lines were. A
 * line that was lost has nothing to be written down of.
 */
export function* readGroups(db: Reader, from: number, to: number): Generator<WrittenGroup> {
  const leaves = db.prepare<[number, number], { seq: number; head: string }>(
    'SELECT seq, head FROM leaf WHERE seq >= ? AND seq < ? ORDER BY seq',
  );
  const openings = db.prepare<[number], Opening>('SELECT field, salt, value FROM opening WHERE seq = ?');
  for (let at = from; at < to; at += linesPerGroup) {
    const end = Math.min(to, at + linesPerGroup);
    const kept = leaves.all(at, end).filter(({ head }) => head !== lostHead);
    const lines = kept.map(({ seq, head }) => ({ seq, head, openings: openings.all(seq) }));
    if (lines.length > 0) yield { frontier: readFrontier(db, end), lines };
  }
}
