import { describe, expect, it } from 'vitest';
import { loadCertificateTools, readTrustList, type TrustFile } from '#src/node/codes/trust-list.ts';
import { madeUpCertificates } from '#tests/codes/made-up-certificates.ts';

const [first, second] = madeUpCertificates;
const entry = {
  name: 'A',
  from: '2021-05-10T00:00:00Z',
  until: '2030-01-01T00:00:00Z',
  certificate: first,
};
const list = (...signers: object[]) => ({ about: 'test', signers, revoked: [] }) as unknown as TrustFile;

describe('readTrustList', () => {
  it('takes the later beginning and the earlier end of the list’s dates and the certificate’s', () => {
    const [signer] = [...readTrustList(list(entry)).signers.values()].flat();
    expect(signer).toMatchObject({ fromMs: Date.UTC(2021, 4, 10), untilMs: Date.UTC(2021, 5, 2, 18) });
  });

  it('keeps several signers under one key id, and each under its own', () => {
    const { signers } = readTrustList(list(entry, { ...entry, name: 'A again' }, { ...entry, certificate: second }));
    expect([...signers.values()].map((one) => one.length)).toEqual([2, 1]);
    for (const keyId of signers.keys()) expect(keyId).toMatch(/^[0-9a-f]{16}$/);
  });

  it('names the signer whose certificate is none', () => {
    expect(() => readTrustList(list({ ...entry, name: 'Bộ Y tế', certificate: 'AAAA' }))).toThrow('Bộ Y tế');
  });

  it.each([
    ['a date without a zone', list({ ...entry, from: '2021-05-10' })],
    ['a field too many', list({ ...entry, kinds: ['test'] })],
    ['a revoked hash of another length', { ...list(), revoked: ['ab'] }],
    ['no list at all', []],
  ])('refuses %s', (_, value) => expect(() => readTrustList(value)).toThrow());

  it('reads the list that is shipped: it trusts nobody', () => {
    const { trust } = loadCertificateTools(new URL('../../assets/', import.meta.url));
    expect(trust).toEqual({ signers: new Map(), revoked: new Set() });
  });
});
