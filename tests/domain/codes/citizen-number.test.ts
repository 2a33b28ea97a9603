import { describe, expect, it } from 'vitest';
import { readCitizenNumber } from '#src/domain/codes/citizen-number.ts';

describe('readCitizenNumber', () => {
  it.each([
    ['001090000001', { isKnownPrefix: true, sex: 'male', birthYear: 1990 }],
    ['096199000001', { isKnownPrefix: true, sex: 'female', birthYear: 1999 }],
    ['079205000001', { isKnownPrefix: true, sex: 'male', birthYear: 2005 }],
    ['079311000001', { isKnownPrefix: true, sex: 'female', birthYear: 2011 }],
    ['003900000001', { isKnownPrefix: false, sex: 'female', birthYear: 2300 }],
  ])('reads %s', (number, expected) => expect(readCitizenNumber(number)).toEqual(expected));

  it('knows the 63 provinces of the circular', () => {
    const prefixes = Array.from({ length: 1000 }, (_, prefix) => String(prefix).padStart(3, '0'));
    expect(prefixes.filter((prefix) => readCitizenNumber(`${prefix}090000001`)?.isKnownPrefix)).toHaveLength(63);
  });

  it.each(['', '00109000000', '0010900000012', '00109000000a', ' 01090000001'])('reads nothing from %j', (number) =>
    expect(readCitizenNumber(number)).toBeUndefined(),
  );
});
