import { createKiosk, type Kiosk } from '#src/app/kiosk.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import type { Random } from '#src/node/demo/random.ts';
import { type Gatebook, startGatebook } from '#src/node/start.ts';
import { claim, makeCheckIn } from '#tests/faults/office.ts';

export const minuteMs = 60_000;
export const yearMs = 365.25 * 24 * 60 * minuteMs;

/** True time goes on by itself; the wall clock shows `offMs` more; a boot begins at `bootMs` of true time. */
export type Time = { trueMs: number; offMs: number; bootMs: number };
/** `expired` truly has; `good` truly is for longer than any run. */
export type Codes = { expired: string[]; good: string[] };
export type Gate = { gatebook: Gatebook; kiosk: Kiosk; time: Time; guard: string };
export type Answer = 'admitted' | 'held' | 'turned-away';

export async function openGate(dataDir: string, time: Time): Promise<Gate> {
  time.bootMs = time.trueMs;
  const clock = { nowMs: () => time.trueMs + time.offMs, monoMs: () => time.trueMs - time.bootMs };
  const gatebook = await startGatebook({ dataDir, clock });
  const kiosk = createKiosk(gatebook.ports);
  await kiosk.setup.claim(claim);
  return { gatebook, kiosk, time, guard: kiosk.session.accounts()[0]?.id ?? '' };
}

/** Invites and badges as they are issued years before, so that most ways back lead into the time when each was good. */
export async function issueCodes({ kiosk, time, guard }: Gate, random: Random, ageMs: number): Promise<Codes> {
  const issue = async (untilMs: number) => {
    const common = { departmentId: null, validUntil: toLocalIso(untilMs) };
    const guest = { name: 'Khách Mời', phone: null, host: null, purpose: null, vehicle: null };
    const validFrom = toLocalIso(time.trueMs);
    const invite = await kiosk.office.invite({ ...common, ...guest, commandId: random.id(), validFrom }, guard);
    const badge = await kiosk.office.addStaff({ ...common, commandId: random.id(), name: 'Nhân Viên' }, guard);
    return [invite.code, badge.code];
  };
  const codes: Codes = { expired: [], good: [] };
  for (let count = 0; count < 3; count += 1) {
    codes.expired.push(...(await issue(time.trueMs + ageMs)));
    codes.good.push(...(await issue(time.trueMs + ageMs + yearMs)));
  }
  return codes;
}

/**
 * Shows a code at the door. Where a clock stands at the very seconds at which its holder last passed, the scan looks like
 * that of a nervous finger; half a minute later it does not.
 */
async function show({ kiosk, time }: Gate, random: Random, text: string, direction: 'in' | 'out') {
  const scan = () => kiosk.kiosk.scan({ commandId: random.id(), text, doorId: null, direction });
  const seen = await scan();
  if (seen.outcome !== 'just-done') return seen;
  time.trueMs += minuteMs / 2;
  return scan();
}

/** What comes of a code at the door without a guard: a badge by itself, an invite with the check-in it begins. */
export async function letIn(gate: Gate, random: Random, text: string): Promise<Answer> {
  const seen = await show(gate, random, text, 'in');
  if (seen.outcome === 'waiting') return 'held';
  if (seen.outcome === 'moved') return seen.direction === 'in' ? 'admitted' : 'turned-away';
  if (seen.outcome !== 'begin') return 'turned-away';
  const input = { ...makeCheckIn(random), source: 'invite' as const, ticket: seen.ticket };
  const { outcome } = await gate.kiosk.kiosk.checkIn(input);
  return outcome === 'admitted' || outcome === 'held' ? outcome : 'turned-away';
}

/** Whether the code lets its holder out; half a minute later, since nobody turns round at once. */
export async function letOut(gate: Gate, random: Random, text: string): Promise<boolean> {
  gate.time.trueMs += minuteMs / 2;
  const seen = await show(gate, random, text, 'out');
  return seen.outcome === 'moved' && seen.direction === 'out';
}

/** The guard sends away whoever waits, so that the same code may be tried again. */
export async function clearWaiting({ kiosk, guard }: Gate, random: Random): Promise<void> {
  for (const { id } of kiosk.desk.waiting()) {
    const decision = { commandId: random.id(), visitId: id, decision: 'refuse' as const, reason: 'Thử' };
    await kiosk.desk.decide(decision, guard);
  }
}

/** The guard compares the time with another clock, and confirms it. */
export async function confirmTime({ kiosk, guard }: Gate): Promise<void> {
  const { now, suspicion } = await kiosk.integrity.clock();
  if (suspicion) await kiosk.integrity.confirmClock({ seq: suspicion.seq, shownAt: now }, guard);
}
