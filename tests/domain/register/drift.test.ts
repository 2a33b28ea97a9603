import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDrifts, type Tally } from '#src/domain/register/drift.ts';

/** So many readings around a middle: the middle half of them on it, a quarter below, a quarter above. */
const read = (device: string, middle: number, count: number, isToday = true): Tally[] => [
  { device, tenths: middle - 2, isToday, count: Math.floor(count / 4) },
  { device, tenths: middle, isToday, count: count - 2 * Math.floor(count / 4) },
  { device, tenths: middle + 3, isToday, count: Math.floor(count / 4) },
];
const before = (device: string, middle: number, count: number) => read(device, middle, count, false);
const fever = (device: string, count: number): Tally[] => [{ device, tenths: 391, isToday: true, count }];

type Row = [what: string, tallies: Tally[], found: [device: string, against: 'others' | 'own-days'][]];

const rows: Row[] = [
  ['nobody was measured', [], []],
  ['three that agree', [...read('A', 365, 30), ...read('B', 366, 30), ...read('C', 364, 30)], []],
  ['one of three too warm', [...read('A', 371, 30), ...read('B', 366, 30), ...read('C', 365, 30)], [['A', 'others']]],
  ['one of three too cold', [...read('A', 360, 30), ...read('B', 366, 30), ...read('C', 365, 30)], [['A', 'others']]],
  ['three tenths off', [...read('A', 368, 30), ...read('B', 365, 30)], []],
  [
    'four tenths off: of two, nobody can say which',
    [...read('A', 369, 30), ...read('B', 365, 30)],
    [
      ['A', 'others'],
      ['B', 'others'],
    ],
  ],
  [
    'of two, the one that measures as always is right',
    [...read('A', 371, 30), ...read('B', 365, 30), ...before('A', 365, 200), ...before('B', 365, 200)],
    [['A', 'others']],
  ],
  ['alone, against its own days', [...read('A', 371, 30), ...before('A', 365, 200)], [['A', 'own-days']]],
  ['alone, as always', [...read('A', 366, 30), ...before('A', 365, 200)], []],
  ['alone and new', read('A', 371, 30), []],
  ['too few today', [...read('A', 371, 14), ...before('A', 365, 200)], []],
  ['just enough today', [...read('A', 371, 15), ...before('A', 365, 200)], [['A', 'own-days']]],
  ['too few on the days before', [...read('A', 371, 30), ...before('A', 365, 39)], []],
  ['others that measured too few', [...read('A', 371, 30), ...read('B', 365, 14)], []],
  [
    'a cold morning: all of them low, none alone',
    [...read('A', 358, 30), ...read('B', 357, 30), ...before('A', 365, 200), ...before('B', 365, 200)],
    [],
  ],
  ['a group with fever at one of them', [...read('A', 365, 30), ...fever('A', 9), ...read('B', 365, 30)], []],
  [
    'the busiest does not outvote the others',
    [...read('A', 371, 900), ...read('B', 365, 20), ...read('C', 366, 20)],
    [['A', 'others']],
  ],
];

describe('a thermometer that drifts', () => {
  it.each(rows)('%s', (_what, tallies, found) => {
    expect(findDrifts(tallies).map(({ device, against }) => [device, against])).toEqual(found);
  });

  it('says by how much', () => {
    expect(findDrifts([...read('A', 371, 30), ...before('A', 365, 200)])).toEqual([
      { device: 'A', readings: 30, todayTenths: 371, usualTenths: 365, against: 'own-days' },
    ]);
  });

  it('the mean would have been fooled where the median is not', () => {
    const slips = [...read('A', 365, 30), { device: 'A', tenths: 430, isToday: true, count: 6 }, ...read('B', 365, 30)];
    const mean = (device: string) => {
      const own = slips.filter((tally) => tally.device === device);
      const total = own.reduce((sum, { count }) => sum + count, 0);
      return own.reduce((sum, { tenths, count }) => sum + tenths * count, 0) / total;
    };
    expect(mean('A') - mean('B')).toBeGreaterThan(4);
    expect(findDrifts(slips)).toEqual([]);
  });

  it('the order of the readings changes nothing, and moving all of them together neither', () => {
    const tally = fc.record({
      device: fc.constantFrom('A', 'B', 'C'),
      tenths: fc.integer({ min: 350, max: 400 }),
      isToday: fc.boolean(),
      count: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(tally, { maxLength: 30 }), fc.integer({ min: -10, max: 10 }), (tallies, by) => {
        const found = findDrifts(tallies);
        expect(findDrifts(tallies.toReversed())).toEqual(found);
        const moved = findDrifts(tallies.map((one) => ({ ...one, tenths: one.tenths + by })));
        expect(moved.map(({ device }) => device)).toEqual(found.map(({ device }) => device));
      }),
    );
  });
});
