import type { Composed } from '#renderer/keyboard/compose.ts';
import { applyStroke, type Method, type Stroke, type Written } from '#renderer/keyboard/typing.ts';

/** What stands before the caret after these keys, typed one by one into an empty field; `⌫` is the key that deletes. */
export function typeKeys(method: Method, keys: string, into = ''): string {
  return typeAt(method, keys, { text: into, from: into.length, to: into.length }).text;
}

export function typeAt(method: Method, keys: string, start: Written): Written {
  let written = start;
  let last: Composed | null = null;
  for (const key of keys) {
    const stroke: Stroke = key === '⌫' ? { kind: 'backspace' } : { kind: 'text', text: key };
    const writing = applyStroke(written, stroke, method, last);
    last = writing.last;
    written = { text: writing.text, from: writing.caret, to: writing.caret };
  }
  return written;
}
