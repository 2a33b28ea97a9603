import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '#src/node/demo/random.ts';
import { emptyTally, type Fault, seedsOf } from '#tests/faults/fault.ts';
import { checkBook, type Found } from '#tests/faults/kill/check-book.ts';
import { emptyLedger, liveAndDie } from '#tests/faults/kill/clients.ts';
import { hosts, startHost } from '#tests/faults/kill/host-process.ts';
import { claim } from '#tests/faults/office.ts';

/** Books that are killed side by side: while one host starts, the others work. */
const lanes = 2;
const killsPerBook = 25;
const killsOfControl = 4;

/** SIGKILL while acknowledging, through `gatebook serve` over HTTP. The control is a host that answers before it commits. */
export const kill: Fault = async (run) => {
  const tally = emptyTally();
  await (await startHost(hosts.real(join(run.dir, 'warming')))).stop();
  const control = await killBook(run.dir, 'early', run.seed, (kills) => kills >= killsOfControl);
  tally.control = control.lost;
  const seeds = seedsOf(run);
  let slowestMs = 0;
  const workLane = async () => {
    while (!run.isEnough(tally.tried)) {
      const seed = seeds.next().value as number;
      const book = await killBook(run.dir, 'real', seed, (kills) => {
        tally.tried += 1;
        return kills >= killsPerBook || run.isEnough(tally.tried);
      });
      tally.acknowledged += book.acknowledged;
      tally.lost += book.lost;
      tally.undetected += book.wrong.length;
      slowestMs = Math.max(slowestMs, book.slowestMs);
      for (const why of book.wrong) run.say(`seed ${seed}: ${why}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, workLane));
  run.say(`the slowest of ${tally.tried} starts was ready after ${Math.round(slowestMs)} ms, ${lanes} at once`);
  return tally;
};

type KilledBook = Found & { acknowledged: number; slowestMs: number };

/** One book that is started and killed until `isOver`, and then read. */
async function killBook(
  parent: string,
  which: keyof typeof hosts,
  seed: number,
  isOver: (kills: number) => boolean,
): Promise<KilledBook> {
  const dir = mkdtempSync(join(parent, 'book-'));
  const random = createRandom(seed);
  const ledger = emptyLedger();
  let slowestMs = 0;
  for (let kills = 0; ; ) {
    const host = await startHost(hosts[which](dir));
    slowestMs = Math.max(slowestMs, host.readyMs);
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
  return { ...found, acknowledged: ledger.acknowledged.size, slowestMs };
}
