import type { Lore } from '#src/domain/register/presence/confidence.ts';
import type { OpenVisit } from '#src/domain/register/presence/estimate.ts';

/** How sure it is that somebody is inside, in the three words that a list on paper has room for. */
export const certainties = ['sure', 'maybe', 'doubtful'] as const;
export type Certainty = (typeof certainties)[number];

export const certaintyOf = (confidence: number): Certainty => {
  if (confidence >= 0.9) return 'sure';
  return confidence >= 0.3 ? 'maybe' : 'doubtful';
};

/**
 * Below this somebody is left off the evacuation list. A line drawn from the past of the same register, where one in 2,000
 * would have been left out, was tried and left out more people with a longer list: a bad week is not like the month before.
 */
const line = 0.002;
/** With fewer remembered visits nothing is known about habits, and nobody is left off. */
const fewestRemembered = 200;

export const isLearnt = ({ remembered }: Pick<Lore, 'remembered'>): boolean => remembered >= fewestRemembered;

/** Whom to look for. One name too many costs a minute, one too few a life. */
export const listForEvacuation = (lore: Lore, open: readonly OpenVisit[]): OpenVisit[] =>
  open.filter(({ confidence }) => !isLearnt(lore) || confidence >= line);
