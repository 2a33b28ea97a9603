import type { SweepAnswer } from '#src/domain/register/shift-lines.ts';

/** Digits, since letters write Vietnamese on many keyboards. */
export const sweepKeys: Record<string, SweepAnswer> = { '1': 'seen', '2': 'left', '3': 'not-found' };

export type SweepDraft = Record<string, SweepAnswer>;
