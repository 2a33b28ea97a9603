import { describe, expect, it } from 'vitest';
import { findProfileProblems, type ProfileProblem, type ThermometerProfile } from '#src/domain/devices/profile.ts';

const pattern = (text: string): Pick<ThermometerProfile, 'value'> => ({ value: { pattern: text } });
const good: ThermometerProfile = {
  format: 1,
  id: 'good',
  kind: 'thermometer',
  name: { vi: 'Mẫu', en: 'Sample' },
  usb: [],
  baudRate: 9600,
  dataBits: 8,
  stopBits: 1,
  parity: 'none',
  encoding: 'utf-8',
  lineEnd: '\n',
  quietMs: null,
  maxBytes: 64,
  ...pattern('(?<value>\\d+)'),
  unit: 'celsius',
  stable: null,
};

const rows: [what: string, change: Partial<ThermometerProfile>, problems: ProfileProblem[]][] = [
  ['a good one', {}, []],
  ['an open bracket', pattern('(?<value>\\d+'), ['pattern-broken']],
  ['no value', pattern('\\d+'), ['pattern-without-value']],
  ['no unit where it is marked', { unit: 'as-marked' }, ['pattern-without-unit']],
  ['columns cannot mark a unit', { unit: 'as-marked', value: { column: 1, length: 4 } }, ['pattern-without-unit']],
  ['columns at the end of the line', { value: { column: 61, length: 4 } }, []],
  ['columns beyond it', { value: { column: 61, length: 5 } }, ['columns-beyond-line']],
  ['a group that repeats', pattern('(\\d+)+(?<value>x)'), ['pattern-could-hang']],
  ['a group counted out', pattern('(a|a){9}(?<value>x)'), ['pattern-could-hang']],
  ['a back-reference', pattern('(a*)(?<value>x)\\1'), ['pattern-could-hang']],
  ['a bracket as itself may repeat', pattern('(?<value>x)\\)*'), []],
  ['a stable mark that is no pattern', { stable: '[' }, ['stable-broken']],
  ['a stable mark that could hang', { stable: '(a*)*b' }, ['stable-could-hang']],
];

describe('what is wrong with a device’s file', () => {
  it.each(rows)('%s', (_what, change, problems) => {
    expect(findProfileProblems({ ...good, ...change })).toEqual(problems);
  });
});
