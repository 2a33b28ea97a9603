import { expect, it } from 'vitest';
import { normaliseDocument } from '#src/domain/text/documents.ts';

it.each([
  ['001090000001', '001090000001'],
  ['001 090.000-001', '001090000001'],
  ['c 1234567', 'C1234567'],
  // Not a number: what is written on the paper stays as it stands there.
  ['Giấy giới thiệu 12/GGT', 'Giấy giới thiệu 12/GGT'],
  ['---', '---'],
])('keeps %s as %s', (typed, kept) => {
  expect(normaliseDocument(typed)).toBe(kept);
  expect(normaliseDocument(kept)).toBe(kept);
});
