import type { Random } from '#src/node/demo/random.ts';

type Noise = (text: string, random: Random) => string;

const asBytesOf = (encoding: string): Noise => {
  const decoder = new TextDecoder(encoding);
  return (text) => decoder.decode(Buffer.from(text));
};
const swapCase = (text: string) =>
  [...text].map((symbol) => (symbol === symbol.toLowerCase() ? symbol.toUpperCase() : symbol.toLowerCase())).join('');

/** After these the code must still be read. */
export const harmless: Record<string, Noise> = {
  nothing: (text) => text,
  'white space around it': (text, random) =>
    random.pick([' ', '\n', '\r\n', '  ']) + text + random.pick([' ', '\r', '\r\n']),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'decomposed letters': (text) => text.normalize('NFD'),
  'scanned twice': (text, random) => text + random.pick(['', '\n', '\r\n']) + text,
};

/** After these it is read rightly or refused. */
export const harmful: Record<string, Noise> = {
  'read as Latin-1': (text) => Buffer.from(text).toString('latin1'),
  'read as windows-1252': asBytesOf('windows-1252'),
  'read as Shift_JIS': asBytesOf('shift_jis'),
  'read as GBK': asBytesOf('gbk'),
  'under Caps Lock': swapCase,
  'in capitals': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'typed through Telex': (text) => typeTelex(text),
  'typed without letters that a keyboard lacks': (text) => text.replace(/[^\0-\x7F]/g, ''),
  'typed through Telex without such letters': (text) => typeTelex(text.replace(/[^\0-\x7F]/g, '')),
  'with question marks for such letters': (text) => text.replace(/[^\0-\x7F]/g, '?'),
};

/** After these it is read rightly or refused; what is left may not even show what it was. */
export const cuts: Record<string, Noise> = {
  'cut at its end': (text, random) => text.slice(0, random.between(0, text.length - 1)),
  'cut at its beginning': (text, random) => text.slice(random.between(1, text.length)),
};

const doubles = new Map(Object.entries({ aa: 'â', ee: 'ê', oo: 'ô', dd: 'đ', aw: 'ă', ow: 'ơ', uw: 'ư' }));
const tones = new Map(Object.entries({ s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }));

/** A greedy input method: it composes wherever two keys allow it, and takes a mark back when its key comes again. */
export function typeTelex(text: string): string {
  let typed = '';
  let vowelAt = -1;
  for (const key of text) {
    const last = typed.at(-1) ?? '';
    const composed = doubles.get((last + key).toLowerCase());
    const tone = tones.get(key.toLowerCase());
    if (composed) typed = typed.slice(0, -1) + (last === last.toUpperCase() ? composed.toUpperCase() : composed);
    else if (tone && vowelAt >= 0) {
      const vowel = typed.slice(vowelAt, vowelAt + 1).normalize('NFD');
      const changed = vowel.endsWith(tone) ? vowel.slice(0, -1) : (vowel + tone).normalize('NFC');
      typed = typed.slice(0, vowelAt) + changed + typed.slice(vowelAt + 1) + (vowel.endsWith(tone) ? key : '');
    } else typed += key;
    if (/[aeiouyâêôăơư]$/i.test(typed)) vowelAt = typed.length - 1;
    else if (!/\p{L}$/u.test(typed)) vowelAt = -1;
  }
  return typed;
}
