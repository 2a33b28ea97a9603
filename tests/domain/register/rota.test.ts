import { describe, expect, it } from 'vitest';
import type { WorkPlace } from '#src/domain/register/meeting-lines.ts';
import { marksOf, mondayOf, noonOf, placeOf, weekdayOf, weekFrom } from '#src/domain/register/rota.ts';

describe('a week', () => {
  it.each([
    ['2021-07-05', '2021-07-05'],
    ['2021-07-07', '2021-07-05'],
    ['2021-07-11', '2021-07-05'],
    ['2021-07-12', '2021-07-12'],
    ['2024-03-01', '2024-02-26'],
    ['2023-01-01', '2022-12-26'],
  ])('of %s begins on Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
    expect(weekFrom(monday).map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(mondayOf(day, 1)).toBe(weekFrom(weekFrom(monday)[6] ?? '')[1]);
  });

  it('has its noon where the office is', () => {
    expect(new Date(noonOf('2021-07-07')).toISOString()).toBe('2021-07-07T05:00:00.000Z');
  });
});

describe('a tick', () => {
  it.each<[string, boolean, WorkPlace | null]>([
    ['2021-07-09', true, 'office'],
    ['2021-07-09', false, 'home'],
    ['2021-07-10', true, 'office'],
    ['2021-07-10', false, null],
    ['2021-07-11', false, null],
  ])('on %s, set: %s, means %s', (day, isTicked, place) => {
    expect(placeOf(day, isTicked)).toBe(place);
  });

  it('is written only where it says something new', () => {
    const days = ['2021-07-09', '2021-07-10'];
    const staff = [
      { id: 'a', places: ['office', null] as const },
      { id: 'b', places: [null, 'office'] as const },
    ];
    expect(marksOf(days, staff, (id, day) => id === 'a' && day === '2021-07-09')).toEqual([
      { staffId: 'b', day: '2021-07-09', place: 'home' },
      { staffId: 'b', day: '2021-07-10', place: null },
    ]);
    expect(marksOf(days, [], () => true)).toEqual([]);
  });
});
