import { expect, it } from 'vitest';
import { readMinute } from '#src/domain/register/minute-of-day.ts';

it.each([
  ['0730', 450],
  ['730', 450],
  ['7:30', 450],
  ['07:30', 450],
  ['7h30', 450],
  ['7H30', 450],
  ['7g30', 450],
  [' 7 giờ 30 ', 450],
  ['7 giờ 30 phút', 450],
  ['7 giờ 30'.normalize('NFD'), 450],
  ['7h', 420],
  ['5 giờ', 300],
  ['17:00', 1020],
  ['0:00', 0],
  ['23:59', 1439],
  ['24:00', 1440],
  ['24h', 1440],
])('reads %j as minute %i', (text, minute) => {
  expect(readMinute(text)).toBe(minute);
});

it.each([
  '',
  '7',
  '7:3',
  '7:60',
  '24:01',
  '25:00',
  '2460',
  '-7:30',
  '7:30 PM',
  '5 giờ chiều',
  '073000',
  '7:30:00',
  'trưa',
])('does not guess at %j', (text) => {
  expect(readMinute(text)).toBeNull();
});
