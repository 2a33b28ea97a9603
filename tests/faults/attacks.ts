import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '#src/node/demo/random.ts';
import { compareWithAnchor } from '#src/node/sqlite/checkpoints.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { type Book, makeBook } from '#tests/faults/attacks/book.ts';
import { guardedAttacks } from '#tests/faults/attacks/guarded.ts';
import { dropGuards, outsideAttacks } from '#tests/faults/attacks/outside.ts';
import { type Attack, unguardedAttacks } from '#tests/faults/attacks/unguarded.ts';
import { emptyTally, type Fault, seedsOf } from '#tests/faults/fault.ts';

/** An attack that was not answered as it must be, in words; null for one that was. `isSeenWeakly`: quick_check alone saw it. */
type Answer = { problem: string | null; isSeenWeakly: boolean };

/**
 * Attacks on the history with plain SQL and files: refused while the guard rails stand, named to the line without them, and
 * where the whole book was changed, found by a checkpoint from outside. The control is SQLite's own quick_check.
 */
export const attacks: Fault = async (run) => {
  const tally = emptyTally();
  const kinds = { blocked: 0, located: 0, anchored: 0 };
  for (const seed of seedsOf(run)) {
    const book = await makeBook(join(run.dir, 'books'), seed);
    tally.acknowledged += book.lines;
    const copy = join(run.dir, 'attacked.db');
    // Odd, not the first, and with lines behind it.
    const line = 2 * createRandom(seed).between(2, Math.floor(book.lines / 2) - 3) + 1;
    const note = (kind: keyof typeof kinds, name: string, { problem, isSeenWeakly }: Answer) => {
      tally.tried += 1;
      kinds[kind] += 1;
      if (!isSeenWeakly) tally.control += 1;
      if (problem === null) return;
      tally.undetected += 1;
      run.say(`seed ${seed}, line ${line}: ${name} (${kind}): ${problem}`);
    };
    for (const [name, text] of Object.entries(guardedAttacks))
      note('blocked', name, tryGuarded(copy, book, text, line));
    for (const [name, attack] of Object.entries(unguardedAttacks)) {
      note('located', name, tryUnguarded(copy, book, attack, line));
    }
    for (const [name, attack] of Object.entries(outsideAttacks)) {
      layOut(copy, book);
      await attack(copy, book, line);
      note('anchored', name, askAnchor(copy, book));
    }
    if (run.isEnough(tally.tried)) break;
  }
  run.say(
    `${Object.keys(guardedAttacks).length} kinds are refused, ${Object.keys(unguardedAttacks).length} located, ${Object.keys(outsideAttacks).length} need the anchor`,
  );
  return tally;
};

function layOut(copy: string, { path }: Book): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
  copyFileSync(path, copy);
}

function tryGuarded(copy: string, book: Book, text: string, line: number): Answer {
  layOut(copy, book);
  const db = connect(copy);
  try {
    db.exec(text.replaceAll('?', String(line)));
    return { problem: 'it was not refused', isSeenWeakly: true };
  } catch (error) {
    const isOurs = /append-only/.test(String(error));
    const isSame = verifyJournal(db).ok && compareWithAnchor(db, book.anchor, book.logs).ok;
    // Refused is refused: there is nothing here for a weaker check to miss.
    return { problem: isOurs && isSame ? null : `it was refused otherwise: ${error}`, isSeenWeakly: true };
  } finally {
    db.close();
  }
}

function tryUnguarded(copy: string, book: Book, attack: Attack, line: number): Answer {
  layOut(copy, book);
  const db = connect(copy);
  dropGuards(db);
  attack.run(db, line);
  const isSeenWeakly = db.pragma('quick_check', { simple: true }) !== 'ok';
  const verified = verifyJournal(db);
  db.close();
  if (verified.ok) return { problem: 'nobody noticed', isSeenWeakly };
  const expected = attack.at(line, book.lines);
  const isThere = expected === null || verified.seq === expected;
  return { problem: isThere ? null : `named line ${verified.seq}, not ${expected}: ${verified.problem}`, isSeenWeakly };
}

/** The book must fit itself, or it would be one of the located attacks, and must not fit the anchor. */
function askAnchor(copy: string, book: Book): Answer {
  const db = openWriter(copy);
  const verified = verifyJournal(db);
  const answer = compareWithAnchor(db, book.anchor, book.logs);
  db.close();
  if (!verified.ok) return { problem: `it does not fit itself: ${verified.problem}`, isSeenWeakly: false };
  return { problem: answer.ok ? 'the anchor did not tell' : null, isSeenWeakly: false };
}
