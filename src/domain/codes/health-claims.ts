import { type CborMap, type CborValue, decodeCbor, isCborMap } from '#src/domain/codes/cbor.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { clean } from '#src/domain/text/nfc.ts';

export const healthKinds = ['vaccination', 'test', 'recovery'] as const;
export type HealthKind = (typeof healthKinds)[number];

/**
 * The little that the door needs of a health certificate: who it is for, and until when it holds. Vaccines, results and
 * dates of treatment are not taken over. Instants are UTC milliseconds; what is absent or untrue is left out.
 */
export type HealthClaims = {
  kind: HealthKind;
  /** Family name first, as a Vietnamese register has it. */
  name?: string;
  /** yyyy-mm-dd; only when the day is given. */
  bornOn?: string;
  /** ISO 3166-1 alpha-2. */
  issuer: string;
  /** To be looked up among the revoked, and for nothing else. */
  certificateIds: string[];
  issuedAt?: number;
  expiresAt: number;
};

/** CWT claims (RFC 8392), and where HCERT 1.0.8 puts the certificate. */
const claims = { issuer: 1, expires: 4, issued: 6, health: -260, certificate: 1 } as const;
const entryKeys = { vaccination: 'v', test: 't', recovery: 'r' } as const satisfies Record<HealthKind, string>;

/** Reads the payload of a verified HC1 message; undefined when it is not one certificate with its mandatory claims. */
export function readHealthClaims(payload: Uint8Array): HealthClaims | undefined {
  const token = decodeCbor(payload);
  const health = isCborMap(token) ? token.get(claims.health) : undefined;
  const certificate = isCborMap(health) ? health.get(claims.certificate) : undefined;
  const expiresAt = isCborMap(token) ? toMs(token.get(claims.expires)) : undefined;
  if (!isCborMap(token) || !isCborMap(certificate) || expiresAt === undefined) return undefined;
  const entries = findEntries(certificate);
  const person = certificate.get('nam');
  if (entries === undefined || !isCborMap(person)) return undefined;
  const { kind, certificateIds, country } = entries;
  const issuer = token.get(claims.issuer);
  const issuedAt = toMs(token.get(claims.issued));
  return {
    kind,
    issuer: typeof issuer === 'string' ? issuer : country,
    certificateIds,
    expiresAt,
    ...(issuedAt !== undefined && { issuedAt }),
    ...readPerson(person, certificate.get('dob')),
  };
}

type Entries = { kind: HealthKind; certificateIds: string[]; country: string };

/** Of one kind: a certificate that says two things at once is malformed. Some issuers write the empty lists out. */
function findEntries(certificate: CborMap): Entries | undefined {
  const lists = healthKinds.flatMap((kind) => {
    const list = certificate.get(entryKeys[kind]);
    return Array.isArray(list) && list.length > 0 ? [{ kind, list }] : [];
  });
  const [only] = lists;
  if (only === undefined || lists.length > 1) return undefined;
  const certificateIds = only.list.map((entry) => readText(entry, 'ci'));
  const country = readText(only.list[0], 'co');
  return country !== undefined && certificateIds.every((id) => id !== undefined)
    ? { kind: only.kind, certificateIds, country }
    : undefined;
}

function readText(map: CborValue | undefined, key: string): string | undefined {
  const value = isCborMap(map) ? map.get(key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Seconds since 1970, whole or not, from 1970 to 9999: beyond it, a certificate would never expire. */
function toMs(seconds: CborValue | undefined): number | undefined {
  return typeof seconds === 'number' && seconds >= 0 && seconds < 253_402_300_800 ? seconds * 1000 : undefined;
}

function readPerson(person: CborMap, born: CborValue | undefined): Pick<HealthClaims, 'name' | 'bornOn'> {
  const name = clean([readName(person, 'fn'), readName(person, 'gn')].join(' '));
  const [bornOn] = (typeof born === 'string' && /^\d{4}-\d{2}-\d{2}/.exec(born)) || [];
  return { ...(isPlausibleName(name) && { name }), ...(bornOn !== undefined && { bornOn }) };
}

/** The name as it is written, or else as the reading zone of a passport has it, in capitals with `<` for a space. */
function readName(person: CborMap, key: 'fn' | 'gn'): string {
  const written = person.get(key);
  const zone = person.get(`${key}t`);
  if (typeof written === 'string' && clean(written) !== '') return written;
  return typeof zone === 'string' ? zone.replaceAll('<', ' ') : '';
}
