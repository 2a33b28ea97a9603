import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldTokens } from '#src/domain/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Nguyễn Thế', 'nguyen the'],
    ['ĐẶNG Đình đức', 'dang dinh duc'],
    ['Ðặng', 'dang'],
    ['Hòa', 'hoa'],
    ['Hoà', 'hoa'],
    ['Ước Mơ Ăn Ổi Ẵm', 'uoc mo an oi am'],
    ['  Trần\u00A0  Bình ', 'tran binh'],
    ['İstanbul', 'istanbul'],
  ])('folds %j to %j', (text, expected) => expect(fold(text)).toBe(expected));

  it('folds every Vietnamese letter to a plain one', () => {
    const letters = 'aăâeêioôơuưyđ';
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const all = [...letters].flatMap((letter) => tones.map((tone) => (letter + tone).normalize('NFC')));
    expect(fold([...all, ...all.map((letter) => letter.toUpperCase())].join(''))).toMatch(/^[a-z]{156}$/);
  });

  it('folds composed and decomposed text alike, and twice as once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(fold(text.normalize('NFD'))).toBe(folded);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});

describe('foldTokens', () => {
  it('gives folded words without punctuation', () => {
    expect(foldTokens("Số 1, đường Thử-Nghiệm (H'Hen)")).toEqual(['so', '1', 'duong', 'thu', 'nghiem', 'h', 'hen']);
  });

  it('gives nothing for punctuation alone', () => expect(foldTokens(' -- %_* ')).toEqual([]));
});
