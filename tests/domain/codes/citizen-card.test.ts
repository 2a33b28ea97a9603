import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitizenCard } from '#src/domain/codes/citizen-card.ts';

// All people here are made up.
const address = 'Số 1, đường Thử Nghiệm, phường Ba Đình, thành phố Hà Nội';
const seven = `001090000001|012345678|Nguyễn Văn Mẫu|01011990|Nam|${address}|15072024`;
const six = `001090000001|Nguyễn Văn Mẫu|01/01/1990|Nam|${address}|15/07/2024`;
const whole = {
  documentNumber: '001090000001',
  oldNumber: '012345678',
  name: 'Nguyễn Văn Mẫu',
  bornOn: '1990-01-01',
  sex: 'male',
  address,
  issuedOn: '2024-07-15',
};
const { oldNumber: _, ...withoutOld } = whole;
const swap = (field: number, value: string) => seven.split('|').with(field, value).join('|');

describe('parseCitizenCard', () => {
  it.each([
    ['7 fields', seven, whole],
    ['11 fields', `${seven}||||`, whole],
    ['no old number', swap(1, ''), withoutOld],
    ['an old number of 12 digits', swap(1, '001090000002'), { ...whole, oldNumber: '001090000002' }],
    ['an old number that is none', swap(1, '123'), withoutOld],
    ['6 fields with slashes', six, withoutOld],
    ['6 fields and a bar at the end', `${six}|`, withoutOld],
    ['a byte order mark', `\uFEFF${seven}`, whole],
    ['a line end', `${seven}\r\n`, whole],
    ['a line end inside the address', swap(5, address.replace(', ', ',\r\n')), whole],
    ['decomposed letters', seven.normalize('NFD'), whole],
    ['a name from the Highlands', swap(2, 'H Hen Niê'), { ...whole, name: 'H Hen Niê' }],
    ['a name without marks', swap(2, 'Y Blo'), { ...whole, name: 'Y Blo' }],
    ['one-digit days', six.replace('01/01/1990', '1/1/1990'), withoutOld],
  ])('reads a card with %s', (_name, text, card) => {
    expect(parseCitizenCard(text)).toEqual({ ok: true, card, warnings: [] });
  });

  it('reads a woman of the 21st century', () => {
    const card = parseCitizenCard('079305123456||Trần Thị Thử|29022005|Nữ||');
    const expected = { documentNumber: '079305123456', name: 'Trần Thị Thử', sex: 'female' };
    expect(card).toEqual({ ok: true, card: expected, warnings: ['odd-date'] });
  });

  it.each([
    ['number says female, card says Nam', swap(0, '001190000001'), ['sex-differs']],
    ['number says another year', swap(3, '01011991'), ['birth-year-differs']],
    ['a prefix of no province', swap(0, '999090000001'), ['unknown-prefix']],
    ['a right-to-left override in the name', swap(2, 'Nguyễn \u202EVăn Mẫu'), ['marks-removed']],
    ['only the year of birth', swap(3, '00001990'), ['odd-date']],
    ['a day that never was', swap(3, '30021990'), ['odd-date']],
    ['no birth date', swap(3, ''), ['odd-date']],
    ['an issue date that is none', swap(6, '?'), ['odd-date']],
    ['a sex of Khác', swap(4, 'Khác'), []],
  ])('warns, and takes the card: %s', (_name, text, warnings) => {
    expect(parseCitizenCard(text)).toMatchObject({ ok: true, warnings, card: { name: 'Nguyễn Văn Mẫu' } });
  });

  it('leaves out what is no date', () => {
    const answer = parseCitizenCard(swap(3, '31041990').replace('15072024', '99999999'));
    expect(answer).toMatchObject({ ok: true, warnings: ['odd-date'] });
    expect(JSON.stringify(answer)).not.toMatch(/bornOn|issuedOn/);
  });

  it('never keeps the fields of relatives', () => {
    const field = fc.string({ unit: 'grapheme' }).map((text) => `ZZZ${text.replaceAll('|', '')}`);
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), (more) => {
        const text = [seven, ...more].join('|');
        fc.pre(text.length <= 2048);
        expect(parseCitizenCard(text)).toEqual({ ok: true, card: whole, warnings: [] });
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a bare number', '001090000001'],
    [
      'a masked code of Decision 1405',
      '******000001|NGUYEN VAN MAU|1990-**-**|0|QIDTEST0001|<1<GD4877*******<0943******',
    ],
    ['an open code of Decision 1405', '001090000001|NGUYEN VAN MAU|1990-01-01|0|QIDTEST0001|<1'],
    [
      'a health-insurance card',
      '001090000001|4e677579656e|01/01/1990|1|48c3a0204ee1bb9969|01 - 001|01/01/2026|31/12/2026|x',
    ],
    ['a word where the birth date stands', swap(3, 'Hà Nội')],
    ['a text far too long', `${seven}${' '.repeat(1_000_000)}`],
    ['an insurance card with slashes', 'GD4010123456789|4e|01/01/1990|1|48|01 - 001|01/01/2026|31/12/2026'],
  ])('says it is not a card: %s', (_name, text) => {
    expect(parseCitizenCard(text)).toEqual({ ok: false, reason: 'not-a-card' });
  });

  it.each([
    ['a card of which the first digit is missing', seven.slice(1)],
    ['a card without its number', seven.slice(13)],
    ['a card without its number and half the name', seven.slice(30)],
    ['digits of another script', seven.replace('001090000001', '٠٠١٠٩٠٠٠٠٠٠١')],
    ['a card that begins with its old number of twelve digits', swap(1, '001090000002').slice(13)],
    ['a short card behind the number of another', `001090000009|${six}`],
    ['two cards in one go', seven + seven.replace('Mẫu', 'Thử')],
    ['two cards with a line end between', `${seven}\r\n${seven.replace('Mẫu', 'Thử')}`],
    ['a card cut after the name', '001090000001|012345678|Nguyễn Văn Mẫu'],
    ['a 6-field card cut before the address', '001090000001|Nguyễn Văn Mẫu|01/01/1990|Nam'],
    ['a card cut before the issue date', seven.slice(0, seven.lastIndexOf('|'))],
    ['replacement characters', swap(2, 'Nguy\uFFFDn')],
    ['question marks for letters', swap(2, 'Nguy?n V?n M?u')],
    ['a replacement character in the address only', swap(2, 'Kim Long').replace('ử', '\uFFFD')],
    ['a name in half-width Katakana', swap(2, 'Nguyﾃｭn')],
    ['question marks in the address only', swap(2, 'Kim Long').replace('Thử', 'Th?')],
    ['a name with Telex digits', swap(2, 'Nguye64n')],
    ['a name that is a formula', swap(2, '=HYPERLINK("http://example.org")')],
    ['no name', swap(2, '')],
    ['a sex that lost its letter', swap(4, 'N').replace('Nguyễn Văn Mẫu', 'Trn Th Th')],
    ['a man’s name that lost its letters, the address not', swap(2, 'Nguyn Vn Mu')],
    ['nothing but Nguyễn that lost its letter', swap(2, 'Nguyn Hà')],
    ['no letter with a mark anywhere', swap(2, 'L An').replace(address, 'Thn 3, Xun Canh, ng Anh, H Ni')],
    ['a byte order mark read as Latin-1', `ï»¿${seven}`],
  ])('asks for another scan: %s', (_name, text) => {
    expect(parseCitizenCard(text)).toEqual({ ok: false, reason: 'garbled' });
  });

  const names = ['Nguyễn Văn Mẫu', 'Trần Thị Thử', 'Lê Ánh', 'Lê An', 'Đỗ Ý', 'Hồ Bảo', 'Võ Thanh Hà', 'Ừng Ỷ'].flatMap(
    (name) => [name, name.toUpperCase(), name.normalize('NFD')],
  );

  it.each(['windows-1252', 'windows-1258', 'shift_jis', 'gbk', 'big5', 'euc-kr', 'macintosh', 'ibm866', 'koi8-r'])(
    'takes no card whose UTF-8 was read as %s',
    (encoding) => {
      for (const name of names) {
        const text = new TextDecoder(encoding).decode(Buffer.from(swap(2, name)));
        expect(parseCitizenCard(text), text).toEqual({ ok: false, reason: 'garbled' });
      }
    },
  );

  it('takes no card of which the name alone was read as Latin-1 or windows-1252', () => {
    for (const name of names) {
      const bytes = Buffer.from(name);
      for (const misread of [bytes.toString('latin1'), new TextDecoder('windows-1252').decode(bytes)])
        expect(parseCitizenCard(swap(2, misread)), misread).toEqual({ ok: false, reason: 'garbled' });
    }
  });

  it.each(names)('takes the card of %s when it was read well', (name) => {
    expect(parseCitizenCard(swap(2, name))).toMatchObject({ ok: true, card: { name: name.normalize('NFC') } });
  });

  it('answers for any text and for any card with a field changed', () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9/]{0,12}$/));
    const changed = fc.tuple(fc.nat(6), field).map(([at, value]) => swap(at, value));
    fc.assert(
      fc.property(fc.oneof(changed, fc.string({ unit: 'binary' })), (text) => {
        const answer = parseCitizenCard(text);
        if (!answer.ok) return;
        expect(answer.card.documentNumber).toMatch(/^[0-9]{12}$/);
        expect(answer.card.bornOn ?? '1990-01-01').toMatch(/^(19|20)\d\d-[01]\d-[0-3]\d$/);
        expect(answer.card.name).toMatch(/\p{L}/u);
      }),
    );
  });
});
