import { toHex } from '#src/domain/codes/hex.ts';
import { type Hash, utf8 } from '#src/domain/journal/hash.ts';

/**
 * The code of a place, or of another system: Bluezone and PC-Covid posters, shops, anything that is a link or a token. Its
 * format is not public and it may name a person, so no more of it is kept than lets two scans be told the same.
 */
export type PlaceCode = {
  /** The scheme and host of a link, or the first four characters of a token. At most 32. */
  prefix: string;
  /** SHA-256 in hexadecimal digits. */
  hash: string;
};

const longestPrefix = 32;
const tokenPrefix = 4;
// Of a link with a user name the host is what follows it, and even then nothing before it is shown.
const link = /^([a-z][a-z0-9+.-]{1,15}:\/\/)(?:[^/?#@]*@)?([^/?#@:]+)/i;
const token = /^[A-Za-z0-9+/=_.~-]{16,512}$/;
// Of a document, card or phone number a hash hides nothing: all of them are tried through in minutes.
const numbered = /^[A-Za-z+]{0,4}[\d.-]+$/;

/** Undefined when the text is neither a link nor a token. */
export function readPlaceCode(text: string, hash: Hash): PlaceCode | undefined {
  if (/\s/.test(text)) return undefined;
  const [, scheme, host] = link.exec(text) ?? [];
  // In capitals alone it may be the end of a signed code that was cut.
  const isToken = token.test(text) && /[a-z]/.test(text) && /\d/.test(text) && !numbered.test(text);
  if (host === undefined && !isToken) return undefined;
  const prefix = host === undefined ? text.slice(0, tokenPrefix) : `${scheme}${host}`.slice(0, longestPrefix);
  return { prefix, hash: toHex(hash(utf8(text))) };
}
