import type { Whom } from '#src/domain/policy/rules.ts';
import { localOffsetMs } from '#src/domain/register/local-time.ts';
import { createMostInside } from '#src/domain/register/numbers/most-inside.ts';
import type { Numbers, VisitFact } from '#src/domain/register/numbers/numbers.ts';
import { eachDay, type Span } from '#src/domain/register/numbers/period.ts';
import { createRefusals } from '#src/domain/register/numbers/refusals.ts';
import { addOne, mostFirst, toCounts } from '#src/domain/register/numbers/tally.ts';
import { createTemperatures, type LimitOf } from '#src/domain/register/numbers/temperatures.ts';
import { createWaits } from '#src/domain/register/numbers/waits.ts';
import { categories } from '#src/domain/register/vocabulary.ts';

export type Question = {
  span: Span;
  whom: Whom;
  /** Those of the office, which are counted even where nobody came. */
  departments: readonly string[];
};

/**
 * Counts visits in one pass, whatever their order. They may be more than the period has: those of the day before it are
 * needed, since whoever works at night is still inside.
 */
export function countNumbers(facts: Iterable<VisitFact>, question: Question, limitOf: LimitOf): Numbers {
  const { span, whom } = question;
  const arrivals = createArrivals(question);
  const inside = createMostInside(span);
  const waits = createWaits();
  const refusals = createRefusals();
  const temperatures = createTemperatures(limitOf);
  for (const fact of facts) {
    if (fact.state === 'void' || !isMeant(whom, fact)) continue;
    inside.add(fact);
    if (!isIn(span, fact)) continue;
    arrivals.add(fact);
    waits.add(fact);
    refusals.add(fact);
    temperatures.add(fact);
  }
  return {
    ...arrivals.count(),
    mostInside: inside.count(),
    waits: waits.count(),
    refusals: refusals.count(),
    temperatures: temperatures.count(),
  };
}

const isMeant = (whom: Whom, { category }: VisitFact): boolean =>
  whom === 'everyone' || (category === 'staff') === (whom === 'staff');

/** By the day under which the visit stands in the book, as the table of the whole book has it. */
const isIn = ({ from, to, untilMs }: Span, { day, arrivedMs }: VisitFact): boolean =>
  day >= from && day <= to && (day < to || untilMs === null || arrivedMs < untilMs);

const hourMs = 3_600_000;

/** The hour of the local day, 0 to 23: 10:00:00.000 is the first moment of 10. */
export const hourOf = (atMs: number): number => Math.floor((atMs + localOffsetMs) / hourMs) % 24;

type Arrivals = Pick<
  Numbers,
  'visits' | 'people' | 'admitted' | 'refused' | 'byHour' | 'byDay' | 'byDepartment' | 'byCategory'
>;

function createArrivals({ span, departments }: Question) {
  const sums = { visits: 0, people: 0, admitted: 0, refused: 0 };
  const byHour = Array.from({ length: 24 }, () => 0);
  const byDay = new Map(eachDay(span).map((day) => [day, 0]));
  const byDepartment = new Map<string | null, number>(departments.map((id) => [id, 0]));
  const byCategory = new Map(categories.map((category) => [category, 0]));
  return {
    add({ day, state, category, department, companions, arrivedMs, admittedMs }: VisitFact) {
      const hour = hourOf(arrivedMs);
      sums.visits += 1;
      sums.people += 1 + companions;
      if (admittedMs !== null) sums.admitted += 1;
      if (state === 'refused') sums.refused += 1;
      byHour[hour] = (byHour[hour] ?? 0) + 1;
      addOne(byDay, day);
      addOne(byDepartment, department);
      addOne(byCategory, category);
    },
    count: (): Arrivals => ({
      ...sums,
      byHour,
      byDay: [...byDay].map(([day, visits]) => ({ day, visits })),
      byDepartment: mostFirst(byDepartment),
      byCategory: toCounts(byCategory),
    }),
  };
}
