import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { NoteSigner } from '#src/domain/journal/note.ts';
import { createVerifierKey, type VerifyBytes } from '#src/domain/journal/verifier-key.ts';
import { commitHash } from '#src/node/keys/hash.ts';

const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A real Ed25519 signer from 32 bytes, the same on every run. */
export function createNoteSigner(name: string, seed: Uint8Array): NoteSigner {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(spkiHead.length));
  return { key: createVerifierKey(name, publicKey, commitHash), sign: (bytes) => sign(null, bytes, privateKey) };
}

export const verifyEd25519: VerifyBytes = (publicKey, bytes, signature) => {
  const key = createPublicKey({ key: Buffer.concat([spkiHead, publicKey]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
};
