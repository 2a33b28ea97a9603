import { uptime } from 'node:os';
import type { Clock } from '#src/app/ports.ts';

/** The clocks of this machine. */
export const machineClock: Clock = {
  nowMs: Date.now,
  // On Linux `performance.now()` stands still while the machine sleeps, and every waking would look like a jump of the wall
  // clock. /proc/uptime counts on; elsewhere libuv's own clock does.
  monoMs: process.platform === 'linux' ? () => uptime() * 1000 : () => performance.now(),
};

/** A clock without monotonic time is a test's or the demo's own: there is nothing to measure it by, and it is believed. */
export type GivenClock = { nowMs(): number; monoMs?(): number };

export const toClock = (given: GivenClock): Clock => ({
  nowMs: () => given.nowMs(),
  monoMs: () => (given.monoMs ? given.monoMs() : given.nowMs()),
});
