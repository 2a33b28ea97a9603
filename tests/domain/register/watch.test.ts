import { describe, expect, it } from 'vitest';
import { findMark } from '#src/domain/register/watch.ts';
import type { Watched } from '#src/domain/register/watch-lines.ts';

const nobody: Watched = { name: null, document: null, vehicle: null };
const named = (name: string): Watched => ({ ...nobody, name });
const card = (number: string) => ({ kind: 'citizen-card', number }) as const;
const carrying = (name: string, number: string): Watched => ({ ...named(name), document: card(number) });
const driving = (vehicleClass: 'car' | 'motorbike', plate: string): Watched => ({
  ...nobody,
  vehicle: { class: vehicleClass, plate },
});

describe('a name on the watch list', () => {
  it.each([
    ['Nguyễn Văn Đức', 'nguyen van duc'],
    ['Nguyễn Văn Đức', 'NGUYỄN  VĂN ĐỨC'],
    // The old and the new place of the mark; a composed and a decomposed letter.
    ['Lê Thị Hoà', 'Lê Thị Hòa'],
    ['Trần Thuý Quỳnh', 'Trần Thúy Quỳnh'.normalize('NFD')],
    ["Y'Bion Niê", 'Y Bion Niê'],
    ['Yes', 'YES'],
  ])('%s is %s', (watched, comer) => {
    expect(findMark(named(watched), named(comer))).toBe('name');
  });

  it.each([
    ['Yes', 'Reyes'],
    ['Yes', 'Yes Man'],
    ['Đức', 'Nguyễn Văn Đức'],
    ['Nguyễn Văn Đức', 'Văn Đức'],
    ['Nguyễn Văn Đức', 'Nguyễn Văn Đức Anh'],
    ['Nguyễn Văn An', 'Nguyễn Vân'],
    ['An Nguyễn', 'Nguyễn An'],
    ['…', '—'],
  ])('%s is not %s', (watched, comer) => {
    expect(findMark(named(watched), named(comer))).toBeNull();
  });

  it.each([
    ['001090000001', '001090000001', 'document'],
    ['001090000001', '001 090 000 001', 'document'],
    ['001090000001', '001090000002', null],
  ] as const)('with the document %s and at the door %s is %s', (watched, comer, mark) => {
    expect(findMark(carrying('Nguyễn Văn An', watched), carrying('Nguyễn Văn An', comer))).toBe(mark);
  });

  it('is enough where one of the two documents is not known', () => {
    expect(findMark(carrying('Nguyễn Văn An', '001090000001'), named('nguyen van an'))).toBe('name');
    expect(findMark(named('nguyen van an'), carrying('Nguyễn Văn An', '001090000001'))).toBe('name');
  });
});

describe('a document or a plate on the watch list', () => {
  it('is the same under another name', () => {
    expect(findMark(carrying('Nguyễn Văn An', 'B1234567'), carrying('Trần Bình', 'b 1234567'))).toBe('document');
  });

  it.each([
    [driving('motorbike', '29-B1 1234'), driving('motorbike', '29B11234'), 'plate'],
    [driving('car', '29B-112.34'), driving('car', '29b 112 34'), 'plate'],
    // Stripped of their signs these are the same letters and digits; the class tells them apart.
    [driving('motorbike', '29-B1 1234'), driving('car', '29B-112.34'), null],
    [driving('motorbike', '30-AB 123.45'), driving('car', '30AB-123.45'), null],
    [driving('car', '29B-112.34'), driving('car', '29B-112.35'), null],
  ] as const)('case %#', (watched, comer, mark) => {
    expect(findMark(watched, comer)).toBe(mark);
  });

  it('is not met by whoever has none', () => {
    expect(findMark(nobody, nobody)).toBeNull();
    expect(findMark({ ...nobody, document: card('1') }, nobody)).toBeNull();
  });
});
