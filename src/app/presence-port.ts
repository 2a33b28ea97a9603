import type { VisitRow } from '#src/app/ports.ts';
import type { HeadCount } from '#src/domain/register/presence/estimate.ts';
import type { Certainty } from '#src/domain/register/presence/evacuation.ts';
import type { GoneClue } from '#src/domain/register/presence/evidence.ts';

/** How sure it is that somebody with an open visit is inside; `clues`: what speaks for having gone. */
export type PresenceRow = { visit: VisitRow; certainty: Certainty; isListed: boolean; clues: GoneClue[] };

/** `leftOff`: open visits that are not on the evacuation list. `isLearnt`: enough of the past is known to leave anybody off. */
export type PresenceReport = {
  atMs: number;
  count: HeadCount;
  isLearnt: boolean;
  /** The surest first; of those left off only the newest. */
  people: PresenceRow[];
  leftOff: number;
};

/** Weighs everything the register knows about who is inside, off the main thread. */
export type PresenceTeller = { tell(nowMs: number): Promise<PresenceReport> };
