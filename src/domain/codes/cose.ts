import { type CborMap, decodeCbor, isCborMap, isCborTagged } from '#src/domain/codes/cbor.ts';
import { concatBytes, utf8 } from '#src/domain/journal/hash.ts';

/** A COSE_Sign1 message (RFC 9052). `signedBytes` is what the signature holds for; absent headers are undefined. */
export type Sign1 = {
  algorithm: number | undefined;
  keyId: Uint8Array | undefined;
  payload: Uint8Array;
  signature: Uint8Array;
  signedBytes: Uint8Array;
};

const headers = { algorithm: 1, critical: 2, keyId: 4 } as const;
/** CWT around COSE_Sign1 around the array; each may be left out. */
const tags = { cwt: 61, sign1: 18 } as const;

/** Reads a signed message, or undefined when the bytes are none. Nothing is verified here. */
export function readSign1(bytes: Uint8Array): Sign1 | undefined {
  let item = decodeCbor(bytes);
  for (const tag of [tags.cwt, tags.sign1]) if (isCborTagged(item) && item.tag === tag) item = item.value;
  if (!Array.isArray(item) || item.length !== 4) return undefined;
  const [guarded, open, payload, signature] = item;
  if (!(guarded instanceof Uint8Array && payload instanceof Uint8Array && signature instanceof Uint8Array)) {
    return undefined;
  }
  const inside = readGuarded(guarded);
  if (inside === undefined || !isCborMap(open)) return undefined;
  // What stands outside the signature counts only where nothing inside speaks: some issuers write all of it there. A key
  // takes one algorithm only, so whoever changes this one breaks the signature.
  const algorithm = inside.get(headers.algorithm) ?? open.get(headers.algorithm);
  const keyId = inside.get(headers.keyId) ?? open.get(headers.keyId);
  return {
    algorithm: typeof algorithm === 'number' ? algorithm : undefined,
    keyId: keyId instanceof Uint8Array ? keyId : undefined,
    payload,
    signature,
    signedBytes: concatBytes(beginning, byteString(guarded), byteString(new Uint8Array()), byteString(payload)),
  };
}

// An array of four, the first of them a text of ten characters (RFC 9052, 4.4).
const beginning = concatBytes(Uint8Array.of(0x84, 0x6a), utf8('Signature1'));

/** Undefined also for a critical header: whoever set it forbids to go on without understanding it. */
function readGuarded(bytes: Uint8Array): CborMap | undefined {
  if (bytes.length === 0) return new Map();
  const map = decodeCbor(bytes);
  return isCborMap(map) && !map.has(headers.critical) ? map : undefined;
}

function byteString(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  if (length < 24) return concatBytes(Uint8Array.of(0x40 | length), bytes);
  if (length < 256) return concatBytes(Uint8Array.of(0x58, length), bytes);
  return concatBytes(Uint8Array.of(0x59, length >> 8, length & 0xff), bytes);
}
