import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { instant } from '#src/contract/scalars.ts';

/** What the machine's clock shows, and what is held against it. `jumpMs`: how far it is off, null when that cannot be said. */
export const clockView = z.object({
  now: instant,
  suspicion: z
    .object({ seq: z.int(), why: z.enum(['went-back', 'jumped', 'before-build']), jumpMs: z.int().nullable() })
    .nullable(),
});
export type ClockView = z.infer<typeof clockView>;

/** The book about itself. */
export const integrity = {
  clock: procedure('guard').output(clockView),
  /**
   * The time is right after all. `seq`: the suspicion; `shownAt`: what the desk showed when it was confirmed. `clock-moved`:
   * it is another suspicion or another time by now; `before-build`: no clock that is right shows such a time.
   */
  confirmClock: procedure('guard')
    .input(z.object({ seq: z.int(), shownAt: instant }))
    .output(z.object({ outcome: z.enum(['confirmed', 'clock-moved', 'before-build']) })),
};
