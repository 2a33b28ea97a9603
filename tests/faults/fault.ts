import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What one fault found. `lost`: an acknowledged line was gone. `undetected`: something else was wrong and nobody said so.
 * `control`: what the same check finds where the guard is left out; at 0 the check has proved nothing.
 */
export type Tally = { tried: number; acknowledged: number; lost: number; undetected: number; control: number };
export type FaultLine = { fault: string } & Tally & { seed: number };

/** One run of one fault in one process. `isEnough` ends it, by time or by count; `say` is for the person who waits. */
export type FaultRun = {
  seed: number;
  /** False in all but one of the processes that share a run: the same history twice proves nothing more. */
  hasFixedSeeds: boolean;
  dir: string;
  isEnough(tried: number): boolean;
  say(text: string): void;
};
export type Fault = (run: FaultRun) => Promise<Tally>;

/** Every run begins with these, so that what was once found is looked for again; the random seed comes after them. */
export const fixedSeeds = [1, 20_210_707, 0x47424f4b] as const;

/** The fixed seeds, then numbers that follow from the run's own seed, without end. */
export function* seedsOf(run: FaultRun): Generator<number> {
  if (run.hasFixedSeeds) yield* fixedSeeds;
  for (let next = run.seed; ; next = (Math.imul(next, 0x9e3779b1) + 1) >>> 0) yield next;
}

export const emptyTally = (): Tally => ({ tried: 0, acknowledged: 0, lost: 0, undetected: 0, control: 0 });

export function addTally(sum: Tally, more: Tally): Tally {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key];
  return sum;
}

/** For the one who reads the run: the half, the ninety-nine of a hundred and the slowest. */
export function sayTimes(timesMs: readonly number[]): string {
  const sorted = timesMs.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms of ${sorted.length}`;
}

/** Memory, since thousands of files a second are written and what a sync means is the recording's business, not the disk's. */
export function makeMemoryFolder(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join('/dev/shm', 'gatebook-fault-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
