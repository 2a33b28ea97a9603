import { describe, expect, it } from 'vitest';
import { readPlaceCode } from '#src/domain/codes/place-code.ts';
import { commitHash } from '#src/node/keys/hash.ts';

const read = (text: string) => readPlaceCode(text, commitHash);

describe('readPlaceCode', () => {
  it.each([
    ['https://pccovid.example/checkin/7f3a9c?person=0912345678', 'https://pccovid.example'],
    ['https://ten.nguoi:mat-khau@pccovid.example/x', 'https://pccovid.example'],
    [`https://${'a'.repeat(60)}.example/x`, `https://${'a'.repeat(24)}`],
    ['bluezone://place/7f3a9c', 'bluezone://place'],
    ['7f3a9c2e5d1b4860a7c3', '7f3a'],
    ['eyJhbGciOiJFUzI1NiJ9.eyJwbGFjZSI6MX0.c2lnbmF0dXJl', 'eyJh'],
  ])('keeps of %s no more than %s and a hash', (text, prefix) => {
    const place = read(text);
    expect(place).toEqual({ prefix, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(read(text)).toEqual(place);
    expect(read(`${text}1`)?.hash).not.toBe(place?.hash);
  });

  it.each([
    ['a number that could be tried through', '001090000001'],
    ['an insurance number', 'GD40101234567890'],
    ['a phone number', '+84912345678901234'],
    ['words', 'Xin chào quý khách đến thăm'],
    ['a letter too many of one kind', 'nothingbutletters'],
    ['a formula', '=HYPERLINK("http://example.org")'],
    ['a script', 'javascript:alert(document.cookie)'],
    ['a short token', '7f3a9c2e'],
    ['a link with a space in it', 'https://example.org/a b'],
  ])('keeps nothing of %s', (_, text) => expect(read(text)).toBeUndefined());
});
