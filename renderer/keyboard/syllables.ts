import { bareOf, withoutTone } from '#renderer/keyboard/vietnamese.ts';

// Which letters can make a Vietnamese syllable. It decides whether a key is a mark or a letter: "s" is a tone after
// "Nguyên" and a letter after "Jame", so that foreign names and mail addresses stay what was typed.

// kr: Krông Pắc, Krông Năng. Longest first, so that the first that fits is the right one.
const onsets = 'ngh ch gh gi kh kr ng nh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

/** Vowels, and the ends they can have; `-` is none. */
const rimeTable: Record<string, string> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- c ch m n ng nh p t u',
  i: '- a c ch m n nh p t u',
  iê: 'c m n ng p t u',
  o: '- c i m n ng p t',
  oa: '- c ch i m n ng nh o p t y',
  oă: 'c m n ng t',
  oe: '- m n o t',
  oo: 'c ng',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- a c i m n ng p t',
  uâ: 'n ng t y',
  uê: '- ch n nh',
  uô: 'c i m n ng p t',
  uơ: '-',
  uy: '- a ch n nh p t u',
  uyê: 'n t',
  ư: '- a c i m n ng t u',
  ươ: 'c i m n ng p t u',
  y: '- ch n nh p t',
  yê: 'm n ng t u',
};

const rimes = Object.entries(rimeTable).flatMap(([vowels, ends]) =>
  ends.split(' ').map((end) => [...vowels, ...(end === '-' ? '' : end)]),
);

export type Syllable = { onset: string; rime: string[] };

/** Small and toneless. Null when no Vietnamese syllable begins so; a syllable that is not yet whole is one. */
export function readSyllable(letters: readonly string[]): Syllable | null {
  const word = letters.map((letter) => withoutTone(letter).toLowerCase());
  const text = word.join('');
  const onset = onsets.find((one) => text.startsWith(one)) ?? '';
  // The i of gi belongs to the vowels unless others follow: gì, gìn, but gia, giêng.
  const isGi = onset === 'gi' && !/^gi[aăâeêioôơuưy]/.test(text);
  const rime = word.slice(isGi ? 1 : onset.length);
  if (onset === 'qu' && bareOf(rime[0] ?? '') === 'u') return null;
  const isPossible = rime.length === 0 || findRimes(rime).some((like) => rime.every((l, i) => fits(l, like[i])));
  return isPossible ? { onset: isGi ? 'g' : onset, rime } : null;
}

/** The beginnings of rimes that have these letters when their hats and hooks are taken off. */
export function findRimes(rime: readonly string[]): string[][] {
  // Đắk Lắk, Ô Tôk: a k at the end stands where c does.
  const bare = rime.map((letter, at) => (letter === 'k' && at === rime.length - 1 ? 'c' : bareOf(letter)));
  return rimes
    .filter((one) => one.length >= bare.length && bare.every((letter, i) => bareOf(one[i] ?? '') === letter))
    .map((one) => one.slice(0, bare.length).map((letter, i) => (rime[i] === 'k' ? 'k' : letter)));
}

/** A letter may still be waiting for its hat. */
const fits = (letter: string, wanted: string | undefined) => letter === wanted || letter === bareOf(wanted ?? '');
