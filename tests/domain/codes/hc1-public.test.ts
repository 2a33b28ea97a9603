import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CertificateRefusal, readCertificate } from '#src/domain/codes/hc1.ts';
import { recognise } from '#src/domain/codes/recognise.ts';
import { inflate } from '#src/node/codes/inflate.ts';
import { readTrustList } from '#src/node/codes/trust-list.ts';
import { commitHash } from '#src/node/keys/hash.ts';

type File = {
  PREFIX?: string;
  TESTCTX: { CERTIFICATE: string; VALIDATIONCLOCK: string; DESCRIPTION?: string };
};
type Case = { name: string; description: string; text: string; certificate: string };

/** common/2DCode/raw of github.com/eu-digital-green-certificates/dgc-testdata: public, but not ours to keep here. */
const folder = process.env['GATEBOOK_DGC_TESTDATA'];

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

const names = ['CO1 CO3 CO5 CO7 CO8 CO12 CO13 CO14 CO16 CO17 CO18 CO19 CO20 CO21 CO22 CO23 CBO1 H1 B1 Z1'].flatMap(
  (line) => line.split(' '),
);

const cases: Case[] = folder ? names.map((name) => readCase(folder, name)) : [];

function readCase(from: string, name: string): Case {
  const { PREFIX = '', TESTCTX } = JSON.parse(readFileSync(join(from, `${name}.json`), 'utf8')) as File;
  return { name, description: TESTCTX.DESCRIPTION ?? '', text: PREFIX, certificate: TESTCTX.CERTIFICATE };
}

/** The validation clock of all these files but the two about time, whose own dates are around it. */
const nowMs = Date.parse('2021-05-03T18:00:00Z');
const everySigner = readTrustList({
  about: 'test',
  signers: cases.map(({ name, certificate }) => ({
    name,
    from: '2018-01-01T00:00:00Z',
    until: '2024-01-01T00:00:00Z',
    certificate,
  })),
  revoked: [],
});
const tools = { inflate, hash: commitHash, trust: everySigner };

const why = folder ? '' : ' (skipped: GATEBOOK_DGC_TESTDATA names no folder)';

describe.skipIf(!folder)(`the public test data of the EU${why}`, () => {
  it.each(folder ? cases : [{ name: 'its files', text: '', description: '', certificate: '' }])(
    '$name, $description',
    ({ name, text, description }) => {
      const answer = readCertificate(text, tools, nowMs);
      const isValid = description.startsWith('VALID');
      expect(answer.ok ? 'valid' : answer.reason).toBe(isValid ? 'valid' : expectedReasons[name]);
      expect(answer.ok && answer.claims.name).toBe(isValid && 'Musterfrau-Gößinger Gabriele');
    },
  );

  it('are nobody’s while the list of signers is empty', () => {
    const nobody = { ...tools, trust: { signers: new Map(), revoked: new Set<string>() } };
    const answers = cases
      .filter(({ name }) => !['H1', 'B1', 'Z1'].includes(name))
      .map(({ text }) => recognise(text, { verify: () => true, nowMs, certificates: nobody }));
    for (const answer of answers) expect(answer).toEqual({ kind: 'refused', reason: 'certificate-unknown-signer' });
  });
});
