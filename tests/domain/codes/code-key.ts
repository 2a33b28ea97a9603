import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { NewCode, Sign, Verify } from '#src/domain/codes/own.ts';

/** An Ed25519 key from a seed byte: the same on every run, so that a code can be written down in a test. */
export function createCodeKey(seed: number): { sign: Sign; verify: Verify } {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  return {
    sign: (bytes) => sign(null, bytes, privateKey),
    verify: (bytes, signature) => verify(null, bytes, publicKey, signature),
  };
}

export const issuedAt = Date.UTC(2026, 10, 23, 1, 0, 0);

export const newPass: NewCode = {
  type: 'pass',
  id: '0190a5c8-1234-7abc-8def-0123456789ab',
  isStatic: false,
  issuedAt,
  expiresAt: issuedAt + 12 * 3_600_000,
  nonce: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 255]),
};
