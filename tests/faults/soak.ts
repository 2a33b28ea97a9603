import { copyFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { emptyTally, type Fault } from '#tests/faults/fault.ts';
import { checkBook } from '#tests/faults/kill/check-book.ts';
import { emptyLedger, type Ledger } from '#tests/faults/kill/clients.ts';
import { claim } from '#tests/faults/office.ts';
import { accidents, checkAndMend, flipBit } from '#tests/faults/soak/accidents.ts';
import { foundOffice, type SoakedOffice } from '#tests/faults/soak/soaked-office.ts';
import { sendVisitors } from '#tests/faults/soak/visitors.ts';

const everyMs = 1000;
const flipsOfControl = 40;

/**
 * One accident a second to an office at work, through `gatebook serve` and the commands beside it; at the end the book is
 * verified and holds every visit that was answered. The control has the same flipped bits on the bare file, without
 * receipts, copies and recovery.
 */
export const soak: Fault = async (run) => {
  const tally = emptyTally();
  const random = createRandom(run.seed);
  const office = await foundOffice(run.dir);
  const ledger = emptyLedger();
  await office.open();
  await office.host()?.call('setup/claim', claim);
  // A start signs; before the first signature of a book there is nothing a copy of it could be held against.
  await office.restart();
  const crowd = sendVisitors(office, ledger, createRandom(run.seed ^ 0x51ed270b));
  const happened: Record<string, number> = {};
  const wrong: string[] = [];
  const startedMs = performance.now();
  while (!run.isEnough(tally.tried)) {
    // One that took longer is made up for by the next ones.
    await sleep(Math.max(0, startedMs + tally.tried * everyMs - performance.now()));
    const [name, happen] = random.pick(Object.entries(accidents));
    const problem = await happen(office, random).catch((error: Error) => error.message);
    const death = await reviveDead(office);
    if (death) wrong.push(`${name}: ${death}`);
    if (problem) wrong.push(`${name}: ${problem}`);
    happened[name] = (happened[name] ?? 0) + 1;
    tally.tried += 1;
  }
  const last = await endWell(office);
  if (last) wrong.push(last);
  await crowd.leave();
  await office.host()?.stop();
  // A flipped bit in a list that the screens show is no line of the book; this is what mends those.
  const { code, said } = await office.run('rebuild');
  if (code !== 0) wrong.push(`gatebook rebuild ended with ${code}: ${said}`);
  tally.control = countLostWithoutCare(office, run.dir, ledger, random);
  const found = checkBook(office.dir, ledger);
  for (const why of [...wrong, ...found.wrong]) run.say(why);
  run.say(`${JSON.stringify(happened)}; mended ${JSON.stringify(office.recoveries)}`);
  tally.acknowledged = ledger.acknowledged.size;
  tally.lost = found.lost;
  tally.undetected = wrong.length + found.wrong.length;
  return tally;
};

/** A host that ended by itself, which none of the accidents asks of it. */
async function reviveDead(office: SoakedOffice): Promise<string | null> {
  const host = office.host();
  const end = host?.end() ?? null;
  if (!host || end === null) return null;
  await office.crash();
  await office.open();
  return `the host ended with ${end}: ${host.said()}`;
}

/** The disk is sound again and the clock right; whatever is still wrong with the book is found and mended now. */
async function endWell(office: SoakedOffice): Promise<string | null> {
  for (const path of [office.orders, office.clock]) rmSync(path, { force: true });
  await office.healing;
  return checkAndMend(office);
}

function countLostWithoutCare({ dir }: SoakedOffice, parent: string, ledger: Ledger, random: Random): number {
  const bare = join(parent, 'bare');
  rmSync(bare, { recursive: true, force: true });
  mkdirSync(bare);
  copyFileSync(join(dir, 'gatebook.db'), join(bare, 'gatebook.db'));
  cpSync(join(dir, 'keys'), join(bare, 'keys'), { recursive: true });
  for (let flip = 0; flip < flipsOfControl; flip += 1) flipBit(bare, random);
  try {
    const { lost, wrong } = checkBook(bare, ledger);
    return lost + wrong.length;
  } catch {
    return ledger.acknowledged.size;
  }
}
