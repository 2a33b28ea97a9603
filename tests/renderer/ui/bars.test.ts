import { expect, it } from 'vitest';
import { dayBars } from '#renderer/ui/numbers/bars.ts';
import { eachDay } from '#src/domain/register/numbers/period.ts';

const bars = (from: string, to: string, bookFrom: string | null) =>
  dayBars(
    eachDay({ from, to }).map((day) => ({ day, visits: bookFrom === null || day >= bookFrom ? 1 : 0 })),
    bookFrom,
  );

it('a year has its months by name, a season its weeks by their first day, a month its days', () => {
  const year = bars('2025-12-01', '2026-11-30', null);
  expect(year.map(({ label }) => label).slice(0, 2)).toEqual(['12/2025', '01/2026']);
  expect(year[0]).toMatchObject({ name: '01/12/2025 – 31/12/2025', visits: 31 });
  expect(bars('2021-07-01', '2021-09-30', null)[1]).toMatchObject({ label: '05/07', visits: 7 });
  expect(bars('2021-07-01', '2021-07-31', null).at(-1)).toMatchObject({ label: '31', visits: 1 });
});

it('days from before the book are no days on which nobody came', () => {
  const year = bars('2025-12-01', '2026-11-30', '2026-03-15');
  expect(year[0]).toMatchObject({ label: '03/2026', name: '15/03/2026 – 31/03/2026', visits: 17 });
  expect(year.reduce((sum, { visits }) => sum + visits, 0)).toBe(261);
  expect(bars('2021-07-01', '2021-07-31', '2021-08-01')).toEqual([]);
});
