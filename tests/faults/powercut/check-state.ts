import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writer } from '#src/node/sqlite/driver.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import type { CrashState } from '#tests/faults/powercut/disk.ts';
import type { Recording } from '#tests/faults/powercut/record.ts';

export type Verdict = { verdict: 'sound' | 'lost' | 'wrong'; why: string };
type Question = { books: Recording['books']; acknowledged: number; isRebuilt: boolean };

/** Puts the crash state on a disk, opens it as the product does after the power is back, and asks what is in it. */
export function checkState(dir: string, state: CrashState, question: Question): Verdict {
  writeState(dir, state);
  let db: Writer | undefined;
  try {
    db = openWriter(join(dir, 'gatebook.db'));
    return checkBook(db, question);
  } catch (error) {
    // A book that does not open has lost whatever was acknowledged in it.
    return { verdict: question.acknowledged > 0 ? 'lost' : 'wrong', why: String(error) };
  } finally {
    db?.close();
  }
}

function checkBook(db: Writer, { books, acknowledged, isRebuilt }: Question): Verdict {
  const wrong = (why: string): Verdict => ({ verdict: 'wrong', why });
  const check = db.pragma('quick_check', { simple: true });
  if (check !== 'ok') return wrong(`quick_check: ${check}`);
  const verified = verifyJournal(db);
  if (!verified.ok) return wrong(`line ${verified.seq}: ${verified.problem}`);
  if (verified.lines < acknowledged) {
    return { verdict: 'lost', why: `${acknowledged} lines were acknowledged, ${verified.lines} are there` };
  }
  const book = books.get(verified.lines);
  if (!book) return wrong(`${verified.lines} lines: half of a transaction`);
  if (book.root !== verified.root) return wrong('other lines than were written');
  if (book.openings !== db.prepare('SELECT count(*) FROM opening').pluck().get()) return wrong('openings are missing');
  const changed = isRebuilt ? rebuild(db).changedTables : [];
  return changed.length > 0 ? wrong(`not what the journal says: ${changed}`) : { verdict: 'sound', why: '' };
}

/** Puts what a power cut left into an empty folder. */
export function writeState(dir: string, { files, folders }: CrashState): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  for (const name of folders) mkdirSync(join(dir, name));
  for (const [name, data] of files) writeFileSync(join(dir, name), data);
}
