import { describe, expect, it } from 'vitest';
import { typeKeys } from '#tests/renderer/keyboard/type-keys.ts';
import { typedWords } from '#tests/renderer/keyboard/typed-words.ts';

const marked = typedWords.filter(({ word }) => /[^A-Za-z]/.test(word));
const wrong = (write: (entry: (typeof typedWords)[number]) => string) =>
  typedWords.flatMap((entry) => (write(entry) === entry.word ? [] : [`${entry.word}: ${write(entry)}`]));

describe('the table of words', () => {
  it('has at least 300 words with marks, each once, and in NFC', () => {
    expect(marked.length).toBeGreaterThanOrEqual(300);
    expect(new Set(typedWords.map(({ word }) => word)).size).toBe(typedWords.length);
    for (const { word } of typedWords) expect(word.normalize('NFC')).toBe(word);
  });

  it('is written by Telex', () => {
    expect(wrong(({ telex }) => typeKeys('telex', telex))).toEqual([]);
  });

  it('is written by VNI', () => {
    expect(wrong(({ vni }) => typeKeys('vni', vni))).toEqual([]);
  });

  it('keeps its capitals when every letter is one', () => {
    expect(
      wrong(({ telex, word }) => (typeKeys('telex', telex.toUpperCase()) === word.toUpperCase() ? word : '-')),
    ).toEqual([]);
    expect(wrong(({ vni, word }) => (typeKeys('vni', vni.toUpperCase()) === word.toUpperCase() ? word : '-'))).toEqual(
      [],
    );
  });

  it('is not written by the other method, nor by none, so that the tables above mean something', () => {
    const byOther = marked.filter(({ word, vni }) => typeKeys('telex', vni) === word);
    const byNone = marked.filter(({ word, telex }) => typeKeys('accents', telex) === word);
    expect([...byOther, ...byNone]).toEqual([]);
  });
});

describe('Telex', () => {
  it.each([
    ['nguyeenx', 'nguyễn'],
    ['nguyenex', 'nguyễn'],
    ['nguyenxe', 'nguyễn'],
    ['nguyexne', 'nguyễn'],
    ['dduwowngf', 'đường'],
    ['dduowngf', 'đường'],
    ['duongdwf', 'đường'],
    ['duwowngfd', 'đường'],
    ['dduwongf', 'đường'],
    ['dwowngfd', 'đường'],
    ['tw', 'tư'],
    ['twowng', 'tương'],
    ['hoanf', 'hoàn'],
    ['hoafn', 'hoàn'],
    ['hoaf', 'hòa'],
    ['thuowr', 'thuở'],
    ['thuongw', 'thương'],
    ['ruoujw', 'rượu'],
    ['quyeets', 'quyết'],
    ['gif', 'gì'],
    ['giaf', 'già'],
    ['giuwx', 'giữ'],
    ['gisaay', 'giấy'],
    ['gisa', 'giá'],
    ['giwx', 'giữ'],
    ['quoocs', 'quốc'],
    ['khuyur', 'khuỷu'],
    ['xooong', 'xoong'],
    ['boong', 'bông'],
    ['Ddawks Lawks', 'Đắk Lắk'],
    ['Kroong', 'Krông'],
    ['QDD', 'QĐ'],
    ['HDDND', 'HĐND'],
  ])('writes %s as %s, in whatever order the marks come', (keys, word) => {
    expect(typeKeys('telex', keys)).toBe(word);
  });

  it.each([
    ['aaa', 'aa'],
    ['ooo', 'oo'],
    ['eee', 'ee'],
    ['aww', 'aw'],
    ['ww', 'w'],
    ['uww', 'uw'],
    ['tww', 'tw'],
    ['uoww', 'uow'],
    ['ddd', 'dd'],
    ['ass', 'as'],
    ['aff', 'af'],
    ['arr', 'ar'],
    ['axx', 'ax'],
    ['ajj', 'aj'],
    ['toansz', 'toan'],
    ['duongdd', 'duongd'],
    ['tuaana', 'tuana'],
    ['tuaanaa', 'tuanaa'],
    ['toanss', 'toans'],
    ['toansss', 'toanss'],
    ['asf', 'à'],
    ['aaw', 'ă'],
    ['awa', 'â'],
    ['oow', 'ơ'],
    ['uowo', 'uô'],
    ['aaaa', 'aaa'],
    ['asss', 'ass'],
    ['ddda', 'dda'],
  ])('takes back what a repeated key did: %s is %s', (keys, text) => {
    expect(typeKeys('telex', keys)).toBe(text);
  });

  it.each([
    ['John Smith', 'John Smith'],
    ['James', 'James'],
    ['Fraser', 'Fraser'],
    ['Jessica', 'Jessica'],
    ['Wwilliams', 'Williams'],
    ['Petteer', 'Petteer'],
    ['Peteer', 'Peter'],
    ['windows', 'ưindows'],
    ['wwindows', 'windows'],
    ['Teddy', 'Teddy'],
    ['catf', 'catf'],
    ['Offfice', 'Office'],
    ['a1 12/5', 'a1 12/5'],
    ['z', 'z'],
    ['[]', '[]'],
  ])('leaves what is not Vietnamese, as far as Telex does: %s is %s', (keys, text) => {
    expect(typeKeys('telex', keys)).toBe(text);
  });
});

describe('VNI', () => {
  it.each([
    ['nguye6n4', 'nguyễn'],
    ['nguyen64', 'nguyễn'],
    ['nguyen46', 'nguyễn'],
    ['d9u7o7ng2', 'đường'],
    ['duong729', 'đường'],
    ['duong927', 'đường'],
    ['hoa2n', 'hoàn'],
    ['thuo73', 'thuở'],
    ['xoong', 'xoong'],
    ['a66', 'a6'],
    ['a11', 'a1'],
    ['d99', 'd9'],
    ['u77', 'u7'],
    ['a88', 'a8'],
    ['a68', 'ă'],
    ['toan10', 'toan'],
    ['toan0', 'toan0'],
    ['12 Ly1', '12 Lý'],
    ['P1', 'P1'],
    ['So61 105', 'Số 105'],
    ['QD9', 'QĐ'],
  ])('writes %s as %s', (keys, text) => {
    expect(typeKeys('vni', keys)).toBe(text);
  });
});
