import { describe, expect, it } from 'vitest';
import { addTone, type Tone, withoutTone } from '#renderer/keyboard/vietnamese.ts';
import { typeKeys } from '#tests/renderer/keyboard/type-keys.ts';

// Every rime with the tone where people write it: sắc, since every rime can bear it. Written by hand, in the older style
// (óa, óe, úy), which names and the usual input methods keep.
const rimes = `
  á ác ách ái ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấc ấm ấn ấng ấp ất ấu ấy
  é éc ém én éng éo ép ét ế ếch ếm ến ếnh ếp ết ếu í ía ích ím ín ính íp ít íu iếc iếm iến iếng iếp iết iếu
  ó óc ói óm ón óng óp ót óa oác oách oái oám oán oáng oánh oáo oáp oát oáy oắc oắm oắn oắng oắt óe oén oéo oét oóc oóng
  ố ốc ối ốm ốn ống ốp ốt ớ ới ớm ớn ớp ớt ú úa úc úi úm ún úng úp út uấn uấng uất uấy uế uếch uếnh
  uốc uối uốm uốn uống uốt uớ úy uých uýnh uýt uýu uyến uyết ứ ứa ức ứi ứng ứt ứu ước ưới ướm ướn ướng ướp ướt ướu
  ý yếm yến yếng yết yếu`
  .trim()
  .split(/\s+/);

const bare = (word: string) => [...word].map(withoutTone).join('');
const marksOf: Record<Tone, string> = {
  acute: '\u0301',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
};
const retoned = (word: string, tone: Tone) => word.normalize('NFD').replace('\u0301', marksOf[tone]).normalize('NFC');
/** The marks of letters as VNI has them: e6 for ê. */
const vniLetters = (word: string) =>
  bare(word)
    .normalize('NFD')
    .replace(/\u0302/g, '6')
    .replace(/\u031b/g, '7')
    .replace(/\u0306/g, '8')
    .replace(/đ/g, 'd9');

describe('the tone of a rime', () => {
  it('is put where it is written, by a tone key at the end, for all five tones', () => {
    const wrong: string[] = [];
    for (const rime of rimes) {
      for (const tone of ['acute', 'grave', 'hook', 'tilde', 'dot'] as const) {
        for (const onset of ['', 'b', 'ngh', 'th', 'đ']) {
          const got = addTone(onset + bare(rime), tone);
          if (got !== onset + retoned(rime, tone)) wrong.push(`${onset}${rime} ${tone}: ${got}`);
        }
      }
    }
    expect(rimes.length).toBeGreaterThan(140);
    expect(wrong).toEqual([]);
  });

  it('ends up there as well when it was typed straight after any vowel', () => {
    const wrong: string[] = [];
    for (const rime of rimes) {
      const keys = vniLetters(rime);
      for (let at = 1; at <= keys.length; at += 1) {
        // th, since an open uơ is written after it: thuở.
        const typed = `th${keys.slice(0, at)}1${keys.slice(at)}`;
        const got = typeKeys('vni', typed);
        if (got !== `th${rime}`) wrong.push(`${typed}: ${got}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a consonant that ends in a vowel letter', () => {
  it.each([
    ['quy', 'quý'],
    ['qua', 'quá'],
    ['quen', 'quén'],
    ['quôc', 'quốc'],
    ['quyêt', 'quyết'],
    ['quynh', 'quýnh'],
    ['quơ', 'quớ'],
    ['gi', 'gí'],
    ['gin', 'gín'],
    ['gia', 'giá'],
    ['giêng', 'giếng'],
    ['giơi', 'giới'],
    ['giup', 'giúp'],
    ['giưa', 'giứa'],
  ])('leaves the tone to the vowel: %s is %s', (plain, toned) => {
    expect(addTone(plain, 'acute')).toBe(toned);
  });
});
