import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import { commit } from '#src/domain/journal/commitment.ts';
import { type Draft, isOpened, readHead, seal } from '#src/domain/journal/record.ts';
import { commitHash } from '#src/node/keys/hash.ts';

const stamp = { seq: 7, at: 1_625_619_600_000, boot: 'b1', mono: 12, kiosk: 'k1' };
const salt = () => new Uint8Array(randomBytes(16));
const draft: Draft = { kind: 'arrival', actor: 'kiosk', fields: { facts: { visit: 'v' }, name: 'Đỗ Thị Hòa' } };

describe('canonical JSON', () => {
  it('sorts keys at every depth and writes no white space', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'đ' }], a: true })).toBe('{"a":true,"b":[1,{"a":"đ","z":null}]}');
  });

  it('is one spelling per value: reading it back and writing it again changes nothing', () => {
    const json = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(json, (value) => {
        const text = tryWrite(value);
        if (text !== null) expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('refuses what has no one spelling', () => {
    for (const value of [1.5, Number.NaN, 2 ** 60, '\ud800', undefined]) {
      expect(() => canonicalJson(value as Json)).toThrow(TypeError);
    }
  });
});

const tryWrite = (value: Json): string | null => {
  try {
    return canonicalJson(value);
  } catch {
    return null;
  }
};

describe('a sealed line', () => {
  it('has no personal value in its head, and an opening for each commitment', () => {
    const { head, openings } = seal(draft, stamp, salt, commitHash);
    expect(head).not.toContain('Hòa');
    const read = readHead(head);
    expect(Object.keys(read.c).sort()).toEqual(['facts', 'name']);
    expect(openings.every((opening) => isOpened(read, opening, commitHash))).toBe(true);
  });

  it('does not open with another value, another field or another salt', () => {
    const { head, openings } = seal(draft, stamp, salt, commitHash);
    const read = readHead(head);
    const name = openings.find(({ field }) => field === 'name');
    if (!name) throw new Error('no opening for the name');
    expect(isOpened(read, { ...name, value: '"Đỗ Thị Hoà"' }, commitHash)).toBe(false);
    expect(isOpened(read, { ...name, field: 'facts' }, commitHash)).toBe(false);
    expect(isOpened(read, { ...name, salt: salt() }, commitHash)).toBe(false);
    expect(isOpened(read, name, commitHash)).toBe(true);
  });

  it('commits to the same value differently each time, so that equal values cannot be seen to be equal', () => {
    const [first, second] = [salt(), salt()].map((hidden) =>
      commit({ field: 'phone', salt: hidden, value: '"1"' }, commitHash),
    );
    expect(first).not.toEqual(second);
  });

  it('is refused in any other spelling', () => {
    const { head } = seal(draft, stamp, salt, commitHash);
    expect(() => readHead(head.replace('{', '{ '))).toThrow(TypeError);
    expect(() => readHead(head.replace('"v":1', '"v":2'))).toThrow(RangeError);
  });
});
