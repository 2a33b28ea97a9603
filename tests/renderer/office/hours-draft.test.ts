import { expect, it } from 'vitest';
import { toDraft, toHours } from '#renderer/office/routine/hours-draft.ts';

const draft = {
  fromMinute: 450,
  untilMinute: 1020,
  weekdays: [1, 5],
  restDays: '16/02/2027\n 2.9.2026, 16/02/2027',
};

it('reads what an office writes, each day once and in order, and writes it as it reads it', () => {
  const { hours } = toHours(draft);
  expect(hours).toEqual({
    windows: [{ weekdays: [1, 5], fromMinute: 450, untilMinute: 1020 }],
    restDays: ['2026-09-02', '2027-02-16'],
  });
  expect(hours && toHours(toDraft(hours)).hours).toEqual(hours);
});

it('takes a whole day, and has nothing in it where the office said nothing', () => {
  const { hours } = toHours({ ...draft, fromMinute: 0, untilMinute: 1440 });
  expect(hours && toDraft(hours)).toMatchObject({ fromMinute: 0, untilMinute: 1440 });
  expect(toDraft({ windows: [], restDays: [] })).toMatchObject({ fromMinute: Number.NaN, untilMinute: Number.NaN });
});

it.each([
  [{ untilMinute: 450 }, { isBackwards: true, isBlank: false }],
  [{ fromMinute: Number.NaN }, { isBackwards: false, isBlank: true }],
  [{ weekdays: [] }, { hasNoDay: true }],
  [{ restDays: '31/02/2027\nTết' }, { badDays: '31/02/2027, Tết' }],
])('does not take %j', (change, problem) => {
  const { hours, problems } = toHours({ ...draft, ...change });
  expect(hours).toBeNull();
  expect(problems).toMatchObject(problem);
});
