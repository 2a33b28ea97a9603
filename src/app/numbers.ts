import type { Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { Figures } from '#src/contract/numbers.ts';
import { noOffice, type Place } from '#src/domain/register/lines.ts';
import { localDay, toLocalIso } from '#src/domain/register/local-time.ts';
import type { Count, Numbers } from '#src/domain/register/numbers/numbers.ts';
import { comparePeriods, daysOf, type Span } from '#src/domain/register/numbers/period.ts';

/** The figures of a period beside those of the one before it. The host's clock says which day is today. */
export function createNumbers({ register: { read }, clock, numbers }: Pick<Ports, 'register' | 'clock' | 'numbers'>) {
  return {
    async of({ choice, own, whom }: Inputs['numbers']['of']): Promise<Outputs['numbers']['of']> {
      const nowMs = clock.nowMs();
      const { departments } = read.office() ?? noOffice;
      const ids = departments.map(({ id }) => id);
      const count = async (span: Span) => toFigures(await numbers.count({ span, whom, departments: ids }), departments);
      const days = daysOf(choice, own, localDay(nowMs));
      const bookFrom = await numbers.firstDay();
      const { current, ...compared } = comparePeriods(choice, own, nowMs);
      const hasBegun = days.from <= localDay(nowMs);
      const isOver = days.to < localDay(nowMs) || !hasBegun;
      // Where there was no book yet, nobody coming means nothing.
      const before = compared.before && bookFrom !== null && compared.before.to >= bookFrom ? compared.before : null;
      const [figures, figuresBefore] = await Promise.all([count(current), before && count(before)]);
      return {
        days,
        current: { ...toSpan({ ...current, untilMs: isOver ? null : nowMs }), figures },
        bookFrom,
        before: before && figuresBefore && { ...toSpan(before), figures: figuresBefore },
      };
    },
  };
}

const toSpan = ({ from, to, untilMs }: Span) => ({ from, to, until: untilMs === null ? null : toLocalIso(untilMs) });

function toFigures(numbers: Numbers, departments: readonly Place[]): Figures {
  const { mostInside, byDepartment, byCategory, refusals } = numbers;
  return {
    ...numbers,
    byDepartment: nameDepartments(byDepartment, departments),
    byCategory: byCategory.map(({ of, visits }) => ({ category: of, visits })),
    mostInside: { people: mostInside.people, at: mostInside.atMs === null ? null : toLocalIso(mostInside.atMs) },
    refusals: refusals.map(({ of, visits }) => ({ code: of, visits })),
  };
}

const nameDepartments = (counts: readonly Count<string | null>[], departments: readonly Place[]) =>
  counts.map(({ of, visits }) => ({
    name: of === null ? null : (departments.find(({ id }) => id === of)?.name ?? ''),
    visits,
  }));
