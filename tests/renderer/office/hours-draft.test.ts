import { expect, it } from 'vitest';
import { toDraft, toHours } from '#renderer/office/routine/hours-draft.ts';

const draft = { from: '07:30', until: '17:00', weekdays: ['5', '1'], restDays: '16/02/2027\n 2.9.2026, 16/02/2027' };

it('reads what an office writes, each day once and in order, and writes it as it reads it', () => {
  const { hours } = toHours(draft);
  expect(hours).toEqual({
    windows: [{ weekdays: [1, 5], fromMinute: 450, untilMinute: 1020 }],
    restDays: ['2026-09-02', '2027-02-16'],
  });
  expect(hours && toHours(toDraft(hours)).hours).toEqual(hours);
});

it('takes midnight as the end of the day', () => {
  const { hours } = toHours({ ...draft, from: '00:00', until: '00:00' });
  expect(hours?.windows).toMatchObject([{ fromMinute: 0, untilMinute: 1440 }]);
  expect(hours && toDraft(hours)).toMatchObject({ from: '00:00', until: '00:00' });
});

it.each([
  [{ until: '07:30' }, { isBackwards: true }],
  [{ from: '' }, { isBackwards: true }],
  [{ weekdays: [] }, { hasNoDay: true }],
  [{ restDays: '31/02/2027\nTết' }, { badDays: '31/02/2027, Tết' }],
])('does not take %j', (change, problem) => {
  const { hours, problems } = toHours({ ...draft, ...change });
  expect(hours).toBeNull();
  expect(problems).toMatchObject(problem);
});
