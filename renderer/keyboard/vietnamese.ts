/** The tones as combining marks, by the name of their key. */
export const tones = { acute: '\u0301', grave: '\u0300', hook: '\u0309', tilde: '\u0303', dot: '\u0323' } as const;
export type Tone = keyof typeof tones;

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const isVowel = (letter: string) => /[aeiouy]/i.test(letter.normalize('NFD').charAt(0));
/** ă â ê ô ơ ư, with or without a tone. */
const isShaped = (letter: string) => /[\u0302\u0306\u031b]/.test(letter.normalize('NFD'));

/**
 * Puts a tone on the syllable that ends the text, where Vietnamese writes it, in place of a tone it has already; the same
 * tone twice takes it away. A text whose last syllable has no vowel stays as it is.
 */
export function addTone(text: string, tone: Tone): string {
  const letters = [...text.normalize('NFC')];
  const place = findTonePlace(letters);
  const letter = letters[place];
  if (letter === undefined) return text;
  const mark = tones[tone];
  const hadIt = letter.normalize('NFD').includes(mark);
  for (let i = startOfSyllable(letters); i < letters.length; i += 1) {
    letters[i] = (letters[i] ?? '').normalize('NFD').replace(toneMarks, '').normalize('NFC');
  }
  if (!hadIt) letters[place] = `${letters[place]}${mark}`.normalize('NFC');
  return letters.join('');
}

function startOfSyllable(letters: readonly string[]): number {
  let start = letters.length;
  while (start > 0 && /\p{L}/u.test(letters[start - 1] ?? '')) start -= 1;
  return start;
}

/**
 * -1 when there is no vowel. A vowel with a hat or a hook bears the tone; else the last before a consonant; else the one
 * before the last, as most people write their names (Hòa, Thủy) and as the usual input methods do.
 */
function findTonePlace(letters: readonly string[]): number {
  const start = startOfSyllable(letters);
  const vowels: number[] = [];
  for (let i = letters.length - 1; i >= start; i -= 1) {
    if (isVowel(letters[i] ?? '')) vowels.unshift(i);
    else if (vowels.length > 0) break;
  }
  const [first] = vowels;
  if (first === undefined) return -1;
  // The u of qu and the i of gi belong to the consonant: quý, giá.
  const before = (letters[first - 1] ?? '').toLowerCase() + (letters[first] ?? '').toLowerCase();
  if (vowels.length > 1 && (before === 'qu' || before === 'gi')) vowels.shift();
  const shaped = vowels.findLast((i) => isShaped(letters[i] ?? ''));
  if (shaped !== undefined) return shaped;
  const last = vowels[vowels.length - 1] ?? -1;
  if (vowels.length === 1 || last < letters.length - 1) return last;
  return vowels[vowels.length - 2] ?? last;
}
