import { decodeBase45, encodeBase45 } from '#src/domain/codes/base45.ts';
import { fromHex, toHex } from '#src/domain/codes/hex.ts';
import { concatBytes, utf8 } from '#src/domain/journal/hash.ts';

// version u8 ‖ type u8 ‖ flags u8 ‖ issuedAt u32 ‖ expiresAt u32 ‖ id [16] ‖ nonce [8] ‖ Ed25519 signature [64].
// Times are big-endian unix seconds. 99 bytes, 153 characters as text: a QR of version 6 (M) in alphanumeric mode.
export const codePrefix = 'GB1:';
const version = 1;
const types = ['office', 'pass', 'invite', 'badge', 'ticket'] as const;
const staticFlag = 1;
const nonceBytes = 8;
const idAt = 11;
const nonceAt = idAt + 16;
const signatureAt = nonceAt + nonceBytes;
const codeBytes = signatureAt + 64;
const textLength = codePrefix.length + Math.ceil((codeBytes * 3) / 2);
// The signature holds for this purpose only: the same key must never vouch for bytes of another kind.
const context = utf8('gatebook code v1\n');
const allowedSkewMs = 60_000;

/**
 * `office`: a walk-in at a door or department; `pass`: a visit; `invite`: somebody expected; `badge`: a member of staff;
 * `ticket`: the one visit that a code on the screen began. A ticket is never shown as a code and begins nothing.
 */
export type CodeType = (typeof types)[number];

/**
 * A code of this register that its own key has signed. `id` is the UUID (lower case) of what it stands for, `nonce` 16
 * hexadecimal digits, `isStatic` a printed code. Instants are UTC milliseconds, whole seconds.
 */
export type OwnCode = {
  type: CodeType;
  id: string;
  isStatic: boolean;
  issuedAt: number;
  expiresAt: number;
  nonce: string;
};

export type NewCode = Omit<OwnCode, 'nonce'> & { nonce: Uint8Array };
export type OwnCodeAnswer =
  | { ok: true; code: OwnCode }
  | { ok: false; reason: 'malformed' | 'forged' | 'expired' | 'not-yet-valid' };

/** Ed25519 over the bytes given; 64 bytes. */
export type Sign = (bytes: Uint8Array) => Uint8Array;
export type Verify = (bytes: Uint8Array, signature: Uint8Array) => boolean;

/**
 * The text of a signed code, for a QR in alphanumeric mode. Instants are cut to whole seconds. Throws a RangeError when
 * the id is no UUID, a time does not fit 32 bits of seconds, or the nonce or signature has the wrong length.
 */
export function encodeCode(code: NewCode, sign: Sign): string {
  const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(code.id)
    ? fromHex(code.id.replaceAll('-', ''))
    : undefined;
  if (id === undefined) throw new RangeError('the id of a code is a UUID');
  if (code.nonce.length !== nonceBytes) throw new RangeError(`the nonce of a code has ${nonceBytes} bytes`);

  const head = new Uint8Array(idAt);
  const view = new DataView(head.buffer);
  head.set([version, types.indexOf(code.type) + 1, code.isStatic ? staticFlag : 0]);
  view.setUint32(3, toSeconds(code.issuedAt));
  view.setUint32(7, toSeconds(code.expiresAt));
  const body = concatBytes(head, id, code.nonce);
  const signature = sign(concatBytes(context, body));
  if (signature.length !== codeBytes - signatureAt) throw new RangeError('an Ed25519 signature has 64 bytes');
  return codePrefix + encodeBase45(concatBytes(body, signature));
}

function toSeconds(atMs: number): number {
  const seconds = Math.floor(atMs / 1000);
  if (!(seconds >= 0 && seconds <= 0xffffffff)) throw new RangeError('a code can be dated from 1970 to 2106 only');
  return seconds;
}

/**
 * Reads a scanned text as one of our codes. Nothing in it is believed before the signature holds; only then is it
 * measured against the clock. Valid from a minute before `issuedAt` (the issuer's clock may run ahead) until just before
 * `expiresAt`. `malformed` includes a genuine code of a type, version or flag that this program does not know. `nowMs` null:
 * there is no clock to measure it by, and whoever reads it so must not let anybody in for it.
 */
export function readOwnCode(text: string, verify: Verify, nowMs: number | null): OwnCodeAnswer {
  if (text.length !== textLength || !text.startsWith(codePrefix)) return { ok: false, reason: 'malformed' };
  const bytes = decodeBase45(text.slice(codePrefix.length));
  if (bytes?.length !== codeBytes) return { ok: false, reason: 'malformed' };
  const body = bytes.subarray(0, signatureAt);
  if (!verify(concatBytes(context, body), bytes.subarray(signatureAt))) return { ok: false, reason: 'forged' };

  const code = readBody(body);
  if (code === undefined) return { ok: false, reason: 'malformed' };
  if (nowMs === null) return { ok: true, code };
  if (nowMs < code.issuedAt - allowedSkewMs) return { ok: false, reason: 'not-yet-valid' };
  // Asked this way round, a clock that is not a number refuses instead of admitting.
  return nowMs < code.expiresAt ? { ok: true, code } : { ok: false, reason: 'expired' };
}

function readBody(body: Uint8Array): OwnCode | undefined {
  const [itsVersion, typeNumber = 0, flags = 0] = body;
  const type = types[typeNumber - 1];
  if (itsVersion !== version || type === undefined || (flags & ~staticFlag) !== 0) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const id = toHex(body.subarray(idAt, nonceAt));
  return {
    type,
    id: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    isStatic: (flags & staticFlag) !== 0,
    issuedAt: view.getUint32(3) * 1000,
    expiresAt: view.getUint32(7) * 1000,
    nonce: toHex(body.subarray(nonceAt)),
  };
}
