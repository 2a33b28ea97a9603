import type { Tone } from '#renderer/keyboard/vietnamese.ts';

/** What a field asks of the keyboard: names begin every word with a capital letter, plates are all capitals. */
export type KeyboardKind = 'name' | 'text' | 'number' | 'plate';

export type Key =
  | { kind: 'text'; text: string; width?: number }
  | { kind: 'tone'; tone: Tone }
  | { kind: 'backspace'; width?: number }
  | { kind: 'shift'; width?: number }
  | { kind: 'page'; width?: number }
  | { kind: 'done'; width?: number };

const letters = (row: string): Key[] => [...row].map((text) => ({ kind: 'text', text }));

const toneKeys: Key[] = [
  { kind: 'tone', tone: 'acute' },
  { kind: 'tone', tone: 'grave' },
  { kind: 'tone', tone: 'hook' },
  { kind: 'tone', tone: 'tilde' },
  { kind: 'tone', tone: 'dot' },
];

const bottom: Key[] = [
  { kind: 'page', width: 1.5 },
  { kind: 'text', text: ',' },
  { kind: 'text', text: ' ', width: 4 },
  { kind: 'text', text: '.' },
  { kind: 'text', text: '-' },
  { kind: 'done', width: 2 },
];

/** Letters in the order of a Vietnamese machine's keys, the accented letters and the tones in a row of their own. */
export const letterPage: Key[][] = [
  letters('qwertyuiop'),
  letters('asdfghjklđ'),
  [{ kind: 'shift', width: 1.5 }, ...letters('zxcvbnm'), { kind: 'backspace', width: 1.5 }],
  [...letters('ăâêôơư'), ...toneKeys],
  bottom,
];

export const signPage: Key[][] = [
  letters('1234567890'),
  letters('/:;()&@+'),
  [...letters('\'"?!_#'), { kind: 'backspace', width: 1.5 }],
  bottom,
];

export const numberPage: Key[][] = [
  letters('123'),
  letters('456'),
  letters('789'),
  [{ kind: 'backspace' }, { kind: 'text', text: '0' }, { kind: 'done' }],
];

export const platePage: Key[][] = [
  letters('1234567890'),
  letters('QWERTYUIOP'),
  letters('ASDFGHJKLĐ'),
  [...letters('ZXCVBNM-.'), { kind: 'backspace', width: 1.5 }, { kind: 'done', width: 2 }],
];
