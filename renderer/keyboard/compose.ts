import { findRimes, readSyllable, type Syllable } from '#renderer/keyboard/syllables.ts';
import { bareOf, cutWord, likeCaseOf, setTone, type Tone, toneOf, withoutTone } from '#renderer/keyboard/vietnamese.ts';

/** What a key means besides itself. */
export type Mark =
  | { kind: 'tone'; tone: Tone }
  | { kind: 'no-tone' }
  /** Turns a vowel of the word into one of these; `isLetter`: it is ư where there is none to turn. */
  | { kind: 'shape'; into: string; isLetter?: boolean }
  /** d → đ */
  | { kind: 'stroke' };

/**
 * One step of typing; `isMark` when the key was no letter of its own. The next key needs it to know what repeating takes
 * back: ư of uw is uw again, ư of w is w.
 */
export type Composed = { before: string; key: string; after: string; isMark: boolean };

/**
 * The text before the caret after one more key, in NFC. Marks may come in any order after their letter, as long as the
 * word can be Vietnamese; elsewhere, and when repeated, a key is the letter it shows.
 */
export function compose(marks: Record<string, Mark>, before: string, key: string, last: Composed | null): Composed {
  const mark = marks[key.toLowerCase()];
  if (last && mark && isRepeated(last, before, key)) return takeBack(last, key);
  const { before: rest, letters } = cutWord(before);
  const marked = mark ? applyMark(mark, letters, key) : null;
  if (!marked) return { before, key, after: append(before, key), isMark: false };
  // A mark that takes back another leaves its own letter.
  return { before, key, after: rest + marked.join(''), isMark: marked.at(-1) !== key };
}

/** A letter of its own: the tone goes where the longer word has it (hòa, hoàn), and ưo and uơ with an end are ươ. */
export function append(before: string, key: string): string {
  const { before: rest, letters } = cutWord(before + key);
  const syllable = readSyllable(letters);
  if (!syllable) return rest + letters.join('');
  const [first, second, ...end] = syllable.rime;
  if (end.length > 0 && (first === 'ư' || second === 'ơ') && bareOf(first ?? '') + bareOf(second ?? '') === 'uo') {
    return rest + settle(withRime(letters, ['ư', 'ơ', ...end])).join('');
  }
  return rest + settle(letters).join('');
}

/** The tone where this word has it: what was typed or deleted since may have moved it. */
export function settle(letters: readonly string[]): readonly string[] {
  const tone = toneOf(letters);
  return tone && readSyllable(letters) ? (setTone(letters, tone) ?? letters) : letters;
}

const isRepeated = (last: Composed, before: string, key: string) =>
  last.isMark && last.after === before && last.key.toLowerCase() === key.toLowerCase();

/** Where the key had made a letter (w → ư), that letter's own case stays. */
function takeBack({ before, key: first, after }: Composed, key: string): Composed {
  const letter = after.length > before.length ? first : key;
  return { before, key: letter, after: before + letter, isMark: false };
}

function applyMark(mark: Mark, letters: string[], key: string): readonly string[] | null {
  const syllable = readSyllable(letters);
  if (mark.kind === 'stroke') return applyStroke(letters, syllable, key);
  if (!syllable) return null;
  if (mark.kind === 'shape') return applyShape(mark, letters, syllable, key);
  const had = toneOf(letters);
  if (mark.kind === 'no-tone') return had ? setTone(letters, null) : null;
  if (had === mark.tone) return [...(setTone(letters, null) ?? []), key];
  return canBear(syllable.rime, mark.tone) ? setTone(letters, mark.tone) : null;
}

/** A syllable that ends in a stop has sắc or nặng only. */
const canBear = (rime: readonly string[], tone: Tone) =>
  rime.length > 0 && (tone === 'acute' || tone === 'dot' || !/(?:[cptk]|ch)$/.test(rime.join('')));

function applyShape(mark: Mark & { kind: 'shape' }, letters: string[], syllable: Syllable, key: string) {
  const { rime } = syllable;
  const shaped = findRimes(rime).filter((one) => one.some((letter) => mark.into.includes(letter)));
  const wanted = shaped.find((one) => (one.join('') === 'uơ') === isOpenHorn(syllable)) ?? shaped[0];
  if (!wanted) {
    const withHorn = [...letters, likeCaseOf(key, 'ư')];
    return mark.isLetter && readSyllable(withHorn) ? settle(withHorn) : null;
  }
  if (wanted.join('') !== rime.join('')) return settle(withRime(letters, wanted));
  return [
    ...withRime(
      letters,
      rime.map((letter) => (mark.into.includes(letter) ? bareOf(letter) : letter)),
    ),
    key,
  ];
}

/** thuở, huơ, khuơ; everywhere else ươ, which always has an end that is still to come. */
const isOpenHorn = ({ onset, rime }: Syllable) => ['h', 'kh', 'th'].includes(onset) && rime[0] === 'u';

/** The d that begins a Vietnamese word, from anywhere in it; in an abbreviation (QĐ, HĐND) the one just typed. */
function applyStroke(letters: readonly string[], syllable: Syllable | null, key: string): string[] | null {
  const at = syllable ? 0 : letters.length - 1;
  const letter = letters[at];
  if (letter === undefined || bareOf(letter) !== 'd' || (!syllable && /[aeiouy]/.test(bareOf(letters[at - 1] ?? '')))) {
    return null;
  }
  const isStruck = letter.toLowerCase() === 'đ';
  const changed = letters.with(at, likeCaseOf(letter, isStruck ? 'd' : 'đ'));
  return isStruck ? [...changed, key] : changed;
}

/** The last letters of the word become this rime; case and tone stay. */
function withRime(letters: readonly string[], rime: readonly string[]): string[] {
  const start = letters.length - rime.length;
  return letters.map((letter, at) => {
    const wanted = rime[at - start];
    if (wanted === undefined || withoutTone(letter).toLowerCase() === wanted) return letter;
    const tone = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
    return `${likeCaseOf(letter, wanted)}${tone}`.normalize('NFC');
  });
}
