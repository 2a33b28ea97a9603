/** The tones as combining marks, by the name of their key. */
export const tones = { acute: '\u0301', grave: '\u0300', hook: '\u0309', tilde: '\u0303', dot: '\u0323' } as const;
export type Tone = keyof typeof tones;

const toneNames = Object.keys(tones) as Tone[];
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const isVowel = (letter: string) => /[aeiouy]/.test(bareOf(letter));
/** ă â ê ô ơ ư, with or without a tone. */
const isShaped = (letter: string) => /[\u0302\u0306\u031b]/.test(letter.normalize('NFD'));

/** The letter without its tone: ễ → ê. */
export const withoutTone = (letter: string) => letter.normalize('NFD').replace(toneMarks, '').normalize('NFC');
/** The letter of a plain Latin alphabet, small: Ễ → e, Đ → d. */
export const bareOf = (letter: string) => letter.normalize('NFD').charAt(0).toLowerCase().replace('đ', 'd');
export const likeCaseOf = (model: string, letter: string) =>
  model === model.toLowerCase() ? letter : letter.toUpperCase();

/** Text before the caret, cut before its last run of letters; both in NFC, one letter an entry. */
export function cutWord(text: string): { before: string; letters: string[] } {
  const composed = text.normalize('NFC');
  const word = /\p{L}*$/u.exec(composed)?.[0] ?? '';
  return { before: composed.slice(0, composed.length - word.length), letters: [...word] };
}

/** Only one tone can be read from a word: null for none, and for more than one. */
export function toneOf(letters: readonly string[]): Tone | null {
  const marks = letters.flatMap((letter) => letter.normalize('NFD').match(toneMarks) ?? []);
  return marks.length === 1 ? (toneNames.find((name) => tones[name] === marks[0]) ?? null) : null;
}

/** The letters with this tone and no other, where Vietnamese writes it; null where no letter can bear it. */
export function setTone(letters: readonly string[], tone: Tone | null): string[] | null {
  const place = findTonePlace(letters);
  if (place === -1) return null;
  return letters.map((letter, at) =>
    at === place && tone ? `${withoutTone(letter)}${tones[tone]}`.normalize('NFC') : withoutTone(letter),
  );
}

/**
 * Puts a tone on the syllable that ends the text, where Vietnamese writes it, in place of a tone it has already; the same
 * tone twice takes it away. A text whose last syllable has no vowel stays as it is.
 */
export function addTone(text: string, tone: Tone): string {
  const { before, letters } = cutWord(text);
  const toned = setTone(letters, toneOf(letters) === tone ? null : tone);
  return toned ? before + toned.join('') : text;
}

/**
 * -1 when there is no vowel. A vowel with a hat or a hook bears the tone; else the last before a consonant; else the one
 * before the last, as most people write their names (Hòa, Thủy) and as the usual input methods do.
 */
function findTonePlace(letters: readonly string[]): number {
  const vowels: number[] = [];
  for (let i = letters.length - 1; i >= 0; i -= 1) {
    if (isVowel(letters[i] ?? '')) vowels.unshift(i);
    else if (vowels.length > 0) break;
  }
  const [first] = vowels;
  if (first === undefined) return -1;
  // The u of qu and the i of gi belong to the consonant: quý, giá.
  const before = bareOf(letters[first - 1] ?? '') + bareOf(letters[first] ?? '');
  if (vowels.length > 1 && (before === 'qu' || before === 'gi')) vowels.shift();
  const shaped = vowels.findLast((i) => isShaped(letters[i] ?? ''));
  if (shaped !== undefined) return shaped;
  const last = vowels[vowels.length - 1] ?? -1;
  if (vowels.length === 1 || last < letters.length - 1) return last;
  return vowels[vowels.length - 2] ?? last;
}
