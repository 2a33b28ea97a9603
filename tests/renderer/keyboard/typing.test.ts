import { describe, expect, it } from 'vitest';
import { applyStroke, beginsWord, type Stroke } from '#renderer/keyboard/typing.ts';
import { typeAt, typeKeys } from '#tests/renderer/keyboard/type-keys.ts';

/** A field with its caret written as | */
const at = (text: string) => ({ text: text.replace('|', ''), from: text.indexOf('|'), to: text.indexOf('|') });
const shown = ({ text, from }: { text: string; from: number }) => `${text.slice(0, from)}|${text.slice(from)}`;

describe('the caret in the middle of a text', () => {
  it.each([
    ['telex', 'Nguyên| Văn An', 'x', 'Nguyễn| Văn An'],
    ['telex', 'Trân|Văn', 'f', 'Trần|Văn'],
    ['telex', 'H|ng Nam', 'oaf', 'Hoà|ng Nam'],
    ['vni', 'Le| Thị', '6', 'Lê| Thị'],
    ['accents', 'H|òng', 'o', 'Ho|òng'],
    ['accents', '|An', 'B', 'B|An'],
    ['telex', 'Ho|à', '⌫', 'H|à'],
    ['accents', 'Hoà|n An', '⌫', 'Ho|n An'],
    ['accents', 'Hoàn| An', '⌫', 'Hòa| An'],
  ] as const)('%s: %s + %s is %s', (method, before, keys, after) => {
    expect(shown(typeAt(method, keys, at(before)))).toBe(after);
  });

  it('replaces what is selected, and does not compose with what stood before it', () => {
    const selected = { text: 'Lê Van An', from: 3, to: 6 };
    expect(applyStroke(selected, { kind: 'text', text: 'T' }, 'telex', null)).toMatchObject({
      text: 'Lê T An',
      caret: 4,
    });
    expect(applyStroke(selected, { kind: 'backspace' }, 'telex', null)).toMatchObject({ text: 'Lê  An', caret: 3 });
  });
});

describe('a letter', () => {
  it.each([
    ['Nguyễ', 'Nguy'],
    ['Nguye\u0302\u0303', 'Nguy'],
    ['Đ', ''],
    ['An 😀', 'An '],
    ['👩‍👩‍👧', ''],
    ['', ''],
  ])('goes whole when deleted: %s is %s', (before, after) => {
    expect(typeKeys('accents', '⌫', before)).toBe(after);
    expect(typeKeys('telex', '⌫', before)).toBe(after);
  });

  it('is NFC whatever stood there', () => {
    const decomposed = 'Nguye\u0302n'.normalize('NFD');
    expect(typeKeys('telex', 'x', decomposed)).toBe('Nguyễn');
    expect(typeKeys('vni', '4', decomposed)).toBe('Nguyễn');
    expect(typeKeys('telex', 's', '😀 a')).toBe('😀 á');
  });
});

describe('the accent keys', () => {
  const write = (strokes: string) => {
    const tones: Record<string, Stroke> = { '`': { kind: 'tone', tone: 'grave' }, '?': { kind: 'tone', tone: 'hook' } };
    let text = '';
    for (const key of strokes) {
      const stroke = tones[key] ?? { kind: 'text', text: key };
      text = applyStroke({ text, from: text.length, to: text.length }, stroke, 'accents', null).text;
    }
    return text;
  };

  it('take the tone as soon as its vowel is there, and move it with the word', () => {
    expect(write('Hoa`ng')).toBe('Hoàng');
    expect(write('Hoàng')).toBe('Hoàng');
    expect(write('Hoa`')).toBe('Hòa');
    expect(write('Thuy?')).toBe('Thủy');
    expect(write('Trư`ơng')).toBe('Trường');
    expect(write('Tru`ơng')).toBe('Trường');
  });
});

describe('numbers and plates', () => {
  it('are what the keys show', () => {
    for (const key of ['s', 'w', 'd']) {
      expect(applyStroke(at('29D|'), { kind: 'text', text: key }, null, null).text).toBe(`29D${key}`);
    }
  });
});

describe('a word', () => {
  it.each(['', 'Nguyễn ', 'Nguyễn-', 'H’', "H'", 'Ng. '])('begins after "%s"', (before) => {
    expect(beginsWord(before)).toBe(true);
  });

  it.each(['N', 'Nguyễn', 'Nguyễn V'])('does not begin after "%s"', (before) => {
    expect(beginsWord(before)).toBe(false);
  });
});

describe('any keys at all', () => {
  it('leave NFC text, and what stood before the word', () => {
    let seed = 20_261_124;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const keys = 'aeiouydwsfrxjzbcghklmnpqtv AEOUD1234567890⌫';
    for (let round = 0; round < 3_000; round += 1) {
      const typed = Array.from({ length: 1 + random(12) }, () => keys[random(keys.length)]).join('');
      for (const method of ['accents', 'telex', 'vni'] as const) {
        const text = typeKeys(method, typed, 'Ông ');
        expect(text.normalize('NFC'), typed).toBe(text);
        if (!typed.includes('⌫')) expect(text.startsWith('Ông '), typed).toBe(true);
        expect([...text].length, typed).toBeLessThanOrEqual(4 + typed.length);
      }
    }
  });
});
