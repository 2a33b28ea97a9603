import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findUnstated, toRanges } from '#src/domain/register/damage.ts';

const missing = [
  { seq: 3, field: null },
  { seq: 4, field: null },
  { seq: 7, field: 'name' },
];

it('joins neighbours into ranges that say the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200)), (drawn) => {
      const seqs = drawn.sort((one, other) => one - other);
      const ranges = toRanges(seqs);
      const told = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));
      expect(told).toEqual(seqs);
      expect(ranges.every(([from], at) => at === 0 || (ranges[at - 1]?.[1] ?? 0) < from)).toBe(true);
    }),
  );
});

it('takes several lines together, in any order, and none that stands before the loss', () => {
  const facts = {
    lines: [
      [4, 5],
      [3, 4],
    ],
    values: [{ seq: 7, field: 'name' }],
  };
  expect(findUnstated(missing, [{ seq: 9, facts }])).toEqual([]);
  expect(findUnstated(missing, [{ seq: 4, facts }])).toEqual(missing.slice(1));
  const parts = [
    { seq: 9, facts: { lines: [[3, 5]], values: [] } },
    { seq: 12, facts: { lines: [], values: facts.values } },
  ];
  expect(findUnstated(missing, parts)).toEqual([]);
});

it.each([
  null,
  5,
  'all',
  {},
  { lines: 'all', values: null },
  { lines: [[3]], values: [null] },
  { lines: [['0', '9']] },
])('takes nothing from a statement of another shape (%j)', (facts) =>
  expect(findUnstated(missing, [{ seq: 9, facts }])).toEqual(missing),
);
