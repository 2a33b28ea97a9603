import { expect, it } from 'vitest';
import { formatTenths, parseCelsius } from '#src/domain/register/temperature.ts';

it.each([
  ['36.6', 366],
  ['36,6', 366],
  ['37', 370],
  ['37.', 370],
  [' 34,0 ', 340],
  ['43.0', 430],
])('reads %s', (text, tenths) => {
  expect(parseCelsius(text)).toEqual({ ok: true, tenths });
});

it.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['375', 'point-missing'],
  ['366', 'point-missing'],
  ['33.9', 'out-of-range'],
  ['43.1', 'out-of-range'],
  ['99', 'out-of-range'],
  ['3750', 'out-of-range'],
  ['36.66', 'too-precise'],
  ['-36', 'not-a-number'],
  ['36.6.1', 'not-a-number'],
  ['1e2', 'not-a-number'],
  ['ba mươi bảy', 'not-a-number'],
])('refuses "%s" as %s', (text, reason) => {
  expect(parseCelsius(text)).toEqual({ ok: false, reason });
});

it('writes every tenth of the range back as it is read', () => {
  for (let tenths = 340; tenths <= 430; tenths += 1) {
    expect(parseCelsius(formatTenths(tenths, ','))).toEqual({ ok: true, tenths });
  }
});
