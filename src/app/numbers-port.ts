import type { Question } from '#src/domain/register/numbers/count.ts';
import type { Numbers } from '#src/domain/register/numbers/numbers.ts';

/** Counts a period of the book off the main thread. Rejects when the book could not be read. */
export type NumbersReader = {
  count(question: Question): Promise<Numbers>;
  /** The first day of the book that has a visit; null: there is none. */
  firstDay(): Promise<string | null>;
};
