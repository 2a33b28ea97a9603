import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeBase45 } from '#src/domain/codes/base45.ts';
import { type CertificateTools, readCertificate, type Signer } from '#src/domain/codes/hc1.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import {
  createIssuer,
  encodeCbor,
  issueCertificate,
  issueMessage,
  noTrust,
  type Shape,
  usualShape,
  vietnameseClaims,
} from '#tests/domain/codes/certificate-kit.ts';

const period = { fromMs: Date.UTC(2021, 6, 15), untilMs: Date.UTC(2026, 6, 14) };
const issuers = { ES256: createIssuer('ES256', period), PS256: createIssuer('PS256', period) };
const nowMs = Date.UTC(2022, 0, 1);
const keyId = Buffer.from(usualShape.keyId).toString('hex');

const trusting = (...signers: Signer[]): CertificateTools => ({
  ...noTrust,
  trust: { signers: new Map([[keyId, signers]]), revoked: new Set() },
});
const flip = (bytes: Buffer, at: number) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));

describe.each(['ES256', 'PS256'] as const)('a certificate signed with %s', (algorithm) => {
  const issuer = issuers[algorithm];
  const tools = trusting(issuer.signer);
  const read = (changes: Partial<Shape> = {}, atMs: number | null = nowMs) =>
    readCertificate(issueCertificate(issuer, changes), tools, atMs);

  it.each<[string, Partial<Shape>]>([
    ['as HCERT 1.0.8 has it', {}],
    ['with its key id outside the signature', { isKeyIdGuarded: false }],
    ['without a tag', { tags: [] }],
    ['with the tag of a CWT around the tag of COSE', { tags: [18, 61] }],
  ])('is read %s, and says who it is for', (_, changes) => {
    expect(read(changes)).toEqual({
      ok: true,
      claims: {
        kind: 'vaccination',
        name: 'Nguyễn Văn Mẫu',
        bornOn: '1990-01-01',
        issuer: 'VN',
        certificateIds: ['URN:UVCI:01:VN:TEST0001#A'],
        issuedAt: usualShape.issuedAt,
        expiresAt: usualShape.expiresAt,
      },
    });
  });

  it.each<[string, Partial<Shape>, number, string]>([
    ['a year too late', {}, usualShape.expiresAt + 1000, 'expired'],
    ['before it was issued', {}, usualShape.issuedAt - 60_001, 'not-yet-valid'],
    ['by a clock that is none', {}, Number.NaN, 'expired'],
    ['that never expires', { expiresAt: Number.POSITIVE_INFINITY }, nowMs, 'malformed'],
    ['of a signer of whom we know nothing', { keyId: Buffer.from('ffff', 'hex') }, nowMs, 'unknown-signer'],
    ['with its payload changed', { payload: (bytes) => flip(bytes, bytes.length - 1) }, nowMs, 'bad-signature'],
    ['with its signature changed', { signature: (bytes) => flip(bytes, 7) }, nowMs, 'bad-signature'],
    ['with a signature too long', { signature: (bytes) => Buffer.concat([bytes, bytes]) }, nowMs, 'bad-signature'],
    ['with an empty signature', { signature: () => Buffer.alloc(0) }, nowMs, 'bad-signature'],
    ['issued before its signer might sign', { issuedAt: period.fromMs - 60_001 }, nowMs, 'signer-expired'],
    ['when its signer has expired', { expiresAt: period.untilMs + 9e9 }, period.untilMs + 1, 'signer-expired'],
    ['that holds nothing', { claims: new Map() }, nowMs, 'malformed'],
    ['that says two things at once', { claims: vietnameseClaims({ r: [new Map([['ci', 'X']])] }) }, nowMs, 'malformed'],
  ])('is refused %s', (_, changes, atMs, reason) => {
    expect(read(changes, atMs)).toEqual({ ok: false, reason });
  });

  it('holds to the end of its last second, and asks no time where there is no clock', () => {
    expect(read({}, usualShape.expiresAt + 999).ok).toBe(true);
    expect(read({ expiresAt: 0 }, null).ok).toBe(true);
  });

  it('is found among several signers with the same key id', () => {
    const other = createIssuer(algorithm, period).signer;
    const text = issueCertificate(issuer);
    expect(readCertificate(text, trusting(other, issuer.signer), nowMs).ok).toBe(true);
    expect(readCertificate(text, trusting(other), nowMs)).toEqual({ ok: false, reason: 'bad-signature' });
  });

  const id = 'URN:UVCI:01:VN:TEST0001#A';
  const mark = Buffer.alloc(64, 9);
  it.each<[string, Uint8Array]>([
    ['its id', Buffer.from(id)],
    ['country and id', Buffer.from(`VN${id}`)],
    ['its signature', algorithm === 'ES256' ? mark.subarray(0, 32) : mark],
  ])('is refused when a list revokes it by %s', (_, bytes) => {
    // A signature that is the same on every run, taken for good.
    const text = issueCertificate(issuer, { signature: () => mark });
    const { trust } = trusting({ ...issuer.signer, verify: () => true });
    const revoked = new Set([Buffer.from(commitHash(bytes)).subarray(0, 16).toString('hex')]);
    const refused = { ok: false, reason: 'revoked' };
    expect(readCertificate(text, { ...tools, trust: { ...trust, revoked } }, nowMs)).toEqual(refused);
    expect(readCertificate(text, { ...tools, trust: { ...trust, revoked: new Set(['00']) } }, nowMs).ok).toBe(true);
  });

  it('is refused when its signer may not sign this kind', () => {
    const text = issueCertificate(issuer);
    const only = (kind: 'test' | 'vaccination') => trusting({ ...issuer.signer, kinds: [kind] });
    expect(readCertificate(text, only('vaccination'), nowMs).ok).toBe(true);
    expect(readCertificate(text, only('test'), nowMs)).toEqual({ ok: false, reason: 'other-purpose' });
  });
});

describe('readCertificate', () => {
  const tools = trusting(issuers.ES256.signer);
  const wrap = (bytes: Uint8Array) => `HC1:${encodeBase45(deflateSync(bytes))}`;

  it('does not take a signature of one algorithm for one of the other', () => {
    const text = issueCertificate(issuers.PS256);
    expect(readCertificate(text, tools, nowMs)).toEqual({ ok: false, reason: 'bad-signature' });
  });

  it.each([
    ['nothing behind the prefix', 'HC1:'],
    ['no Base45', 'HC1:_'],
    ['no zlib', `HC1:${encodeBase45(issueMessage(issuers.ES256))}`],
    ['zlib cut short', issueCertificate(issuers.ES256).slice(0, -6)],
    ['a bomb of 800 kB', `HC1:${encodeBase45(deflateSync(Buffer.alloc(800_000)))}`],
    ['CBOR in CBOR, 5,000 deep', wrap(Buffer.alloc(5000, 0x81))],
    ['a list that promises 2^32 items', wrap(Buffer.from('9affffffff', 'hex'))],
    ['no COSE', wrap(encodeCbor(['a', 'b', 'c', 'd']))],
    [
      'a critical header',
      wrap(encodeCbor([encodeCbor(new Map([[2, [1]]])), new Map(), Buffer.alloc(1), Buffer.alloc(64)])),
    ],
  ])('calls malformed: %s', (_, text) => {
    expect(readCertificate(text, tools, nowMs)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('unpacks no more of a bomb than a certificate can have', () => {
    const bomb = deflateSync(Buffer.alloc(800_000));
    expect(noTrust.inflate(bomb, 16_384)).toBeUndefined();
    expect(noTrust.inflate(bomb, 1_000_000)).toHaveLength(800_000);
  });
});
