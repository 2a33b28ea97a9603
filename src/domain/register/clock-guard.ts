import type { IntegrityLines } from '#src/domain/register/integrity-lines.ts';

/**
 * Whether the wall clock can be believed. It is measured against an anchor, a moment at which it was trusted: from there on
 * it must go as the monotonic clock goes. The setting of a clock by small steps, as time servers do it, stays below what is
 * allowed; somebody who sets it by hand does not.
 */
export type Reading = { wallMs: number; monoMs: number };
export type ClockFacts = IntegrityLines['clock']['facts'];
export type Suspicion = Extract<ClockFacts, { state: 'suspect' }>;

/** No copy of this version ran before it: a clock that says so is wrong. Set to the day of the release with each one. */
export const builtAtMs = Date.parse('2026-11-01T00:00:00Z');

const toleranceMs = 60_000;

/** The most by which Linux lets a time server hurry or slow a clock (adjtimex(2): 500 ppm). */
const slewShare = 500e-6;

/**
 * At a start nothing runs on from before: only what the clock cannot have gone back behind. A clock that was set while the
 * machine was off, to a time after the newest line, cannot be told from a long night. `newestAtMs`: of that line.
 */
export function suspectStart({ wallMs }: Reading, newestAtMs: number | null): Suspicion | null {
  if (!(wallMs >= builtAtMs)) return { state: 'suspect', why: 'before-build', jumpMs: null };
  if (newestAtMs === null || wallMs >= newestAtMs - toleranceMs) return null;
  return { state: 'suspect', why: 'went-back', jumpMs: Math.round(wallMs - newestAtMs) };
}

/** Milliseconds by which the wall clock is ahead of where the anchor says it should be. */
const driftMs = (anchor: Reading, now: Reading): number => now.wallMs - anchor.wallMs - (now.monoMs - anchor.monoMs);

export function isWhereItShouldBe(anchor: Reading, now: Reading): boolean {
  const allowedMs = toleranceMs + slewShare * Math.max(0, now.monoMs - anchor.monoMs);
  // Asked this way round, a clock that is not a number is suspect.
  return Math.abs(driftMs(anchor, now)) <= allowedMs;
}

/** `anchor` null: this boot has not known a moment yet at which the clock was right. */
export type Trust = { isSuspect: boolean; anchor: Reading | null; atStart: Suspicion | null };

/** The line that the book needs now, if any: one when the trust is lost, one when it comes back, none in between. */
export function watchReading({ isSuspect, anchor, atStart }: Trust, now: Reading): ClockFacts | null {
  const isTrusted = anchor !== null && isWhereItShouldBe(anchor, now);
  if (isSuspect) return isTrusted ? { state: 'confirmed' } : null;
  if (isTrusted) return null;
  if (anchor === null) return atStart ?? { state: 'suspect', why: 'jumped', jumpMs: null };
  const jumpMs = Math.round(driftMs(anchor, now));
  return { state: 'suspect', why: 'jumped', jumpMs: Number.isFinite(jumpMs) ? jumpMs : null };
}
