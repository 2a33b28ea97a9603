import { constants, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { encodeBase45 } from '#src/domain/codes/base45.ts';
import type { CertificateAlgorithm, CertificateTools, Signer } from '#src/domain/codes/hc1.ts';
import { inflate } from '#src/node/codes/inflate.ts';
import { commitHash } from '#src/node/keys/hash.ts';

/** Nobody is trusted. */
export const noTrust: CertificateTools = {
  inflate,
  hash: commitHash,
  trust: { signers: new Map(), revoked: new Set() },
};

type Item =
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | Item[]
  | Map<number | string, Item>
  | { tag: number; of: Item };

/** CBOR, the shortest form; enough to write certificates with. */
export function encodeCbor(item: Item): Buffer {
  if (typeof item === 'number' && !Number.isInteger(item)) {
    const double = Buffer.alloc(9, 0xfb);
    double.writeDoubleBE(item, 1);
    return double;
  }
  if (typeof item === 'number') return item < 0 ? head(1, -1 - item) : head(0, item);
  if (typeof item === 'string') return Buffer.concat([head(3, Buffer.byteLength(item)), Buffer.from(item)]);
  if (item instanceof Uint8Array) return Buffer.concat([head(2, item.length), item]);
  if (Array.isArray(item)) return Buffer.concat([head(4, item.length), ...item.map(encodeCbor)]);
  if (item instanceof Map)
    return Buffer.concat([head(5, item.size), ...[...item].flat().map((part) => encodeCbor(part))]);
  if (item !== null && typeof item === 'object') return Buffer.concat([head(6, item.tag), encodeCbor(item.of)]);
  return Buffer.of(item === null ? 0xf6 : item ? 0xf5 : 0xf4);
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.of((major << 5) | count);
  if (count < 256) return Buffer.of((major << 5) | 24, count);
  const bytes = Buffer.alloc(count < 65_536 ? 3 : 5, (major << 5) | (count < 65_536 ? 25 : 26));
  if (count < 65_536) bytes.writeUInt16BE(count, 1);
  else bytes.writeUInt32BE(count, 1);
  return bytes;
}

const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
const toOptions = (algorithm: CertificateAlgorithm, key: KeyObject) =>
  algorithm === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' as const } : { key, ...pss };

/** A key pair that signs certificates; `signer` is how a trust list knows it. */
export function createIssuer(algorithm: CertificateAlgorithm, period: { fromMs: number; untilMs: number }) {
  const { privateKey, publicKey } =
    algorithm === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signer: Signer = {
    ...period,
    kinds: [],
    verify: (asked, bytes, signature) =>
      asked === algorithm && verify('sha256', bytes, toOptions(algorithm, publicKey), signature),
  };
  return { algorithm, signer, sign: (bytes: Uint8Array) => sign('sha256', bytes, toOptions(algorithm, privateKey)) };
}
export type Issuer = ReturnType<typeof createIssuer>;

export const vietnameseClaims = (changes: Record<string, Item> = {}): Map<string, Item> =>
  new Map<string, Item>(
    Object.entries({
      ver: '1.3.0',
      nam: new Map(Object.entries({ fn: 'Nguyễn', fnt: 'NGUYEN', gn: 'Văn Mẫu', gnt: 'VAN<MAU' })),
      dob: '1990-01-01',
      v: [
        new Map<string, Item>(
          Object.entries({
            tg: '840539006',
            vp: '1119349007',
            mp: 'EU/1/20/1528',
            ma: 'ORG-100030215',
            dn: 2,
            sd: 2,
            dt: '2021-10-01',
            co: 'VN',
            is: 'Bộ Y tế',
            ci: 'URN:UVCI:01:VN:TEST0001#A',
          }),
        ),
      ],
      ...changes,
    }),
  );

export type Shape = {
  keyId: Uint8Array;
  claims: Item;
  issuedAt: number;
  expiresAt: number;
  isKeyIdGuarded: boolean;
  tags: number[];
  payload: (claims: Buffer) => Buffer;
  signature: (signature: Buffer) => Buffer;
};

export const usualShape: Shape = {
  keyId: Buffer.from('0102030405060708', 'hex'),
  claims: vietnameseClaims(),
  issuedAt: Date.UTC(2021, 9, 2),
  expiresAt: Date.UTC(2022, 9, 2),
  isKeyIdGuarded: true,
  tags: [18],
  payload: (claims) => claims,
  signature: (signature) => signature,
};

/** The text of a certificate as HCERT 1.0.8 makes it; say what is to differ. `payload` and `signature` change it once signed. */
export function issueCertificate(issuer: Issuer, changes: Partial<Shape> = {}): string {
  return `HC1:${encodeBase45(deflateSync(issueMessage(issuer, changes)))}`;
}

export function issueMessage(issuer: Issuer, changes: Partial<Shape> = {}): Buffer {
  const shape = { ...usualShape, ...changes };
  const algorithm: [number, Item] = [1, issuer.algorithm === 'ES256' ? -7 : -37];
  const keyId: [number, Item] = [4, shape.keyId];
  const guarded = encodeCbor(new Map(shape.isKeyIdGuarded ? [algorithm, keyId] : [algorithm]));
  const payload = encodeCbor(
    new Map<number, Item>([
      [1, 'VN'],
      [4, shape.expiresAt / 1000],
      [6, shape.issuedAt / 1000],
      [-260, new Map([[1, shape.claims]])],
    ]),
  );
  const signature = issuer.sign(encodeCbor(['Signature1', guarded, new Uint8Array(), payload]));
  const open = new Map(shape.isKeyIdGuarded ? [] : [keyId]);
  let message: Item = [guarded, open, shape.payload(payload), shape.signature(signature)];
  for (const tag of shape.tags) message = { tag, of: message };
  return encodeCbor(message);
}
