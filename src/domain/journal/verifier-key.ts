import { toHex } from '#src/domain/codes/hex.ts';
import { decodeBase64, encodeBase64 } from '#src/domain/journal/base64.ts';
import { concatBytes, type Hash, utf8 } from '#src/domain/journal/hash.ts';

/** Who may sign a note: c2sp.org/signed-note@v1.0.0. `keyId` is 8 lower-case hex digits, `publicKey` 32 bytes (RFC 8032). */
export type VerifierKey = { name: string; keyId: string; publicKey: Uint8Array };

/** Ed25519 (RFC 8032) over the bytes; 64 bytes. */
export type SignBytes = (bytes: Uint8Array) => Uint8Array;
export type VerifyBytes = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;

export type VerifierKeyAnswer =
  | { ok: true; key: VerifierKey }
  | { ok: false; reason: 'malformed' | 'unknown-signature-type' | 'wrong-key-id' };

const ed25519 = 0x01;
export const publicKeyBytes = 32;

// The last part is ASCII's control characters, which no note may hold.
const notInNames = /[+\p{White_Space}[\p{Cc}--[\x7F-\x9F]]]/v;

/** A key name is not empty and has neither a Unicode space nor a plus. */
export const isKeyName = (name: string): boolean => name !== '' && name.isWellFormed() && !notInNames.test(name);

/** The key under its name. Throws a RangeError when the name is no key name or the key has not 32 bytes. */
export function createVerifierKey(name: string, publicKey: Uint8Array, hash: Hash): VerifierKey {
  if (!isKeyName(name)) throw new RangeError('the name of a key has no spaces and no plus');
  if (publicKey.length !== publicKeyBytes) throw new RangeError(`an Ed25519 public key has ${publicKeyBytes} bytes`);
  const keyId = toHex(hash(concatBytes(utf8(`${name}\n`), Uint8Array.of(ed25519), publicKey)).subarray(0, 4));
  return { name, keyId, publicKey };
}

/** A vkey: `name+keyid+base64(0x01 ‖ public key)`, what the building keeps on paper to check the book by. */
export const formatVerifierKey = ({ name, keyId, publicKey }: VerifierKey): string =>
  `${name}+${keyId}+${encodeBase64(concatBytes(Uint8Array.of(ed25519), publicKey))}`;

/** Reads a vkey. Ed25519 is the only signature type here: the specification asks for no more than a design needs. */
export function parseVerifierKey(text: string, hash: Hash): VerifierKeyAnswer {
  // The key in Base 64 may hold a plus of its own.
  const [name = '', keyId = '', ...encoded] = text.split('+');
  const material = decodeBase64(encoded.join('+'));
  if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(keyId) || !material?.length) return { ok: false, reason: 'malformed' };
  if (material[0] !== ed25519) return { ok: false, reason: 'unknown-signature-type' };
  if (material.length !== 1 + publicKeyBytes) return { ok: false, reason: 'malformed' };
  const key = createVerifierKey(name, material.subarray(1), hash);
  return key.keyId === keyId ? { ok: true, key } : { ok: false, reason: 'wrong-key-id' };
}

/** Name and key id alone do not tell two keys apart: 32 bits are found by trying. */
export const isSameKey = (one: VerifierKey, other: VerifierKey): boolean =>
  formatVerifierKey(one) === formatVerifierKey(other);
