import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localOffsetMs, toLocalIso } from '#src/domain/register/local-time.ts';

const byDate = (atMs: number): string => `${new Date(atMs + localOffsetMs).toISOString().slice(0, -1)}+07:00`;
const latestMs = 8_640_000_000_000_000 - localOffsetMs;

it('says every instant as Date does, before 1970 and after 9999 too, whichever day was said before', () => {
  const instants = fc.array(fc.integer({ min: -latestMs, max: latestMs }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(instants, (some) => {
      expect(some.map(toLocalIso)).toEqual(some.map(byDate));
    }),
    { numRuns: 500 },
  );
});

it('begins a day at seven hours before UTC does, and says so to the millisecond', () => {
  const midnightMs = Date.parse('2021-07-07T00:00:00+07:00');
  expect(toLocalIso(midnightMs - 1)).toBe('2021-07-06T23:59:59.999+07:00');
  expect(toLocalIso(midnightMs)).toBe('2021-07-07T00:00:00.000+07:00');
  expect(() => toLocalIso(Number.NaN)).toThrow(RangeError);
});
