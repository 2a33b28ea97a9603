import { dayMs, localOffsetMs } from '#src/domain/register/local-time.ts';
import type { Lore } from '#src/domain/register/presence/confidence.ts';
import { estimatePresence } from '#src/domain/register/presence/estimate.ts';
import { isOpenAt, type Stay } from '#src/domain/register/presence/facts.ts';
import { isRestDay, wasSeenLeaving } from '#src/domain/register/presence/past.ts';

/** The confidence below which a person is left off the evacuation list, in the busy hours and in the quiet ones. */
export type Thresholds = { busy: number; quiet: number };

const stepMs = 15 * 60_000;
const busyHours = { from: 6.5, to: 18 };

export function isBusy(atMs: number): boolean {
  const hour = ((atMs + localOffsetMs) % dayMs) / 3_600_000;
  return !isRestDay(atMs) && hour >= busyHours.from && hour < busyHours.to;
}

/**
 * Draws the line with people known to have been inside: those later seen to leave. The days from `fromMs` to `toMs` are gone
 * through once more with what was learnt before them; the line is where at most `allowed` of these people, each counted
 * every quarter of an hour, would have been left out.
 */
export function findThresholds(
  lore: Lore,
  stays: readonly Stay[],
  { fromMs, toMs, allowed }: { fromMs: number; toMs: number; allowed: { busy: number; quiet: number } },
): Thresholds {
  const found = { busy: [] as number[], quiet: [] as number[] };
  for (let dayStartMs = fromMs; dayStartMs < toMs; dayStartMs += dayMs) {
    const endMs = dayStartMs + dayMs;
    const near = stays.filter(
      (stay) => stay.arrivedAtMs < endMs && (stay.arrivedAtMs > dayStartMs - dayMs || isOpenAt(stay, dayStartMs)),
    );
    for (let atMs = dayStartMs; atMs < endMs; atMs += stepMs) {
      const band = found[isBusy(atMs) ? 'busy' : 'quiet'];
      for (const { stay, confidence } of estimatePresence(lore, near, atMs).open) {
        if (wasSeenLeaving(stay)) band.push(confidence);
      }
    }
  }
  return { busy: quantile(found.busy, allowed.busy), quiet: quantile(found.quiet, allowed.quiet) };
}

/** The largest value below which at most that share lies; with too few to tell, a good deal below the least. */
function quantile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  const index = Math.floor(share * values.length);
  const least = values[0] ?? 0;
  return index === 0 ? least / 2 : (values[index] as number);
}
