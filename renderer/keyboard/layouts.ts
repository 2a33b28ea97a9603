import type { Method } from '#renderer/keyboard/typing.ts';
import type { Tone } from '#renderer/keyboard/vietnamese.ts';

/** What a field asks of the keyboard: names begin every word with a capital letter, plates are all capitals. */
export type KeyboardKind = 'name' | 'text' | 'number' | 'phone' | 'plate';
export type Page = 'letters' | 'signs';

export type Key =
  | { kind: 'text'; text: string; width?: number; hint?: string }
  | { kind: 'tone'; tone: Tone }
  | { kind: 'backspace'; width?: number }
  | { kind: 'shift'; width?: number }
  | { kind: 'page'; width?: number }
  | { kind: 'done'; width?: number };

/** Whether Vietnamese is written here: a number or a plate must not turn into letters. */
export const composesIn = (kind: KeyboardKind) => kind === 'name' || kind === 'text';

// Every layout has five rows, so that the keyboard keeps its height from field to field and from page to page.
export function rowsOf(kind: KeyboardKind, page: Page, method: Method): Key[][] {
  switch (kind) {
    case 'number':
      return [...digitPad, [text('0', 2), backspace()], [done()]];
    case 'phone':
      return [...digitPad, [text('+'), text('0'), backspace()], [done()]];
    case 'plate':
      return plate;
    case 'name':
    case 'text':
      return page === 'signs' ? signs : letters(method);
  }
}

const text = (sign: string, width?: number): Key => ({ kind: 'text', text: sign, ...(width && { width }) });
const row = (signs: string): Key[] => [...signs].map((sign) => text(sign));
const backspace = (width = 1): Key => ({ kind: 'backspace', width });
const done = (width = 1): Key => ({ kind: 'done', width });

const digitPad = [row('123'), row('456'), row('789')];
const bottom: Key[] = [{ kind: 'page', width: 1.5 }, text(','), text(' ', 4), text('.'), text('-'), done(2)];

// The first row is where a Vietnamese machine has its accents, too: on the keys of the digits.
const accents: Key[] = [
  ...row('ăâêôơư'),
  { kind: 'tone', tone: 'acute' },
  { kind: 'tone', tone: 'grave' },
  { kind: 'tone', tone: 'hook' },
  { kind: 'tone', tone: 'tilde' },
  { kind: 'tone', tone: 'dot' },
];

/** What a key does besides its letter, shown on a letter that has it. */
const hints: Record<Method, Record<string, string>> = {
  accents: {},
  telex: { s: 'á', f: 'à', r: 'ả', x: 'ã', j: 'ạ', z: 'á→a', w: 'ă ơ ư', a: 'â', e: 'ê', o: 'ô', d: 'đ' },
  vni: { 1: 'á', 2: 'à', 3: 'ả', 4: 'ã', 5: 'ạ', 6: 'â ê ô', 7: 'ơ ư', 8: 'ă', 9: 'đ', 0: 'á→a' },
};

function letters(method: Method): Key[][] {
  const hinted = (keys: Key[]) =>
    keys.map((key): Key => {
      const hint = key.kind === 'text' ? hints[method][key.text] : undefined;
      return key.kind === 'text' && hint ? { ...key, hint } : key;
    });
  return [
    method === 'accents' ? accents : hinted(row('1234567890')),
    hinted(row('qwertyuiop')),
    hinted(row('asdfghjklđ')),
    [{ kind: 'shift', width: 1.5 }, ...hinted(row('zxcvbnm')), backspace(1.5)],
    bottom,
  ];
}

const signs: Key[][] = [
  row('1234567890'),
  row('@#%&*()_+='),
  row('/\\:;!?\'"“”'),
  [...row('[]<>°'), backspace(1.5)],
  bottom,
];

const plate: Key[][] = [
  row('1234567890'),
  row('QWERTYUIOP'),
  row('ASDFGHJKLĐ'),
  [...row('ZXCVBNM'), backspace(1.5)],
  [text('-'), text(' ', 4), text('.'), done(2)],
];
