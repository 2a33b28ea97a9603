import { describe, expect, it } from 'vitest';
import { daysOf, toPeriod } from '#renderer/desk/export/period.ts';

describe('the period of an export', () => {
  it.each([
    ['today', '2026-03-01', { from: '2026-03-01', to: '2026-03-01' }],
    ['yesterday', '2026-03-01', { from: '2026-02-28', to: '2026-02-28' }],
    ['yesterday', '2027-01-01', { from: '2026-12-31', to: '2026-12-31' }],
    ['last-7-days', '2026-03-03', { from: '2026-02-25', to: '2026-03-03' }],
  ] as const)('takes %s on %s as whole local days', (choice, today, days) => {
    expect(daysOf(choice, today)).toEqual(days);
  });

  it('ends with the first instant after the last day, in the office’s own time', () => {
    expect(toPeriod({ from: '2024-02-28', to: '2024-02-29' })).toEqual({
      fromAt: '2024-02-28T00:00:00+07:00',
      toAt: '2024-03-01T00:00:00+07:00',
    });
  });
});
