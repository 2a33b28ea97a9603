import { append, type Composed, settle } from '#renderer/keyboard/compose.ts';
import { composeTelex } from '#renderer/keyboard/telex.ts';
import { addTone, cutWord, type Tone } from '#renderer/keyboard/vietnamese.ts';
import { composeVni } from '#renderer/keyboard/vni.ts';

/** How accents are written: `accents` has a key for each, the others make them of letters or of digits. */
export type Method = 'accents' | 'telex' | 'vni';

export type Stroke = { kind: 'text'; text: string } | { kind: 'tone'; tone: Tone } | { kind: 'backspace' };

/** What is selected is replaced; with nothing selected `from` and `to` are the caret, in UTF-16 units. */
export type Written = { text: string; from: number; to: number };

/** `last` goes into the next stroke: it knows what a repeated key takes back. */
export type Writing = { text: string; caret: number; last: Composed | null };

const composers = {
  accents: (before: string, key: string): Composed => ({
    before,
    key,
    after: append(before, key),
    isMark: false,
  }),
  telex: composeTelex,
  vni: composeVni,
};

/** Where a name takes a capital: Nguyễn-Thị, H'Hen. */
export const beginsWord = (before: string) => /(?:^|[\s\-'’.])$/.test(before);

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** What a field holds after one more key. `method` null: numbers and plates, where a key is what it shows. */
export function applyStroke(written: Written, stroke: Stroke, method: Method | null, last: Composed | null): Writing {
  const head = written.text.slice(0, written.from);
  const tail = written.text.slice(written.to);
  const hasSelection = written.to > written.from;
  if (stroke.kind === 'backspace') return finish(hasSelection ? head : withoutLast(head), tail, method, null);
  if (stroke.kind === 'tone') return finish(addTone(head, stroke.tone), tail, method, null);
  if (!method || hasSelection) return finish(head + stroke.text, tail, method, null);
  const composed = composers[method](head, stroke.text, last);
  return finish(composed.after, tail, method, composed);
}

/** Where the caret stands within a word, its tone must be right for the whole of it. Moving a tone keeps the length. */
function finish(head: string, tail: string, method: Method | null, last: Composed | null): Writing {
  const rest = /^\p{L}+/u.exec(tail.normalize('NFC'))?.[0] ?? '';
  // What a repeated key has just taken back may look like a word without being one.
  if (!method || (last && rest === '')) return { text: head + tail, caret: head.length, last };
  const { before, letters } = cutWord(head);
  const whole = settle([...letters, ...rest]).join('');
  const text = before + whole + tail.normalize('NFC').slice(rest.length);
  return { text, caret: before.length + letters.join('').length, last };
}

/** Without the last letter a person sees, whatever it is made of. */
function withoutLast(text: string): string {
  const last = [...graphemes.segment(text)].at(-1);
  return last ? text.slice(0, last.index) : text;
}
