import { copyFileSync, rmSync } from 'node:fs';
import { connect, type Writer } from '#src/node/sqlite/driver.ts';
import { type Book, writeDay } from '#tests/faults/attacks/book.ts';

/** Books that fit themselves: only a checkpoint that left the machine can tell. Each works on the file at `path`. */
export type OutsideAttack = (path: string, book: Book, line: number) => Promise<void> | void;

const shortLog = 3;

export const outsideAttacks: Record<string, OutsideAttack> = {
  "put back yesterday's copy": (path, { yesterday }) => copyFileSync(yesterday, path),
  "put back yesterday's copy and go on writing": async (path, { yesterday, signer }) => {
    copyFileSync(yesterday, path);
    await writeDay(path, 0xbad, signer, 12);
  },
  'write the whole book anew and sign it with the stolen key': async (path, { signer }) => {
    rmSync(path);
    await writeDay(path, 0xbad, signer, 20);
  },
  'write a shorter book and sign it with the stolen key': async (path, { signer }) => {
    rmSync(path);
    await writeDay(path, 0xbad, signer, shortLog);
  },
  'take the book away': (path) => rmSync(path),
  'cut off the end, with its values and its tree': (path, _book, line) => {
    const db = connect(path);
    dropGuards(db);
    // A subtree is complete when its last line is there.
    db.exec(`
      DELETE FROM opening WHERE seq >= ${line}; DELETE FROM leaf WHERE seq >= ${line};
      DELETE FROM tree_node WHERE (idx + 1) << level > ${line}; DELETE FROM checkpoint WHERE size > ${line}`);
    db.close();
  },
};

export function dropGuards(db: Writer): void {
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
    db.exec(`DROP TRIGGER ${name}`);
  }
  db.pragma('foreign_keys = OFF');
}
