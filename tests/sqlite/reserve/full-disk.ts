import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from '#src/node/book.ts';
import { openDataFolder } from '#src/node/data-folder.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { readLines } from '#src/node/sqlite/journal.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { createStorage } from '#src/node/storage.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';

/** A book on a disk that is filled to the last byte by somebody else. Arguments: folder, `with` or `without` a reserve. */
const [dir = '', reserve] = process.argv.slice(2);
const random = createRandom(5);
const folder = openDataFolder(join(dir, 'data'));
const said: string[] = [];
const storage = createStorage({
  folder,
  nowMs: Date.now,
  say: (line) => said.push(line),
  reserveBytes: reserve === 'with' ? 4 << 20 : 0,
  paceMs: { first: 1, each: 20 },
});
const book = openBook({ path: folder.database, scribe: makeScribe(random), ...storage.care });
storage.start(book, book.register);
const claim = { key: 'office' as const, value: { name: 'x', address: 'y', isDemo: false, doors: [], departments: [] } };
await book.register.write((page) => page.add({ kind: 'setting', actor: 'host', facts: claim }));

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};
if (reserve === 'with') await until(() => existsSync(folder.reserve));

const filler = join(dir, 'somebody-else');
let isFilled = false;
const file = openSync(filler, 'w');
for (let size = 1 << 20; size >= 1; ) {
  try {
    writeSync(file, Buffer.alloc(size));
    fsyncSync(file);
  } catch {
    isFilled = true;
    size = Math.floor(size / 2);
  }
}
closeSync(file);

const visits: string[] = [];
const answers: string[] = [];
for (let number = 1; number <= 20; number += 1) {
  const { visit, lines } = makeVisit(random, number);
  visits.push(visit);
  answers.push(
    await book.register
      .write((page) => lines.map((line) => page.add(line)))
      .then(
        () => 'saved',
        (error: Error) => error.constructor.name,
      ),
  );
}
const stateWhenFull = storage.view().state;
rmSync(filler);
await until(() => book.state() === 'open');
if (reserve === 'with') await until(() => book.register.read.newest('storage')?.facts.event === 'space-back');
const stateAfter = storage.view().state;
const all = [...readLines(book.db)];
const isStored = new Set(all.flatMap((line) => (line.kind === 'arrival' ? [line.facts.visit] : [])));
const lines = all.flatMap((line) => (line.kind === 'storage' ? [line.facts.event] : []));
const isWhole = verifyJournal(book.db).ok;
const stored = visits.filter((visit) => isStored.has(visit)).length;
await storage.stop();
book.close();
process.stdout.write(JSON.stringify({ isFilled, answers, stateWhenFull, lines, stateAfter, isWhole, stored }));
