import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeBase45 } from '#src/domain/codes/base45.ts';
import { encodeCode } from '#src/domain/codes/own.ts';
import { maxScanChars, recognise } from '#src/domain/codes/recognise.ts';
import { createIssuer, issueCertificate, noTrust, usualShape } from '#tests/domain/codes/certificate-kit.ts';
import { createCodeKey, issuedAt, newPass } from '#tests/domain/codes/code-key.ts';

const key = createCodeKey(7);
const pass = encodeCode(newPass, key.sign);
const nowMs = issuedAt + 1000;
const card = (name: string) => `001090000001||${name}|01011990|Nam|Số 1, đường Thử Nghiệm|15072024`;
const certificate = (bytes: Uint8Array) => `HC1:${encodeBase45(deflateSync(bytes))}`;

const issuer = createIssuer('ES256', { fromMs: 0, untilMs: Date.UTC(2100, 0, 1) });
const keyId = Buffer.from(usualShape.keyId).toString('hex');
const trust = { signers: new Map([[keyId, [issuer.signer]]]), revoked: new Set<string>() };
const tools = { verify: key.verify, nowMs, certificates: { ...noTrust, trust } };
const refused = (reason: string) => ({ kind: 'refused', reason });

// What the issue names, at the one entrance that every scanned text takes; ten codes in one picture are in
// tests/renderer/scanner/several-codes.test.ts.
describe('bad input', () => {
  it.each<[string, string, object]>([
    ['a 1 MB text', 'a'.repeat(1_000_000), refused('too-long')],
    ['a 1 MB text that begins as a pass', pass.padEnd(1_000_000, '0'), refused('too-long')],
    ['nested CBOR', certificate(Buffer.alloc(15_000, 0x81)), refused('certificate-malformed')],
    ['nested CBOR without lengths', certificate(Buffer.alloc(15_000, 0x9f)), refused('certificate-malformed')],
    ['a zlib bomb', certificate(Buffer.alloc(800_000)), refused('certificate-malformed')],
    ['a =HYPERLINK( code', '=HYPERLINK("http://example.org","Mẫu")', refused('unknown')],
    ['a card with =HYPERLINK( for a name', card('=HYPERLINK("http://example.org")'), refused('garbled-card')],
    ['a pass with a right-to-left override', `${pass.slice(0, 50)}\u202E${pass.slice(50)}`, refused('malformed-code')],
    [
      'a card with a right-to-left override',
      card('Nguyễn \u202EVăn Mẫu'),
      { kind: 'citizen-card', proof: 'claim', card: { name: 'Nguyễn Văn Mẫu' }, warnings: ['marks-removed'] },
    ],
  ])('%s', (_, text, answer) => expect(recognise(text, tools)).toMatchObject(answer));

  it('is short enough to be a code where it is refused for what it holds', () => {
    for (const bytes of [Buffer.alloc(15_000, 0x81), Buffer.alloc(800_000)])
      expect(certificate(bytes).length).toBeLessThan(maxScanChars);
  });

  it('leaves the good ones alone', () => {
    const signed = issueCertificate(issuer, { issuedAt: nowMs - 1000, expiresAt: nowMs + 60_000 });
    expect(recognise(signed, tools).kind).toBe('health-certificate');
    expect(recognise(pass, tools).kind).toBe('own');
    expect(recognise(card('Nguyễn Văn Mẫu'), tools).kind).toBe('citizen-card');
  });
});
