/**
 * Bytes of a serial line as they come, in chunks cut anywhere, into whole lines. A line is decoded when it is whole: a
 * letter of several bytes that two chunks share is one letter. What grows beyond `maxBytes` is dropped up to its end, so
 * that a device gone mad costs no memory.
 */
export type Found = { kind: 'line'; bytes: Uint8Array } | { kind: 'too-long' };

export type LineState = { held: Uint8Array; isTooLong: boolean };
export type LineStep = { state: LineState; found: Found[] };

export type LineRules = { lineEnd: string; maxBytes: number };

export const noLine: LineState = { held: new Uint8Array(), isTooLong: false };

export function takeChunk({ lineEnd, maxBytes }: LineRules, before: LineState, chunk: Uint8Array): LineStep {
  const ends = new Set([...lineEnd].map((character) => character.charCodeAt(0)));
  const found: Found[] = [];
  let state = before;
  let start = 0;
  for (let at = 0; at <= chunk.length; at += 1) {
    const isEnd = at < chunk.length && ends.has(chunk[at] as number);
    if (!isEnd && at < chunk.length) continue;
    state = hold(state, chunk.subarray(start, at), maxBytes);
    start = at + 1;
    if (!isEnd) break;
    found.push(...foundIn(state));
    state = noLine;
  }
  return { state, found };
}

/** The device has gone quiet: what stands there without an end was the whole of it. */
export const endLine = (state: LineState): LineStep => ({ state: noLine, found: foundIn(state) });

function hold({ held, isTooLong }: LineState, part: Uint8Array, maxBytes: number): LineState {
  if (isTooLong || held.length + part.length > maxBytes) return { held: noLine.held, isTooLong: true };
  const joined = new Uint8Array(held.length + part.length);
  joined.set(held);
  joined.set(part, held.length);
  return { held: joined, isTooLong };
}

function foundIn({ held, isTooLong }: LineState): Found[] {
  if (isTooLong) return [{ kind: 'too-long' }];
  return held.length > 0 ? [{ kind: 'line', bytes: held }] : [];
}

const utf8Text = new TextDecoder('utf-8', { fatal: true });

/** Null when the bytes are not of that encoding. */
export function decodeLine(bytes: Uint8Array, encoding: 'utf-8' | 'latin-1'): string | null {
  if (encoding === 'latin-1') return String.fromCharCode(...bytes);
  try {
    return utf8Text.decode(bytes);
  } catch {
    return null;
  }
}
