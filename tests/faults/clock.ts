import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createKiosk, type Kiosk } from '#src/app/kiosk.ts';
import { readOwnCode } from '#src/domain/codes/own.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { verifyJournal } from '#src/node/sqlite/verify.ts';
import { startGatebook } from '#src/node/start.ts';
import { emptyTally, type Fault, type FaultRun, seedsOf, type Tally } from '#tests/faults/fault.ts';
import { claim, makeCheckIn } from '#tests/faults/office.ts';

const jumpsPerBook = 500;
const minuteMs = 60_000;
const longestJumpMs = 10 * 365.25 * 24 * 60 * minuteMs;
const codeAgeMs = 0.8 * longestJumpMs;
const looked = 20;

/**
 * The wall clock jumps by up to ten years before every visitor, while true time goes on by a minute. `lost` counts lists
 * that are not in the order of their lines, `undetected` expired codes that let somebody in. The control is what a check
 * of the code against the wall clock alone would let in.
 */
export const clock: Fault = async (run) => {
  const tally = emptyTally();
  for (const seed of seedsOf(run)) {
    await jumpThrough(run, createRandom(seed), tally);
    if (run.isEnough(tally.tried)) break;
  }
  return tally;
};

async function jumpThrough(run: FaultRun, random: Random, tally: Tally): Promise<void> {
  const dir = mkdtempSync(join(run.dir, 'clock-'));
  const time = { trueMs: Date.parse('2026-11-20T08:00:00+07:00'), offMs: 0 };
  const gatebook = await startGatebook({ dataDir: dir, clock: { nowMs: () => time.trueMs + time.offMs } });
  const { register, codeKeys } = gatebook.ports;
  const kiosk = createKiosk(gatebook.ports);
  await kiosk.setup.claim(claim);
  // Issued long ago, as a badge is, so that most ways back lead into the time when it was good.
  time.offMs = -codeAgeMs;
  const codes = await issueCodes(kiosk, random, time.trueMs);
  // From here on every one of them has truly expired.
  time.trueMs += 20 * minuteMs;
  for (let jump = 0; jump < jumpsPerBook && !run.isEnough(tally.tried); jump += 1) {
    time.trueMs += minuteMs;
    time.offMs = random.chance(0.2) ? 0 : Math.round((2 * random.next() - 1) * longestJumpMs);
    tally.tried += 1;
    const walkIn = await kiosk.kiosk.checkIn(makeCheckIn(random));
    if (walkIn.outcome === 'admitted') tally.acknowledged += 1;
    const code = random.pick(codes);
    if (readOwnCode(code, codeKeys.verify, time.trueMs + time.offMs).ok) tally.control += 1;
    if (await letsIn(kiosk, random, code)) tally.undetected += 1;
    const seqs = register.read.movements({ fromMs: 0, before: null, limit: looked }).map(({ seq }) => seq);
    if (seqs.some((seq, index) => index > 0 && seq >= (seqs[index - 1] as number))) tally.lost += 1;
  }
  await gatebook.close();
  const db = connect(gatebook.folder.database);
  const verified = verifyJournal(db);
  db.close();
  if (!verified.ok) throw new Error(`line ${verified.seq}: ${verified.problem}`);
  rmSync(dir, { recursive: true });
}

/** Invites and badges that are good for ten minutes more. */
async function issueCodes(kiosk: Kiosk, random: Random, nowMs: number): Promise<string[]> {
  const [officer] = kiosk.session.accounts();
  const validFrom = new Date(nowMs - codeAgeMs).toISOString();
  const validUntil = new Date(nowMs + 10 * minuteMs).toISOString();
  const codes: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    const common = { departmentId: null, validUntil };
    const guest = { name: 'Khách Mời', phone: null, host: null, purpose: null, vehicle: null };
    const actor = officer?.id ?? '';
    const invite = await kiosk.office.invite({ ...common, ...guest, commandId: random.id(), validFrom }, actor);
    const badge = await kiosk.office.addStaff({ ...common, commandId: random.id(), name: 'Nhân Viên' }, actor);
    for (const answer of [invite, badge]) if ('code' in answer) codes.push(answer.code);
  }
  return codes;
}

/** Whether the code gets somebody past the door without a guard: a badge by itself, an invite with the check-in it begins. */
async function letsIn(kiosk: Kiosk, random: Random, text: string): Promise<boolean> {
  const seen = await kiosk.kiosk.scan({ commandId: random.id(), text, doorId: null, direction: 'in' });
  if (seen.outcome === 'moved') return seen.direction === 'in';
  if (seen.outcome !== 'begin') return false;
  const input = { ...makeCheckIn(random), source: 'invite' as const, ticket: seen.ticket };
  return (await kiosk.kiosk.checkIn(input)).outcome === 'admitted';
}
