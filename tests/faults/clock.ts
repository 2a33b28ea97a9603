import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isClockSuspect } from '#src/app/clock-trust.ts';
import { readOwnCode } from '#src/domain/codes/own.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import type { Codes, Gate, Time } from '#tests/faults/clock/gate.ts';
import {
  clearWaiting,
  confirmTime,
  issueCodes,
  letIn,
  letOut,
  minuteMs,
  openGate,
  yearMs,
} from '#tests/faults/clock/gate.ts';
import { emptyTally, type Fault, type FaultRun, seedsOf, type Tally } from '#tests/faults/fault.ts';
import { makeCheckIn } from '#tests/faults/office.ts';

const jumpsPerBook = 500;
const codeAgeMs = 8 * yearMs;
const beginsAt = Date.parse('2027-01-04T08:00:00+07:00');
const looked = 20;

/**
 * The wall clock jumps before every visitor, sometimes while the host is off, and the guard confirms it only when it is
 * right. `lost` counts lists that are not in the order of their lines. `undetected` counts everything that must not be: an
 * expired code that let somebody in, a code that was turned away by a clock nobody believes, a visitor who could not come
 * or leave, a clock behind true time that is believed. The control is what a check against the wall clock alone lets in.
 */
export const clock: Fault = async (run) => {
  const tally = emptyTally();
  let goodIn = 0;
  for (const seed of seedsOf(run)) {
    goodIn += await jumpThrough(run, createRandom(seed), tally);
    if (run.isEnough(tally.tried)) break;
  }
  run.say(`${goodIn} good codes let somebody in`);
  if (goodIn === 0) throw new Error('no good code was ever let in: a door that stays shut proves nothing');
  return tally;
};

/** One book. Answers how many good codes let somebody in. */
async function jumpThrough(run: FaultRun, random: Random, tally: Tally): Promise<number> {
  const dir = mkdtempSync(join(run.dir, 'clock-'));
  const time: Time = { trueMs: beginsAt, offMs: 0, bootMs: beginsAt };
  let gate = await openGate(dir, time);
  const codes = await issueCodes(gate, random, codeAgeMs);
  await gate.gatebook.close();
  // The host is off until the codes have expired.
  time.trueMs += codeAgeMs + 20 * minuteMs;
  gate = await openGate(dir, time);
  const door: Door = { gate, random, codes, passes: [], tally, goodIn: 0 };
  for (let jump = 0; jump < jumpsPerBook && !run.isEnough(tally.tried); jump += 1) {
    const isRestarted = random.chance(0.01);
    if (isRestarted) await door.gate.gatebook.close();
    time.trueMs += minuteMs;
    time.offMs = pickJump(random, time.trueMs);
    if (isRestarted) door.gate = await openGate(dir, time);
    if (time.offMs === 0 && random.chance(0.5)) await confirmTime(door.gate);
    tally.tried += 1;
    await random.pick([passThrough, passThrough, tryExpired, tryExpired, tryGood])(door);
    checkBook(door);
  }
  await door.gate.gatebook.close();
  const db = connect(gate.gatebook.folder.database);
  const verified = verifyJournal(db);
  db.close();
  if (!verified.ok) throw new Error(`line ${verified.seq}: ${verified.problem}`);
  rmSync(dir, { recursive: true });
  return door.goodIn;
}

/** How far the clock is off now: often not at all, as an hour of somebody's summer time, to where counters begin and end, anywhere. */
function pickJump(random: Random, trueMs: number): number {
  const ends = [0, 0x7fffffff * 1000].map((atMs) => atMs - trueMs);
  const kinds = [() => 0, () => random.pick([-60, -3, 3, 60]) * minuteMs, () => random.pick(ends)];
  if (random.chance(0.5)) return random.pick(kinds)();
  return Math.round((2 * random.next() - 1) * 10 * yearMs);
}

type Door = { gate: Gate; random: Random; codes: Codes; passes: string[]; tally: Tally; goodIn: number };

const isSuspect = ({ gate }: Door): boolean => isClockSuspect(gate.gatebook.ports.register.read);

function check({ tally }: Door, isRight: boolean): void {
  if (!isRight) tally.undetected += 1;
}

/** A walk-in comes, and the one before leaves; only a clock that was set ahead while the host was off may stop that one. */
async function passThrough(door: Door): Promise<void> {
  const { gate, random, passes, tally } = door;
  const walkIn = await gate.kiosk.kiosk.checkIn(makeCheckIn(random));
  check(door, walkIn.outcome === 'admitted' && walkIn.pass !== null);
  if (walkIn.outcome !== 'admitted' || !walkIn.pass) return;
  tally.acknowledged += 1;
  passes.push(walkIn.pass.text);
  const before = passes.length > 1 ? passes.shift() : undefined;
  if (before) check(door, (await letOut(gate, random, before)) || (!isSuspect(door) && gate.time.offMs > 0));
}

async function tryExpired(door: Door): Promise<void> {
  const { gate, random, codes, tally } = door;
  const { time, gatebook } = gate;
  const code = random.pick(codes.expired);
  if (readOwnCode(code, gatebook.ports.codeKeys.verify, time.trueMs + time.offMs).ok) tally.control += 1;
  const answer = await letIn(gate, random, code);
  check(door, answer === (isSuspect(door) ? 'held' : 'turned-away'));
  if (answer === 'held') await clearWaiting(gate, random);
}

async function tryGood(door: Door): Promise<void> {
  const { gate, random, codes } = door;
  const code = random.pick(codes.good);
  const answer = await letIn(gate, random, code);
  if (isSuspect(door)) check(door, answer === 'held');
  else check(door, answer === 'admitted' || gate.time.offMs > 0);
  if (answer === 'held') await clearWaiting(gate, random);
  if (answer !== 'admitted') return;
  door.goodIn += 1;
  check(door, await letOut(gate, random, code));
}

/** The order of the lines, and that no clock is believed which is behind by more than a minute off and a minute allowed. */
function checkBook(door: Door): void {
  const { time, gatebook } = door.gate;
  check(door, isSuspect(door) || time.offMs > -2.5 * minuteMs);
  const { movements } = gatebook.ports.register.read;
  const seqs = movements({ fromMs: 0, before: null, limit: looked }).map(({ seq }) => seq);
  if (seqs.some((seq, index) => index > 0 && seq >= (seqs[index - 1] as number))) door.tally.lost += 1;
}
