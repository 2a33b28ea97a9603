import { expect, it } from 'vitest';
import { findItems } from '#renderer/desk/palette/matching.ts';

const items = [
  { id: 'export', label: 'Xuất sổ', texts: ['Xuất sổ', 'Export the book'] },
  { id: 'paper', label: 'Sổ giấy', texts: ['Sổ giấy', 'Paper sheets'] },
  { id: 'visit', label: 'Đào Thị Hiền', texts: ['Đào Thị Hiền', '12', '29A-123.45'] },
];
const found = (typed: string, recent: string[] = []) => findItems(items, typed, recent).map(({ id }) => id);

it.each([
  ['', ['export', 'paper', 'visit']],
  ['so', ['export', 'paper']],
  ['SỔ GI', ['paper']],
  ['giay so', ['paper']],
  ['book exp', ['export']],
  ['dao hien', ['visit']],
  ['29a12345', ['visit']],
  ['123.45', ['visit']],
  ['12', ['visit']],
  ['ien', ['visit']],
  ['ie', []],
  ['zzz', []],
])('“%s” finds %j', (typed, expected) => expect(found(typed)).toEqual(expected));

it('puts first what was used last, and nothing that is not found', () => {
  expect(found('', ['visit', 'paper'])).toEqual(['visit', 'paper', 'export']);
  expect(found('so', ['visit', 'paper'])).toEqual(['paper', 'export']);
});
