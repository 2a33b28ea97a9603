import { describe, expect, it } from 'vitest';
import { readCardDate } from '#src/domain/codes/card-date.ts';

describe('readCardDate', () => {
  it.each([
    ['01011990', '1990-01-01'],
    ['31122024', '2024-12-31'],
    ['29022024', '2024-02-29'],
    ['29022000', '2000-02-29'],
    ['01/01/1990', '1990-01-01'],
    ['1/2/1990', '1990-02-01'],
  ])('reads %s', (text, day) => expect(readCardDate(text)).toBe(day));

  it.each([
    '',
    '00001990',
    '29022023',
    '29021900',
    '31041990',
    '01131990',
    '01001990',
    '01011899',
    '01012100',
    '1990-01-01',
    '010190',
    '1/1/90',
  ])('finds no day in %j', (text) => expect(readCardDate(text)).toBeUndefined());
});
