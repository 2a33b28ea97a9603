import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CertificateRefusal, readCertificate } from '#src/domain/codes/hc1.ts';
import { recognise } from '#src/domain/codes/recognise.ts';
import { inflate } from '#src/node/codes/inflate.ts';
import { readTrustList } from '#src/node/codes/trust-list.ts';
import { commitHash } from '#src/node/keys/hash.ts';

type Case = {
  name: string;
  description: string;
  /** When it is looked at, by its own file. */
  clock: string;
  /** Which of the checks it must fail. */
  fails: string[];
  text: string;
  certificate: string;
};
type Answer = CertificateRefusal | 'valid';

const file = new URL('./hc1-public/certificates.jsonl', import.meta.url);
const cases = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

/** What we say of a certificate that fails this check. */
const refusals: Record<string, Answer> = {
  EXPECTEDUNPREFIX: 'malformed',
  EXPECTEDB45DECODE: 'malformed',
  EXPECTEDCOMPRESSION: 'malformed',
  EXPECTEDDECODE: 'malformed',
  EXPECTEDVERIFY: 'unknown-signer',
  EXPECTEDEXPIRATIONCHECK: 'expired',
  EXPECTEDKEYUSAGE: 'other-purpose',
  EXPECTEDSCHEMAVALIDATION: 'malformed',
  // The text is given here; its picture is what cannot be read.
  EXPECTEDPICTUREDECODE: 'valid',
};

/** Where one word for a check is too coarse, or a file is not what it says of itself. */
const named = new Map<string, Answer>([
  ['common/CO5', 'bad-signature'],
  ['common/CBO2', 'malformed'],
  ['common/CO16', 'not-yet-valid'],
  // Signed by another key than the one in the file.
  ...['ES/401', 'ES/402', 'ES/403'].map((name) => [name, 'bad-signature'] as const),
  // Looked at, by their own clock, before they were issued.
  ...['ES/1101', 'ES/1102', 'ES/1103', 'ES/2101', 'ES/2102', 'ES/2103', 'SG/4'].map(toEarly),
  ...['FR/recovery_ok', 'FR/test_pcr_ok', 'FR/vaccin_ok'].map(toEarly),
  // A device, country or manufacturer that is on no list, in a field that the door does not read.
  ...['1.0.0', '1.2.1', '1.3.0'].flatMap((version) =>
    [7, 8, 9].map((number) => [`PL/${version}/${number}`, 'valid'] as const),
  ),
]);

function toEarly(name: string): [string, Answer] {
  return [name, 'not-yet-valid'];
}

function read({ text, certificate, clock }: Case, hasClock = true) {
  const signer = { name: 'issuer', from: '2000-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z', certificate };
  const trust = readTrustList({ about: 'test', signers: [signer], revoked: [] });
  // Two digits of an offset and two more without a colon are no ISO form that everybody reads.
  const nowMs = Date.parse(clock.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return readCertificate(text, { inflate, hash: commitHash, trust }, hasClock ? nowMs : null);
}

describe('the public test certificates', () => {
  it.each(cases)('$name: $description', (one) => {
    const answer = read(one);
    const [failed] = one.fails;
    const expected = named.get(one.name) ?? (failed === undefined ? 'valid' : refusals[failed]);
    expect(answer.ok ? 'valid' : answer.reason).toBe(expected);
    expect(answer.ok && answer.claims.name).not.toBe(undefined);
  });

  it('are of eleven sets, most of them valid, and each reason to refuse one is among them', () => {
    const answers = cases.map((one) => read(one)).map((answer) => (answer.ok ? 'valid' : answer.reason));
    expect(new Set(cases.map(({ name }) => name.split('/')[0])).size).toBe(11);
    expect(answers.filter((answer) => answer === 'valid').length).toBeGreaterThan(130);
    const reasons = ['bad-signature', 'expired', 'malformed', 'not-yet-valid', 'other-purpose', 'unknown-signer'];
    expect([...new Set(answers)].toSorted()).toEqual([...reasons, 'valid']);
  });

  it('that were looked at too early are good but for the clock', () => {
    const early = cases.filter(({ name }) => named.get(name) === 'not-yet-valid' && name !== 'common/CO16');
    expect(early.map((one) => [one.name, read(one, false).ok])).toEqual(early.map(({ name }) => [name, true]));
  });

  it('have the names that their issuers wrote', () => {
    const nameOf = (name: string) => {
      const answer = read(cases.find((one) => one.name === name) as Case);
      return answer.ok && answer.claims.name;
    };
    expect(nameOf('common/CO1')).toBe('Musterfrau-Gößinger Gabriele');
    expect(nameOf('CZ/13')).toBe('Věrohodný Břetislav');
    expect(nameOf('FR/DGC_QrCode_00018_Raw')).toBe('Μενεξές Μάριος');
  });

  it('are nobody’s while the list of signers is empty', () => {
    const certificates = { inflate, hash: commitHash, trust: { signers: new Map(), revoked: new Set<string>() } };
    const whole = cases.filter(({ fails }) => fails.length === 0);
    for (const { text } of whole) {
      const answer = recognise(text, { verify: () => true, nowMs: null, certificates });
      expect(answer).toEqual({ kind: 'refused', reason: 'certificate-unknown-signer' });
    }
  });
});
