import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeKeys } from '#src/app/ports.ts';

/**
 * Keys as files that only this user may read: protection by file permissions and nothing more. A stronger provider
 * (TPM, the user's key ring) takes the place of this one without anybody noticing.
 */
export function openCodeKeys(dir: string): CodeKeys {
  const path = join(dir, 'codes-ed25519.pem');
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  const privateKey = createPrivateKey(readFileSync(path));
  const publicKey = createPublicKey(privateKey);
  return {
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
    verify: (bytes, signature) => verify(null, bytes, publicKey, signature),
  };
}

/** A secret of 32 bytes beside the database, so that stolen PIN hashes alone cannot be guessed through. */
export function openPepper(dir: string): Buffer {
  const path = join(dir, 'pin-pepper');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFileSync(path);
}
