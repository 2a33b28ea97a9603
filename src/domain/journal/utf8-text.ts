import { utf8 } from '#src/domain/journal/hash.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes, or of a string that can be written as UTF-8; undefined when it is neither. */
export function readUtf8(source: Uint8Array | string): string | undefined {
  if (typeof source === 'string') return source.isWellFormed() ? source : undefined;
  try {
    const text = decoder.decode(source);
    // The decoder drops a byte order mark, which a signature covers like any other character.
    return utf8(text).length === source.length ? text : `\ufeff${text}`;
  } catch {
    return undefined;
  }
}
