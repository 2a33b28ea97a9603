import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { day, instant } from '#src/contract/scalars.ts';
import { reasonCodes } from '#src/domain/policy/reasons.ts';
import { whoms } from '#src/domain/policy/rules.ts';
import { findDaysProblem, periodChoices } from '#src/domain/register/numbers/period.ts';
import { categories } from '#src/domain/register/vocabulary.ts';

const count = z.int().min(0);
const milliseconds = z.int().min(0).nullable();

/** The figures of a period: src/domain/register/numbers says what each of them counts. */
const figures = z.object({
  visits: count,
  people: count,
  admitted: count,
  refused: count,
  byHour: z.array(count).length(24),
  byDay: z.array(z.object({ day, visits: count })),
  /** `name` null: no department was named; a department that is no more in the office has its old id's visits under ''. */
  byDepartment: z.array(z.object({ name: z.string().nullable(), visits: count })),
  byCategory: z.array(z.object({ category: z.enum(categories), visits: count })),
  mostInside: z.object({ people: count, at: instant.nullable() }),
  waits: z.object({ decided: count, medianMs: milliseconds, longestMs: milliseconds, waiting: count }),
  refusals: z.array(z.object({ code: z.enum(reasonCodes).nullable(), visits: count })),
  temperatures: z.object({
    measured: count,
    readings: count,
    limited: count,
    above: count,
    limits: z.array(z.int()),
    byTenth: z.array(z.object({ tenths: z.int(), visits: count, above: count })),
  }),
});
export type Figures = z.infer<typeof figures>;

/** Local days, both included. `until`: of the last day only what came before then; null: all of it. */
const span = z.object({ from: day, to: day, until: instant.nullable() });

const answer = z.object({
  /** The days that were asked for; the figures may end before them, when the last of them are still to come. */
  days: z.object({ from: day, to: day }),
  /** `until` is now where the period is not over. */
  current: span.extend({ figures }),
  /** The first day of the book; what a period has before it is missing, not zero. Null: the book is empty. */
  bookFrom: day.nullable(),
  /** The period before, up to the same moment; null where the period has not begun, and where there was no book yet. */
  before: span.extend({ figures }).nullable(),
});
export type NumbersAnswer = z.infer<typeof answer>;

/**
 * A guard may ask for any period: there is nothing about a single person in it, and every line that it is counted from is
 * open to a guard in the table of the whole book.
 */
export const numbers = {
  of: procedure('guard')
    .input(
      z.object({
        choice: z.enum(periodChoices),
        /** Of choice `own`. */
        own: z
          .object({ from: day, to: day })
          .refine((days) => findDaysProblem(days) === null)
          .nullable(),
        whom: z.enum(whoms),
      }),
    )
    .output(answer),
};
