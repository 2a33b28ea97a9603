import { z } from 'zod';
import { instant } from '#src/contract/scalars.ts';
import { visitSummary } from '#src/contract/visit.ts';
import { certainties } from '#src/domain/register/presence/evacuation.ts';
import { goneClues } from '#src/domain/register/presence/evidence.ts';

/** Somebody whose visit is open; `clues`: what speaks for having gone, and when it happened. */
export const presentPerson = z.object({
  visit: visitSummary,
  certainty: z.enum(certainties),
  /** On the evacuation list. */
  isListed: z.boolean(),
  clues: z.array(z.object({ clue: z.enum(goneClues), at: instant })),
});
export type PresentPerson = z.infer<typeof presentPerson>;

/** Who is probably inside: `expected` people, nine times in ten between `low` and `high`. */
export const presence = z.object({
  at: instant,
  /** False while the book is too young to know habits: then everybody with an open visit is on the list. */
  isLearnt: z.boolean(),
  expected: z.int(),
  low: z.int(),
  high: z.int(),
  /** Open visits that are not on the list. */
  leftOff: z.int(),
  people: z.array(presentPerson),
});
export type Presence = z.infer<typeof presence>;
