import { toHex } from '#src/domain/codes/hex.ts';
import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import { commit, type Opening } from '#src/domain/journal/commitment.ts';
import { type Hash, utf8 } from '#src/domain/journal/hash.ts';
import type { Kind } from '#src/domain/journal/kinds.ts';

export const headVersion = 1;

/** When and where a line was written. `mono` is milliseconds since `boot`, so that a wrong wall clock can be seen. */
export type Stamp = { seq: number; at: number; boot: string; mono: number; kiosk: string };

/** The head of one line: no personal value stands in it, only commitments (lower-case hex SHA-256) by field. */
export type Head = { v: number; kind: Kind; actor: string; c: Record<string, string> } & Stamp;

/**
 * Stands for a line that was lost: its number is not given to another. Its leaf in the tree is the hash of the head that was
 * there, where that is still known, else that of this empty text. Only a later `damage` line makes it lawful.
 */
export const lostHead = '';

/** One line before it is written: what it says, field by field. An absent field is not committed to. */
export type Draft = { kind: Kind; actor: string; fields: Record<string, Json> };

export type Sealed = { head: string; openings: Opening[] };

/** Turns a draft into the exact bytes of its head (as text) and the openings of its commitments. */
export function seal(draft: Draft, stamp: Stamp, salt: () => Uint8Array, hash: Hash): Sealed {
  const openings = Object.entries(draft.fields).map(([field, value]) => ({
    field,
    salt: salt(),
    value: canonicalJson(value),
  }));
  const c = Object.fromEntries(openings.map((opening) => [opening.field, toHex(commit(opening, hash))]));
  const head = { v: headVersion, ...stamp, kind: draft.kind, actor: draft.actor, c } satisfies Head;
  return { head: canonicalJson(head), openings };
}

/** Reads a head back. Throws when the text is not exactly what `seal` would write: a second spelling is a forgery. */
export function readHead(text: string): Head {
  const head = JSON.parse(text) as Head;
  if (canonicalJson(head) !== text) throw new TypeError('the head is not canonical');
  if (head.v !== headVersion) throw new RangeError(`head version ${head.v} is not known here`);
  return head;
}

/** Whether the opening is the one that the head committed to. */
export const isOpened = (head: Head, opening: Opening, hash: Hash): boolean =>
  head.c[opening.field] === toHex(commit(opening, hash));

export const headBytes = (head: string): Uint8Array => utf8(head);
