import { expect, it } from 'vitest';
import { createKiosk } from '#src/app/kiosk.ts';
import { createIssuer, issueCertificate, noTrust, usualShape } from '#tests/domain/codes/certificate-kit.ts';
import { openOffice, scanOf } from '#tests/support/office.ts';

const hex = (text: string) => Buffer.from(text).toString('hex');
const personal = '******000001|NGUYEN VAN MAU|1990-**-**|0|QIDTEST0001|<1<GD4877*******<0943******';
const insurance = `GD4010123456789|${hex('Nguyễn Văn Mẫu')}|01/01/1990|1|${hex('Hà Nội')}|01 - 001|01/01/2021|31/12/2021`;

it.each([
  [personal, 'personal-code', { name: 'NGUYEN VAN MAU', sex: 'male', bornOn: null, document: null }],
  [insurance, 'insurance-card', { name: 'Nguyễn Văn Mẫu', bornOn: '1990-01-01', address: 'Hà Nội', document: null }],
])('fills in what %.12s… claims, without a number, and writes nothing', async (text, source, prefill) => {
  const { kiosk, read } = await openOffice();
  const answer = await kiosk.kiosk.scan(scanOf(text));
  expect(answer).toMatchObject({ outcome: 'begin', source, proof: 'claim', ticket: null, prefill });
  expect(JSON.stringify(answer)).not.toMatch(/\d{6}/);
  expect(read.movements({ fromMs: 0, before: null, limit: 9 })).toEqual([]);
});

it('fills in whom a signed certificate is for, and nothing of their health; an unknown signer’s, nothing', async () => {
  const { gatebook, kiosk, clock } = await openOffice();
  clock.set('2021-12-01T08:00:00+07:00');
  const issuer = createIssuer('PS256', { fromMs: Date.UTC(2021, 6, 15), untilMs: Date.UTC(2026, 6, 14) });
  const text = issueCertificate(issuer);
  const signers = new Map([[Buffer.from(usualShape.keyId).toString('hex'), [issuer.signer]]]);
  const certificates = { ...noTrust, trust: { signers, revoked: new Set<string>() } };
  const trusting = createKiosk({ ...gatebook.ports, certificates });

  const answer = await trusting.kiosk.scan(scanOf(text));
  const prefill = { name: 'Nguyễn Văn Mẫu', bornOn: '1990-01-01' };
  expect(answer).toMatchObject({ outcome: 'begin', source: 'health-certificate', proof: 'signed', prefill });
  expect(JSON.stringify(answer)).not.toMatch(/vaccin|URN/i);
  const unknown = { outcome: 'unreadable', reason: 'certificate-unknown-signer' };
  expect(await kiosk.kiosk.scan(scanOf(text))).toEqual(unknown);
});
