import { expect, it } from 'vitest';
import { createVerifierKey, formatVerifierKey, isKeyName, parseVerifierKey } from '#src/domain/journal/verifier-key.ts';
import { commitHash } from '#src/node/keys/hash.ts';

// The example of c2sp.org/signed-note@v1.0.0, and the key of golang.org/x/mod/sumdb/note, whose Base 64 has a slash.
const specified = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const read = (vkey: string) => parseVerifierKey(vkey, commitHash);

it('reads the published keys and writes them again', () => {
  for (const vkey of [specified, peter]) {
    const answer = read(vkey);
    expect(answer.ok && formatVerifierKey(answer.key)).toBe(vkey);
  }
});

it('reads a key whose Base 64 has a plus', () => {
  const key = createVerifierKey('example.org/gate', new Uint8Array(32).fill(0xfb), commitHash);
  const vkey = formatVerifierKey(key);
  expect(vkey.split('+').length).toBeGreaterThan(3);
  expect(read(vkey)).toEqual({ ok: true, key });
});

it('refuses every part of a key and every key with one character changed', () => {
  const pieces: string[] = [];
  for (let from = 0; from <= peter.length; from += 1) {
    for (let to = from; to <= peter.length; to += 1) if (to - from < peter.length) pieces.push(peter.slice(from, to));
  }
  const bent = [...peter].map((character, at) => {
    const next = String.fromCharCode(character.charCodeAt(0) + 1);
    return peter.slice(0, at) + next + peter.slice(at + 1);
  });
  expect([...pieces, ...bent].filter((vkey) => read(vkey).ok)).toEqual([]);
  expect(read(peter).ok).toBe(true);
});

it('says why it refuses', () => {
  const refused = (reason: string) => ({ ok: false, reason });
  expect(read(peter.replace('c74f20a3', 'c74f20a4'))).toEqual(refused('wrong-key-id'));
  expect(read(peter.replace('c74f20a3', 'C74F20A3'))).toEqual(refused('malformed'));
  // Published refusals: a key that is too long and a type that is not known, each with a key id that fits.
  expect(read('PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==')).toEqual(
    refused('malformed'),
  );
  expect(read('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')).toEqual(
    refused('unknown-signature-type'),
  );
});

it('knows which names a key may have', () => {
  for (const name of ['example.org/cong-bao-ve', 'sổ-cổng', 'a', '\u200b']) expect(isKeyName(name)).toBe(true);
  const spaces = [
    ' ',
    '\t',
    '\n',
    '\v',
    '\f',
    '\r',
    '\u0085',
    '\u00a0',
    '\u1680',
    '\u2000',
    '\u200a',
    '\u2028',
    '\u2029',
    '\u202f',
    '\u205f',
    '\u3000',
  ];
  for (const bad of [...spaces, '+', '\0', '\x1f', '\ud800']) expect(isKeyName(`a${bad}b`)).toBe(false);
  expect(isKeyName('')).toBe(false);
});

it('makes no key of a wrong name or length', () => {
  expect(() => createVerifierKey('a b', new Uint8Array(32), commitHash)).toThrow(RangeError);
  expect(() => createVerifierKey('a', new Uint8Array(31), commitHash)).toThrow(RangeError);
});
