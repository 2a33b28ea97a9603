import { describe, expect, it } from 'vitest';
import { levelOf } from '#src/domain/register/glance/capacity.ts';
import { findAfterHours, isOfficeTime, usualHours } from '#src/domain/register/glance/office-hours.ts';
import { findOverdue, type Staying } from '#src/domain/register/glance/overdue.ts';
import { namesMayMeet } from '#src/domain/text/spoken-name.ts';

const at = (text: string) => Date.parse(`${text}:00+07:00`);

describe('a number against its limit', () => {
  it.each([
    [0, 40, 'free'],
    [35, 40, 'free'],
    [36, 40, 'near'],
    [39, 40, 'near'],
    [40, 40, 'full'],
    [41, 40, 'over'],
    [0, 0, 'full'],
    [1, 0, 'over'],
    [1, 2, 'free'],
  ] as const)('%i of %i is %s', (counted, limit, level) => expect(levelOf(counted, limit)).toBe(level));
});

describe('office hours', () => {
  it.each([
    ['a working day', '2021-07-07T08:00', true],
    ['before the day begins', '2021-07-07T06:59', false],
    ['its last minute', '2021-07-07T17:59', true],
    ['after it', '2021-07-07T18:00', false],
    ['a Saturday', '2021-07-10T09:00', false],
    ['a Sunday', '2021-07-11T09:00', false],
    ['Independence Day, a Thursday', '2021-09-02T09:00', false],
    ['the day after it', '2021-09-03T09:00', true],
  ])('%s', (_name, text, expected) => expect(isOfficeTime(usualHours, at(text))).toBe(expected));

  it('end on a day that the office has off, and on no other', () => {
    const hours = { ...usualHours, restDays: ['2021-07-07'] };
    expect(isOfficeTime(hours, at('2021-07-07T09:00'))).toBe(false);
    expect(isOfficeTime(hours, at('2021-07-08T09:00'))).toBe(true);
  });

  it.each([
    ['came and looked at in them', '2021-07-07T09:00', '2021-07-07T10:00', null],
    ['stays beyond them', '2021-07-07T09:00', '2021-07-07T18:05', 'stays'],
    ['came before them, looked at in them', '2021-07-07T05:30', '2021-07-07T10:00', 'came'],
    ['came at night', '2021-07-07T22:00', '2021-07-07T23:00', 'came'],
  ])('%s', (_name, admitted, now, expected) =>
    expect(findAfterHours(usualHours, at(admitted), at(now))).toBe(expected),
  );
});

describe('inside for too long', () => {
  const citizen: Staying = {
    category: 'citizen',
    admittedMs: at('2021-07-07T08:00'),
    inviteUntilMs: null,
    meetingUntilMs: null,
  };
  const guest = { ...citizen, category: 'guest' as const };
  const invited = { ...guest, inviteUntilMs: at('2021-07-07T11:00') };
  const met = { ...guest, inviteUntilMs: at('2021-07-07T23:59'), meetingUntilMs: at('2021-07-07T11:00') };
  it.each([
    ['a citizen after four hours to the minute', citizen, '2021-07-07T12:00', null],
    ['a citizen after more', citizen, '2021-07-07T12:01', 'long-stay'],
    ['a courier after an hour', { ...citizen, category: 'courier' as const }, '2021-07-07T09:01', 'long-stay'],
    ['staff after a day of work', { ...citizen, category: 'staff' as const }, '2021-07-07T20:00', null],
    ['staff after a day and a night', { ...citizen, category: 'staff' as const }, '2021-07-07T22:01', 'long-stay'],
    ['a guest whose invitation has ended', invited, '2021-07-07T11:01', 'invite-over'],
    ['a guest whose invitation holds', invited, '2021-07-07T11:00', null],
    ['a guest of a meeting that has just ended', met, '2021-07-07T11:29', null],
    ['a guest of a meeting that ended long ago', met, '2021-07-07T11:31', 'meeting-over'],
    [
      'a guest of a meeting of a whole day',
      { ...met, meetingUntilMs: at('2021-07-07T20:00') },
      '2021-07-07T19:00',
      null,
    ],
  ])('%s', (_name, staying, now, rule) => expect(findOverdue(staying, at(now))?.rule ?? null).toBe(rule));
});

describe('whom a visitor means', () => {
  it.each([
    ['Bình', true],
    ['ông Bình', true],
    ['Anh Văn Bình', true],
    ['nguyen van binh', true],
    ['Nguyễn', false],
    ['Bì', false],
    ['ông', false],
    ['Trần Nguyễn Văn Bình', false],
    ['', false],
  ])('“%s”', (spoken, isMeant) => expect(namesMayMeet('Nguyễn Văn Bình', spoken)).toBe(isMeant));

  it('keeps a name that is a title, too', () => expect(namesMayMeet('Trần Thị Anh', 'chị Anh')).toBe(true));
});
