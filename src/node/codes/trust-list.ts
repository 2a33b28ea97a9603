import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CertificateTools, Signer, TrustList } from '#src/domain/codes/hc1.ts';
import { inflate } from '#src/node/codes/inflate.ts';
import { readSigner } from '#src/node/codes/signer.ts';
import { commitHash } from '#src/node/keys/hash.ts';

/**
 * Whom this office believes, as a file. `from` and `until` are instants in ISO form and may narrow what the certificate
 * itself says, never widen it; `certificate` is X.509 in base64 (DER).
 */
const trustFile = z.strictObject({
  about: z.string(),
  signers: z.array(
    z.strictObject({
      name: z.string(),
      from: z.iso.datetime({ offset: true }),
      until: z.iso.datetime({ offset: true }),
      certificate: z.base64(),
    }),
  ),
  /** First 16 bytes of SHA-256, in hexadecimal digits. */
  revoked: z.array(z.string().regex(/^[0-9a-f]{32}$/)),
});
export type TrustFile = z.infer<typeof trustFile>;

/** Throws a ZodError when the value is no trust list, and an Error with the signer's name when its certificate is none. */
export function readTrustList(value: unknown): TrustList {
  const { signers, revoked } = trustFile.parse(value);
  const byKeyId = new Map<string, Signer[]>();
  for (const entry of signers) {
    const { keyId, signer } = readEntry(entry);
    byKeyId.set(keyId, [...(byKeyId.get(keyId) ?? []), signer]);
  }
  return { signers: byKeyId, revoked: new Set(revoked) };
}

function readEntry({ name, from, until, certificate }: TrustFile['signers'][number]) {
  try {
    const { keyId, signer } = readSigner(Buffer.from(certificate, 'base64'));
    const fromMs = Math.max(signer.fromMs, Date.parse(from));
    return { keyId, signer: { ...signer, fromMs, untilMs: Math.min(signer.untilMs, Date.parse(until)) } };
  } catch (cause) {
    throw new Error(`the certificate of "${name}" in the trust list cannot be read`, { cause });
  }
}

/** What the reader of HC1 certificates needs, with the signers of assets/trust/health-certificates.json. */
export function loadCertificateTools(assetsDir: URL): CertificateTools {
  const file: unknown = JSON.parse(readFileSync(new URL('trust/health-certificates.json', assetsDir), 'utf8'));
  return { inflate, hash: commitHash, trust: readTrustList(file) };
}
