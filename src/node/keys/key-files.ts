import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeKeys } from '#src/app/ports.ts';
import type { SignBytes, VerifyBytes } from '#src/domain/journal/verifier-key.ts';
import { DataFolderError } from '#src/node/data-folder.ts';
import { writeWhole } from '#src/node/durable-files.ts';
import { keyNames } from '#src/node/keys/key-names.ts';

/**
 * Keys as files that only this user may read: protection by file permissions and nothing more. A stronger provider
 * (TPM, the user's key ring) takes the place of this one without anybody noticing. A key is on the disk as a whole before
 * anything rests on it: a PIN or a badge that outlives its key in a power cut is worth nothing, and half a key ends every
 * later start.
 */
function openSigningKey(path: string) {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeWhole(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  const privateKey = readPrivateKey(path);
  return {
    publicKey: createPublicKey(privateKey),
    sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, privateKey)),
  };
}

/** Signs what this office hands out: passes, invites, badges, door codes. */
export function openCodeKeys(dir: string): CodeKeys {
  const { publicKey, sign } = openSigningKey(join(dir, keyNames.codes));
  return {
    sign,
    verify: (bytes, signature) => verify(null, bytes, publicKey, signature),
    publicKey: rawKey(publicKey),
  };
}

/** Signs the checkpoints of this machine's journal. Another key than the codes': one must never vouch for the other. */
export function openLogKey(dir: string): { publicKey: Uint8Array; sign: SignBytes } {
  const { publicKey, sign } = openSigningKey(join(dir, keyNames.journal));
  return { publicKey: rawKey(publicKey), sign };
}

const rawKey = (key: KeyObject): Uint8Array =>
  new Uint8Array(Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url'));

/** Checks an Ed25519 signature by the 32 bytes of the public key alone. */
export const verifyBytes: VerifyBytes = (publicKey, bytes, signature) => {
  const x = Buffer.from(publicKey).toString('base64url');
  return verify(null, bytes, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
};

/** A secret of 32 bytes beside the database, so that stolen PIN hashes alone cannot be guessed through. */
export function openPepper(dir: string): Buffer {
  const path = join(dir, keyNames.pepper);
  if (!existsSync(path)) writeWhole(path, randomBytes(pepperBytes));
  const pepper = readFileSync(path);
  // With an empty one PINs are hashed all the same, only that none ever fits again.
  if (pepper.length !== pepperBytes) throw damaged(path);
  return pepper;
}

const pepperBytes = 32;

function readPrivateKey(path: string) {
  const pem = readFileSync(path);
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw damaged(path, cause);
  }
}

const damaged = (path: string, cause?: unknown) =>
  new DataFolderError(`the key ${path} is damaged; put it back from a copy of this data folder`, { cause });
