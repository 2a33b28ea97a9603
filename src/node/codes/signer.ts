import { constants, type KeyObject, verify, X509Certificate } from 'node:crypto';
import type { CertificateAlgorithm, Signer } from '#src/domain/codes/hc1.ts';
import { type HealthKind, healthKinds } from '#src/domain/codes/health-claims.ts';
import { toHex } from '#src/domain/codes/hex.ts';
import { commitHash } from '#src/node/keys/hash.ts';

// Extended key usages of HCERT (1.0.8, 3.3.3), under both of the numbers that issuers used for the same arc.
const arcs = ['1.3.6.1.4.1.1847.2021.1', '1.3.6.1.4.1.0.1847.2021.1'];
const lastNumbers = { test: 1, vaccination: 2, recovery: 3 } as const satisfies Record<HealthKind, number>;
const keyIdBytes = 8;

/**
 * A signer from its X.509 certificate (DER). Its key id, period and kinds are the certificate's own, so that a list cannot
 * say otherwise. Throws when the bytes are no certificate.
 */
export function readSigner(der: Uint8Array): { keyId: string; signer: Signer } {
  const certificate = new X509Certificate(der);
  const usages = certificate.keyUsage ?? [];
  return {
    keyId: toHex(commitHash(der).subarray(0, keyIdBytes)),
    signer: {
      fromMs: certificate.validFromDate.getTime(),
      untilMs: certificate.validToDate.getTime(),
      kinds: healthKinds.filter((kind) => arcs.some((arc) => usages.includes(`${arc}.${lastNumbers[kind]}`))),
      verify: (algorithm, bytes, signature) => verifyBy(certificate.publicKey, algorithm, bytes, signature),
    },
  };
}

function verifyBy(key: KeyObject, algorithm: CertificateAlgorithm, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (algorithm === 'ES256') {
    const isCurve = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    return isCurve && verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
  }
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss') return false;
  // The salt is as long as the hash (RFC 8230, 2).
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return verify('sha256', bytes, { key, ...padding }, signature);
}
