import { describe, expect, it } from 'vitest';
import { addTone, type Tone } from '#renderer/keyboard/vietnamese.ts';

describe('a tone key', () => {
  it.each<[string, Tone, string]>([
    ['Nguyên', 'tilde', 'Nguyễn'],
    ['Trân', 'grave', 'Trần'],
    ['Hoang', 'grave', 'Hoàng'],
    ['hoa', 'grave', 'hòa'],
    ['thuy', 'hook', 'thủy'],
    ['mua', 'tilde', 'mũa'],
    ['nghia', 'tilde', 'nghĩa'],
    ['quy', 'acute', 'quý'],
    ['gia', 'acute', 'giá'],
    ['người', 'grave', 'ngươi'],
    ['ươc', 'acute', 'ước'],
    ['Lê Thi', 'dot', 'Lê Thị'],
    ['ĐA', 'acute', 'ĐÁ'],
    ['tôi', 'acute', 'tối'],
    ['Huynh', 'grave', 'Huỳnh'],
    ['toan', 'acute', 'toán'],
  ])('writes %s + %s as %s', (text, tone, written) => {
    expect(addTone(text, tone)).toBe(written);
  });

  it('replaces the tone that is there, and takes it away when pressed again', () => {
    expect(addTone('bá', 'grave')).toBe('bà');
    expect(addTone('bà', 'grave')).toBe('ba');
  });

  it('leaves alone what has no vowel', () => {
    expect(addTone('', 'acute')).toBe('');
    expect(addTone('ng', 'acute')).toBe('ng');
    expect(addTone('An ', 'acute')).toBe('An ');
  });
});
