import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCode } from '#src/domain/codes/own.ts';
import { maxScanChars, recognise } from '#src/domain/codes/recognise.ts';
import { noTrust } from '#tests/domain/codes/certificate-kit.ts';
import { createCodeKey, issuedAt, newPass } from '#tests/domain/codes/code-key.ts';

const key = createCodeKey(7);
const nowMs = issuedAt + 1000;
const tools = { verify: key.verify, nowMs, certificates: noTrust };
const pass = encodeCode(newPass, key.sign);
const card = '001090000001||Nguyễn Văn Mẫu|01011990|Nam|Số 1, đường Thử Nghiệm|15072024';
const latin1 = (text: string) => Buffer.from(text).toString('latin1');

describe('recognise', () => {
  it.each([
    ['as issued', pass],
    ['with the line end of a scanner', `${pass}\r\n`],
    ['with a byte order mark', `\uFEFF${pass}`],
  ])('knows a pass %s', (_, text) => {
    expect(recognise(text, tools)).toMatchObject({
      kind: 'own',
      proof: 'signed',
      code: { type: 'pass', id: newPass.id },
    });
  });

  it.each(['', '\n', '\r\n'])('knows a pass that was scanned twice in one go, with %j between', (between) => {
    expect(recognise(`${pass}${between}${pass}`, tools)).toMatchObject({ kind: 'own', text: pass });
  });

  it('takes a citizen card for a claim, never for proof', () => {
    expect(recognise(card, tools)).toMatchObject({
      kind: 'citizen-card',
      proof: 'claim',
      card: { name: 'Nguyễn Văn Mẫu' },
    });
  });

  it('takes a card with a direction mark, cleaned and with a warning', () => {
    const seen = recognise(card.replace('Văn', '\u202EVăn'), tools);
    expect(seen).toMatchObject({ card: { name: 'Nguyễn Văn Mẫu' }, warnings: ['marks-removed'] });
  });

  it.each([
    ['nothing', '', 'empty'],
    ['white space and a byte order mark', '\uFEFF \r\n', 'empty'],
    ['one character too many', 'A'.repeat(maxScanChars + 1), 'too-long'],
    ['a megabyte of white space', ' '.repeat(1_000_000), 'too-long'],
    ['a megabyte of bars', `001090000001${'|'.repeat(1_000_000)}`, 'too-long'],
    ['a megabyte of code', `GB1:${'0'.repeat(1_000_000)}`, 'too-long'],
    ['a control character', `abc\u0000def`, 'control-characters'],
    ['a tab', 'abc\tdef', 'control-characters'],
    ['a group separator inside a card', card.replace('||', '|\u001D|'), 'control-characters'],
    ['a Latin-1 control in some text', 'abc\u009Bdef', 'control-characters'],
    ['a card read as Latin-1, full of such controls', latin1(card), 'garbled-card'],
    ['a card with lost letters', card.replace('ễ', '?'), 'garbled-card'],
    ['our prefix and nothing', 'GB1:', 'malformed-code'],
    ['a pass in small letters, as Caps Lock makes it', pass.toLowerCase(), 'malformed-code'],
    ['a pass with a direction mark', `${pass.slice(0, 50)}\u202E${pass.slice(50)}`, 'malformed-code'],
    ['a pass of another office', encodeCode(newPass, createCodeKey(8).sign), 'forged-code'],
    ['an old pass', encodeCode({ ...newPass, expiresAt: nowMs - 1000 }, key.sign), 'expired-code'],
    ['a pass from the future', encodeCode({ ...newPass, issuedAt: nowMs + 120_000 }, key.sign), 'not-yet-valid'],
    ['two passes in one go', `${pass}${encodeCode({ ...newPass, isStatic: true }, key.sign)}`, 'malformed-code'],
    ['a pass typed through Telex', pass.replace(/[AEIOUY]S/, 'Á').replace('A', 'Â'), 'input-method'],
    ['a wireless network', 'WIFI:T:WPA;S:van-phong;P:mat-khau;;', 'unknown'],
    ['a phone number', 'tel:+84912345678', 'unknown'],
    ['a bare insurance number', 'GD4010123456789', 'unknown'],
    ['a formula', '=HYPERLINK("http://example.org")', 'unknown'],
    ['a bare citizen number', '001090000001', 'unknown'],
  ])('refuses %s', (_, text, reason) => {
    expect(recognise(text, tools)).toEqual({ kind: 'refused', reason });
  });

  it('looks at nothing of a text that is too long', () => {
    const verify = () => {
      throw new Error('asked to verify');
    };
    expect(recognise(pass + ' '.repeat(maxScanChars), { ...tools, verify })).toEqual({
      kind: 'refused',
      reason: 'too-long',
    });
    expect(() => recognise(pass, { ...tools, verify })).toThrow('asked to verify');
  });

  it('takes the longest text it may', () => {
    expect(recognise(`${card}|`.padEnd(maxScanChars, 'x'), tools).kind).toBe('citizen-card');
  });

  it('answers for any text, and calls nothing ours that was not signed', () => {
    const pieces = fc.constantFrom('GB1:', pass, card, '|', '\r\n', '\uFEFF', '001090000001', '\u0000', '\uD800', 'ễ');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (scanned) => {
        const seen = recognise(scanned, tools);
        expect(['own', 'citizen-card', 'place', 'refused']).toContain(seen.kind);
        if (seen.kind === 'own') expect(seen.text).toBe(pass);
        expect(recognise(scanned, { ...tools, verify: () => false }).kind).not.toBe('own');
      }),
      { numRuns: 500 },
    );
  });
});
