import { describe, expect, it } from 'vitest';
import { parsePersonalCode } from '#src/domain/codes/personal-code.ts';

// Made up after the form of Decision 1405/QĐ-BTTTT.
const masked = '******000001|NGUYEN VAN MAU|1990-**-**|0|QIDTEST0001|<1<GD4877*******<0943******';
const person = { name: 'NGUYEN VAN MAU', birthYear: 1990, sex: 'male' };
const swap = (field: number, value: string) => masked.split('|').with(field, value).join('|');

describe('parsePersonalCode', () => {
  it.each([
    ['as the platform shows it', masked, person],
    ['declared by somebody else', swap(3, '1').replace('|<1', '|QIDTEST0002<1'), person],
    ['of a woman', swap(5, '<2'), { ...person, sex: 'female' }],
    ['of nobody’s sex', swap(5, '<0'), { name: person.name, birthYear: 1990 }],
    ['without what follows', swap(5, ''), { name: person.name, birthYear: 1990 }],
    ['with an open birth date', swap(2, '1990-02-28'), { ...person, bornOn: '1990-02-28' }],
    ['with a day that never was', swap(2, '1990-02-30'), person],
    ['in small letters', masked.toLowerCase(), person],
    ['with two spaces in the name', swap(1, 'NGUYEN  VAN MAU '), person],
  ])('reads a code %s', (_, text, expected) => {
    expect(parsePersonalCode(text)).toEqual({ ok: true, person: expected });
  });

  it('never gives away a number, not even one that is not masked', () => {
    const answer = parsePersonalCode(
      '001090000001|NGUYEN VAN MAU|1990-01-01|0|QID0000001|<1<GD4877123456789<0943123456',
    );
    expect(answer.ok).toBe(true);
    expect(JSON.stringify(answer).replace('1990-01-01', '')).not.toMatch(/\d{5}|QID/);
  });

  it.each([
    ['cut before the last field', masked.slice(0, masked.lastIndexOf('|'))],
    ['with a mark of an input method', swap(1, 'NGUYÊN VAN MAU')],
    ['with a formula for a name', swap(1, '=HYPERLINK("http://example.org")')],
    ['with digits in the name', swap(1, 'NGUYEN V4N MAU')],
    ['with a right-to-left override that hides letters', swap(1, 'NGUYEN \u202Eネ VAN')],
    ['without a name', swap(1, '')],
  ])('asks for another scan of a code %s', (_, text) => {
    expect(parsePersonalCode(text)).toEqual({ ok: false, reason: 'garbled' });
  });

  it.each([
    '',
    'abc',
    masked.slice(20),
    swap(2, '1990'),
    swap(3, '2'),
    swap(0, '1'),
    '001090000001||Nguyễn Văn Mẫu|01011990|Nam|Hà Nội|15072024',
  ])('leaves alone %j', (text) => {
    expect(parsePersonalCode(text)).toEqual({ ok: false, reason: 'not-this' });
  });
});
