import { decodeBase45 } from '#src/domain/codes/base45.ts';
import { readSign1, type Sign1 } from '#src/domain/codes/cose.ts';
import { type HealthClaims, type HealthKind, readHealthClaims } from '#src/domain/codes/health-claims.ts';
import { toHex } from '#src/domain/codes/hex.ts';
import { type Hash, utf8 } from '#src/domain/journal/hash.ts';

export const certificatePrefix = 'HC1:';

export type CertificateAlgorithm = 'ES256' | 'PS256';

/** Somebody who may sign certificates. `fromMs` ≤ t ≤ `untilMs` is when its signature counts; `kinds` empty: all kinds. */
export type Signer = {
  fromMs: number;
  untilMs: number;
  kinds: readonly HealthKind[];
  /** False as well for an algorithm that is not the key's. */
  verify(algorithm: CertificateAlgorithm, bytes: Uint8Array, signature: Uint8Array): boolean;
};

/** Signers by their key id in hexadecimal digits (two may share one), and the first 16 bytes of hashes of what was revoked. */
export type TrustList = {
  signers: ReadonlyMap<string, readonly Signer[]>;
  revoked: ReadonlySet<string>;
};

export type CertificateTools = {
  /** Decompresses zlib; undefined when it is none or gives more than `maxBytes`. */
  inflate(bytes: Uint8Array, maxBytes: number): Uint8Array | undefined;
  hash: Hash;
  trust: TrustList;
};

/**
 * `signer-expired`: it was somebody we trusted, at another time; `other-purpose`: the signer may not sign this kind. The
 * last five are said only of a certificate whose signature holds.
 */
export type CertificateRefusal =
  | 'malformed'
  | 'unknown-signer'
  | 'bad-signature'
  | 'other-purpose'
  | 'signer-expired'
  | 'revoked'
  | 'not-yet-valid'
  | 'expired';
export type CertificateAnswer = { ok: true; claims: HealthClaims } | { ok: false; reason: CertificateRefusal };

// A certificate has 400 bytes to 1 kB. A bomb of 1.3 kB, all that a code holds, would be a megabyte and more.
const mostBytes = 16_384;
const algorithms = new Map<number | undefined, CertificateAlgorithm>([
  [-7, 'ES256'],
  [-37, 'PS256'],
]);
const hashBytes = 16;
const allowedSkewMs = 60_000;

/**
 * Reads an HC1 health certificate (HCERT 1.0.8: Base45, zlib, COSE_Sign1, CWT). `nowMs` null: there is no clock to measure
 * it by. Throws only what a tool throws.
 */
export function readCertificate(text: string, tools: CertificateTools, nowMs: number | null): CertificateAnswer {
  const packed = text.startsWith(certificatePrefix) ? decodeBase45(text.slice(certificatePrefix.length)) : undefined;
  const unpacked = packed && tools.inflate(packed, mostBytes);
  const message = unpacked && readSign1(unpacked);
  if (!message) return refuse('malformed');
  const candidates = (message.keyId && tools.trust.signers.get(toHex(message.keyId))) ?? [];
  if (candidates.length === 0) return refuse('unknown-signer');
  const signer = findSigner(message, candidates);
  if (!signer) return refuse('bad-signature');

  const claims = readHealthClaims(message.payload);
  if (!claims) return refuse('malformed');
  const reason = findRefusal(claims, signer, nowMs) ?? (isRevoked(claims, message, tools) ? 'revoked' : undefined);
  return reason ? refuse(reason) : { ok: true, claims };
}

/** A key id is eight bytes of a hash and no more than a hint: whoever of its bearers signed is the signer. */
function findSigner(message: Sign1, candidates: readonly Signer[]): Signer | undefined {
  const algorithm = algorithms.get(message.algorithm);
  if (!algorithm) return undefined;
  return candidates.find((signer) => signer.verify(algorithm, message.signedBytes, message.signature));
}

function findRefusal(claims: HealthClaims, signer: Signer, nowMs: number | null): CertificateRefusal | undefined {
  if (signer.kinds.length > 0 && !signer.kinds.includes(claims.kind)) return 'other-purpose';
  const { issuedAt, expiresAt } = claims;
  const isSignedInTime = issuedAt === undefined || isWithin(signer, issuedAt);
  if (nowMs === null) return isSignedInTime ? undefined : 'signer-expired';
  // Whole seconds, the last one included, as issuers mean it. Asked this way round, a clock that is no number refuses.
  if (!(nowMs < expiresAt + 1000)) return 'expired';
  if (issuedAt !== undefined && nowMs < issuedAt - allowedSkewMs) return 'not-yet-valid';
  return isSignedInTime && isWithin(signer, nowMs) ? undefined : 'signer-expired';
}

const isWithin = (signer: Signer, atMs: number): boolean =>
  atMs >= signer.fromMs - allowedSkewMs && atMs <= signer.untilMs;

/** Revocation lists hold hashes of the certificate's id, of country and id, or of the signature; for ECDSA of its first half. */
function isRevoked(claims: HealthClaims, message: Sign1, { hash, trust: { revoked } }: CertificateTools): boolean {
  if (revoked.size === 0) return false;
  const { signature } = message;
  const signed =
    algorithms.get(message.algorithm) === 'ES256' ? signature.subarray(0, signature.length / 2) : signature;
  const named = claims.certificateIds.flatMap((id) => [utf8(id), utf8(claims.issuer + id)]);
  return [signed, ...named].some((bytes) => revoked.has(toHex(hash(bytes).subarray(0, hashBytes))));
}

const refuse = (reason: CertificateRefusal): CertificateAnswer => ({ ok: false, reason });
