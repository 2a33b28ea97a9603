import { describe, expect, it } from 'vitest';
import { parseInsuranceCard } from '#src/domain/codes/insurance-card.ts';

const hex = (text: string) => Buffer.from(text).toString('hex');
const whole = ['GD4010123456789', hex('Nguyễn Văn Mẫu'), '01/01/1990', '1', hex('Xã Mẫu, Hà Nội'), '01 - 001'];
const text = [...whole, '01/01/2026', '31/12/2026', '', '0123456789', '-', '4', '$'].join('|');
const card = { name: 'Nguyễn Văn Mẫu', bornOn: '1990-01-01', sex: 'male', address: 'Xã Mẫu, Hà Nội' };
const { bornOn: _, ...withoutDay } = card;
const swap = (field: number, value: string) => text.split('|').with(field, value).join('|');

describe('parseInsuranceCard', () => {
  it.each([
    ['of the old form', text, card],
    ['in capitals', text.toUpperCase(), card],
    ['in small letters', text.toLowerCase(), card],
    ['with a number of ten digits', swap(0, '0123456789'), card],
    ['with a citizen number', swap(0, '001090000001'), card],
    ['of a woman', swap(3, '2'), { ...card, sex: 'female' }],
    ['that knows the year only', swap(2, '1990'), withoutDay],
    ['with decomposed letters', swap(1, hex('Nguyễn Văn Mẫu'.normalize('NFD'))), card],
  ])('reads a card %s', (_, scanned, expected) => {
    expect(parseInsuranceCard(scanned)).toEqual({ ok: true, card: expected });
  });

  it('keeps neither number nor hospital nor what follows', () => {
    expect(JSON.stringify(parseInsuranceCard(text))).not.toMatch(/GD40|0123456789|01 - 001|2026/);
  });

  it.each([
    ['cut in the name of the hospital', text.split('|').slice(0, 6).join('|')],
    ['with half a byte', swap(1, whole[1]?.slice(1) ?? '')],
    ['with half a letter', swap(1, hex('Nguyễ').slice(0, -2))],
    ['of which the input method ate two digits', swap(1, `${whole[1]}zà`)],
    ['with a formula for a name', swap(1, hex('=HYPERLINK("http://example.org")'))],
    ['with half an address', swap(4, whole[4]?.slice(0, -1) ?? '')],
    ['without a name', swap(1, '')],
  ])('asks for another scan of a card %s', (_, scanned) => {
    expect(parseInsuranceCard(scanned)).toEqual({ ok: false, reason: 'garbled' });
  });

  it.each(['', 'GD4010123456789', swap(0, '12345'), swap(2, '1990-01-01'), swap(3, 'Nam'), swap(3, '3')])(
    'leaves alone %j',
    (scanned) => {
      expect(parseInsuranceCard(scanned)).toEqual({ ok: false, reason: 'not-this' });
    },
  );
});
