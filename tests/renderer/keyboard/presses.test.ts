import { describe, expect, it } from 'vitest';
import type { Composed } from '#renderer/keyboard/compose.ts';
import { type Key, rowsOf } from '#renderer/keyboard/layouts.ts';
import { applyStroke, beginsWord, type Method, type Stroke } from '#renderer/keyboard/typing.ts';
import { type Tone, tones } from '#renderer/keyboard/vietnamese.ts';
import { fullNames } from '#tests/renderer/keyboard/full-names.ts';

/** A desktop's keys, and Shift for each run of capitals. */
const desktopPresses = (keys: string) => keys.length + (keys.match(/\p{Lu}+/gu) ?? []).length;

const keysOf = (method: Method, page: 'letters' | 'signs') => rowsOf('name', page, method).flat();
const shows = (key: Key, sign: string) => key.kind === 'text' && key.text === sign;

/** The keys of the screen that write this name: touching them is counted, and so is choosing a method that is not given. */
function touch(method: Method, strokes: readonly Stroke[]): { text: string; presses: number } {
  let text = '';
  let last: Composed | null = null;
  let presses = method === 'accents' ? 0 : 1;
  for (const stroke of strokes) {
    const isSign = stroke.kind === 'text' && !keysOf(method, 'letters').some((key) => shows(key, stroke.text));
    if (isSign) expect(keysOf(method, 'signs').some((key) => shows(key, stroke.text))).toBe(true);
    // To the page of signs and back.
    presses += isSign ? 3 : 1;
    const capital =
      stroke.kind === 'text' && beginsWord(text) ? { ...stroke, text: stroke.text.toUpperCase() } : stroke;
    const writing = applyStroke({ text, from: text.length, to: text.length }, capital, method, last);
    ({ text, last } = writing);
  }
  return { text, presses };
}

const strokesOf = (keys: string): Stroke[] => [...keys.toLowerCase()].map((text) => ({ kind: 'text', text }));

/** With a key for every letter there is one way to write a name: its letters, and each tone after its letter. */
function accentStrokes(name: string): Stroke[] {
  return [...name.toLowerCase()].flatMap((letter): Stroke[] => {
    const tone = (Object.keys(tones) as Tone[]).find((one) => letter.normalize('NFD').includes(tones[one]));
    if (!tone) return [{ kind: 'text', text: letter }];
    const plain = letter.normalize('NFD').replace(tones[tone], '').normalize('NFC');
    return [
      { kind: 'text', text: plain },
      { kind: 'tone', tone },
    ];
  });
}

const ways = [
  ['accents', ([name]: (typeof fullNames)[number]) => accentStrokes(name)],
  ['telex', ([, telex]: (typeof fullNames)[number]) => strokesOf(telex)],
  ['vni', ([, , vni]: (typeof fullNames)[number]) => strokesOf(vni)],
] as const;

describe('a full name', () => {
  it('stands in the table at least fifty times', () => {
    expect(new Set(fullNames.map(([name]) => name)).size).toBeGreaterThanOrEqual(50);
  });

  it.each(ways)('is written by %s with no more presses than by Telex on a desktop', (method, strokesFor) => {
    const dearer: string[] = [];
    for (const entry of fullNames) {
      const [name, telex] = entry;
      const { text, presses } = touch(method, strokesFor(entry));
      expect(text).toBe(name);
      if (presses > desktopPresses(telex)) dearer.push(`${name}: ${presses} for ${desktopPresses(telex)}`);
    }
    expect(dearer).toEqual([]);
  });

  it('saves the shift keys: in all, accent keys need a fifth less', () => {
    const desktop = fullNames.reduce((sum, [, telex]) => sum + desktopPresses(telex), 0);
    const accents = fullNames.reduce((sum, [name]) => sum + touch('accents', accentStrokes(name)).presses, 0);
    expect(accents).toBeLessThan(0.8 * desktop);
  });
});
