import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CertificateRefusal, readCertificate } from '#src/domain/codes/hc1.ts';
import { recognise } from '#src/domain/codes/recognise.ts';
import { inflate } from '#src/node/codes/inflate.ts';
import { readTrustList } from '#src/node/codes/trust-list.ts';
import { commitHash } from '#src/node/keys/hash.ts';

type Case = { name: string; description: string; text: string; certificate: string };
const dataFile = new URL('./hc1-data/common.json', import.meta.url);
const data = JSON.parse(readFileSync(dataFile, 'utf8')) as { source: string; clock: string; cases: Case[] };

type Reason = CertificateRefusal | 'valid';

/** What our answer is where the public data says no more than true or false. */
const expectedReasons: Record<string, Reason> = {
  CO5: 'bad-signature',
  CO7: 'other-purpose',
  CO8: 'other-purpose',
  CO16: 'not-yet-valid',
  CO17: 'expired',
  CO22: 'unknown-signer',
  CO23: 'unknown-signer',
  CBO1: 'malformed',
  H1: 'malformed',
  B1: 'malformed',
  Z1: 'malformed',
};

const nowMs = Date.parse(data.clock);
const everySigner = readTrustList({
  about: data.source,
  signers: data.cases.map(({ name, certificate }) => ({
    name,
    from: '2018-01-01T00:00:00Z',
    until: '2024-01-01T00:00:00Z',
    certificate,
  })),
  revoked: [],
});
const tools = { inflate, hash: commitHash, trust: everySigner };

describe(`the public test data of the EU, ${data.cases.length} files`, () => {
  it.each(data.cases)('$name, $description', ({ name, text, description }) => {
    const answer = readCertificate(text, tools, nowMs);
    const isValid = description.startsWith('VALID');
    expect(answer.ok ? 'valid' : answer.reason).toBe(isValid ? 'valid' : expectedReasons[name]);
    expect(answer.ok && answer.claims.name).toBe(isValid && 'Musterfrau-Gößinger Gabriele');
  });

  it('are nobody’s while the list of signers is empty', () => {
    const nobody = { ...tools, trust: { signers: new Map(), revoked: new Set<string>() } };
    const answers = data.cases
      .filter(({ name }) => !['H1', 'B1', 'Z1'].includes(name))
      .map(({ text }) => recognise(text, { verify: () => true, nowMs, certificates: nobody }));
    for (const answer of answers) expect(answer).toEqual({ kind: 'refused', reason: 'certificate-unknown-signer' });
  });
});
