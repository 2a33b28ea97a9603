import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '#src/node/demo/random.ts';
import { emptyTally, type Fault, sayTimes, seedsOf } from '#tests/faults/fault.ts';
import { checkBook, type Found } from '#tests/faults/kill/check-book.ts';
import { emptyLedger, liveAndDie } from '#tests/faults/kill/clients.ts';
import { prepareHost, type Starter, startHost } from '#tests/faults/kill/host-process.ts';
import { claim, makeCheckIn } from '#tests/faults/office.ts';

/** Books that are killed side by side: while one host starts, the others work. */
const lanes = 2;
const killsPerBook = 100;
const killsOfControl = 4;
const visitsOfWarming = 8;

/** SIGKILL while acknowledging, through `gatebook serve` over HTTP. The control is a host that answers before it commits. */
export const kill: Fault = async (run) => {
  const tally = emptyTally();
  const real = await prepareHost('real');
  await warm(real, join(run.dir, 'warming'));
  const control = await killBook(run.dir, await prepareHost('early'), run.seed, (kills) => kills >= killsOfControl);
  tally.control = control.lost;
  const seeds = seedsOf(run);
  const readyMs: number[] = [];
  const workLane = async () => {
    while (!run.isEnough(tally.tried)) {
      const seed = seeds.next().value as number;
      const book = await killBook(run.dir, real, seed, (kills) => {
        tally.tried += 1;
        return kills >= killsPerBook || run.isEnough(tally.tried);
      });
      tally.acknowledged += book.acknowledged;
      tally.lost += book.lost;
      tally.undetected += book.wrong.length;
      readyMs.push(...book.readyMs);
      for (const why of book.wrong) run.say(`seed ${seed}: ${why}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, workLane));
  run.say(`ready again, ${lanes} starting at once: ${sayTimes(readyMs)}`);
  return tally;
};

/** A life with an orderly end: what was compiled in it, to the answer of a check-in, is found again by every later start. */
async function warm(start: Starter, dir: string): Promise<void> {
  const random = createRandom(0);
  const host = await startHost(start(dir));
  await host.call('setup/claim', claim);
  for (let visit = 0; visit < visitsOfWarming; visit += 1) await host.call('kiosk/checkIn', makeCheckIn(random));
  await host.stop();
}

type KilledBook = Found & { acknowledged: number; readyMs: number[] };

/** One book that is started and killed until `isOver`, and then read. */
async function killBook(
  parent: string,
  start: Starter,
  seed: number,
  isOver: (kills: number) => boolean,
): Promise<KilledBook> {
  const dir = mkdtempSync(join(parent, 'book-'));
  const random = createRandom(seed);
  const ledger = emptyLedger();
  const readyMs: number[] = [];
  for (let kills = 0; ; ) {
    const host = await startHost(start(dir));
    readyMs.push(host.readyMs);
    try {
      if (kills === 0) await host.call('setup/claim', claim);
      await liveAndDie(host, ledger, random);
    } finally {
      await host.kill();
    }
    kills += 1;
    if (isOver(kills)) break;
  }
  const found = checkBook(dir, ledger);
  rmSync(dir, { recursive: true, force: true });
  return { ...found, acknowledged: ledger.acknowledged.size, readyMs };
}
