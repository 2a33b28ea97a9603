import { z } from 'zod';
import { document, vehicle } from '#src/contract/person.ts';
import { procedure } from '#src/contract/procedure.ts';
import { humanText, id, instant, optionalText } from '#src/contract/scalars.ts';
import { watchMarks } from '#src/domain/register/watch.ts';

const watched = { name: optionalText(120), document: document.nullable(), vehicle: vehicle.nullable() };

const watchEntry = z.object({
  id,
  ...watched,
  /** Null when it has been erased. */
  reason: z.string().nullable(),
  /** The last moment at which it counts; null: until it is withdrawn. */
  untilAt: instant.nullable(),
  changedAt: instant,
  changedBy: z.string(),
  state: z.enum(['valid', 'over', 'withdrawn']),
});
export type WatchEntry = z.infer<typeof watchEntry>;

const watchMatch = z.object({
  visitId: id,
  mark: z.enum(watchMarks),
  reason: z.string().nullable(),
  untilAt: instant.nullable(),
});
export type WatchMatch = z.infer<typeof watchMatch>;

/** Whom the guard wants to see first. The kiosk says nothing of it but that the guard is coming. */
export const watch = {
  list: procedure('officer').output(z.array(watchEntry)),
  /** The command's id is the entry's id. One of document, plate and name at least. */
  add: procedure('officer')
    .input(z.object({ commandId: id, ...watched, reason: humanText(300), untilAt: instant.nullable() }))
    .output(z.object({ outcome: z.enum(['added', 'nobody-named']) })),
  withdraw: procedure('officer')
    .input(z.object({ commandId: id, id }))
    .output(z.object({ outcome: z.enum(['withdrawn', 'not-known-here']) })),
  /** Why each of those who wait is on the list, for the guard's eyes. */
  matches: procedure('guard').output(z.array(watchMatch)),
};
