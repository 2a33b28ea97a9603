import { uptime } from 'node:os';
import type { Clock } from '#src/app/ports.ts';

/** How long /proc/uptime is not read again. It is a file: reading it takes longer than most calls of the host. */
const unreadMs = 1000;

/** By how much the wall clock may go otherwise than libuv's in that time before it is taken for a sleep. */
const slackMs = 5;

type Clocks = { wallMs(): number; tickMs(): number; uptimeMs(): number };

/**
 * Time that counts while the machine sleeps, by a clock that is dear to read and one that is cheap but stands still in a
 * sleep. The cheap one is believed for a second at most, and only while the wall clock goes with it.
 */
export function createUptime({ wallMs, tickMs, uptimeMs }: Clocks): () => number {
  const read = () => ({ wallMs: wallMs(), tickMs: tickMs() });
  let last = { upMs: uptimeMs(), ...read() };
  return () => {
    const now = read();
    const goneMs = now.tickMs - last.tickMs;
    const countedMs = last.upMs + goneMs;
    if (goneMs < unreadMs && Math.abs(now.wallMs - last.wallMs - goneMs) < slackMs) return countedMs;
    // Never backwards: what is read is cut to hundredths of a second, what is counted is not.
    last = { upMs: Math.max(uptimeMs(), countedMs), ...now };
    return last.upMs;
  };
}

const tickMs = () => performance.now();

/**
 * The clocks of this machine. On Linux `performance.now()` stands still while it sleeps, and every waking would look like a
 * jump of the wall clock; /proc/uptime counts on. Elsewhere libuv's own clock does.
 */
export const machineClock: Clock = {
  nowMs: Date.now,
  monoMs:
    process.platform === 'linux' ? createUptime({ wallMs: Date.now, tickMs, uptimeMs: () => uptime() * 1000 }) : tickMs,
};

/** A clock without monotonic time is a test's or the demo's own: there is nothing to measure it by, and it is believed. */
export type GivenClock = { nowMs(): number; monoMs?(): number };

export const toClock = (given: GivenClock): Clock => ({
  nowMs: () => given.nowMs(),
  monoMs: () => (given.monoMs ? given.monoMs() : given.nowMs()),
});
