import { copyFileSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { copyName, listCopies } from '#src/node/backup/copies.ts';
import { runRound } from '#src/node/backup/run-round.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { type BookHost, openBookHost } from '#tests/backup/host.ts';
import { roundMs, startMs } from '#tests/faults/backup/before.ts';

/**
 * The process that is recorded: visitors are written down while the book is copied and older copies go. Arguments: folder,
 * seed, manner; `careless` makes room first and copies the file, whatever of it is on the disk by then.
 */
const [dir = '', seed, manner] = process.argv.slice(2);
const random = createRandom(Number(seed) ^ 0x6261636b);
let nowMs = startMs + 100 * roundMs;
const clock = { nowMs: () => nowMs, monoMs: () => nowMs };
const acknowledgements = openSync(join(dir, 'promises.ack'), 'w');
const promise = (text: string) => writeSync(acknowledgements, `${text}\n`);
const host = await openBookHost(dir, clock, { seed: random.between(1, 1_000_000) });
for (let round = 0; round < 2; round += 1) {
  nowMs += roundMs;
  promise(String(await host.visit(1)));
  if (manner === 'careless') copyCarelessly(host);
  else await copy(host);
}
host.close();

async function copy({ folder, signNow, lines, visit }: BookHost): Promise<void> {
  signNow();
  const [round] = await Promise.all([
    runRound({ folder, atMs: nowMs, lines: lines(), isRotated: true }, () => {}),
    visit(random.between(0, 2)).then((size) => size > 0 && promise(String(size))),
  ]);
  if (!round.answer.ok) throw new Error(round.answer.detail);
  promise(`${round.answer.copy.lines} copy`);
}

function copyCarelessly({ folder, signNow, lines }: BookHost): void {
  signNow();
  for (const { name } of listCopies(folder.backups).slice(1)) rmSync(join(folder.backups, name));
  copyFileSync(folder.database, join(folder.backups, copyName({ atMs: nowMs, log: 1, lines: lines() })));
  promise(`${lines()} copy`);
}
