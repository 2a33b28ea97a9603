import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from '#src/domain/codes/base45.ts';
import { encodeCode, type NewCode, readOwnCode } from '#src/domain/codes/own.ts';
import { createCodeKey, issuedAt, newPass } from '#tests/domain/codes/code-key.ts';

const key = createCodeKey(7);
const now = issuedAt + 60_000;
const text = encodeCode(newPass, key.sign);
const payload = decodeBase45(text.slice(4)) ?? new Uint8Array();
const read = (code: string, nowMs = now) => readOwnCode(code, key.verify, nowMs);

function signAnew(change: (body: Uint8Array) => void, context = 'gatebook code v1\n'): string {
  const body = payload.slice(0, 35);
  change(body);
  const signature = key.sign(Buffer.concat([Buffer.from(context), body]));
  return `GB1:${encodeBase45(Buffer.concat([body, signature]))}`;
}

describe('encodeCode', () => {
  it('lays the bytes out as written down, whatever becomes of the program', () => {
    const body = '010200' + '6b039010' + '6b0438d0' + '0190a5c812347abc8def0123456789ab' + '01020304050607ff';
    expect(Buffer.from(payload.slice(0, 35)).toString('hex')).toBe(body);
    expect(payload).toHaveLength(99);
  });

  it('uses nothing but characters of QR alphanumeric mode', () => {
    expect(text).toMatch(/^GB1:[0-9A-Z $%*+\-./:]{149}$/);
  });

  it('never ends in a space, which a scanner or a form might cut off', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (signature) => {
        const code = encodeCode(newPass, () => signature);
        expect(code.trim()).toBe(code);
      }),
    );
  });

  it.each<[string, Partial<NewCode>]>([
    ['an id that is no UUID', { id: 'visit-1' }],
    ['a short nonce', { nonce: new Uint8Array(7) }],
    ['a time before 1970', { issuedAt: -1 }],
    ['a time after 2106', { expiresAt: 2 ** 32 * 1000 }],
    ['a time that is none', { expiresAt: Number.NaN }],
  ])('throws on %s', (_, change) => {
    expect(() => encodeCode({ ...newPass, ...change }, key.sign)).toThrow(RangeError);
  });

  it('throws on a signature of another length', () => {
    expect(() => encodeCode(newPass, () => new Uint8Array(63))).toThrow(RangeError);
  });
});

describe('readOwnCode', () => {
  it('reads back what was issued', () => {
    expect(read(text)).toEqual({ ok: true, code: { ...newPass, nonce: '01020304050607ff' } });
  });

  it('reads back any code that was issued', () => {
    const seconds = fc.integer({ min: 1, max: 0xffffffff });
    const issued = fc.record<NewCode>({
      type: fc.constantFrom('office', 'pass', 'invite', 'badge'),
      id: fc.uuid(),
      isStatic: fc.boolean(),
      issuedAt: seconds.map((at) => at * 1000),
      expiresAt: seconds.map((at) => at * 1000),
      nonce: fc.uint8Array({ minLength: 8, maxLength: 8 }),
    });
    fc.assert(
      fc.property(issued, (code) => {
        const answer = readOwnCode(encodeCode(code, key.sign), key.verify, code.expiresAt - 1);
        const expected = { ...code, nonce: Buffer.from(code.nonce).toString('hex') };
        if (code.issuedAt - 60_000 > code.expiresAt - 1) expect(answer).toEqual({ ok: false, reason: 'not-yet-valid' });
        else expect(answer).toEqual({ ok: true, code: expected });
      }),
    );
  });

  it('refuses a code with any one bit of its bytes turned', () => {
    for (let bit = 0; bit < payload.length * 8; bit += 1) {
      const turned = payload.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(read(`GB1:${encodeBase45(turned)}`), `bit ${bit}`).toEqual({ ok: false, reason: 'forged' });
    }
  });

  it('refuses a code with any one bit of its text turned', () => {
    for (let bit = 0; bit < text.length * 8; bit += 1) {
      const at = bit >> 3;
      const turned = String.fromCharCode(text.charCodeAt(at) ^ (1 << (bit & 7)));
      expect(read(text.slice(0, at) + turned + text.slice(at + 1)).ok, `bit ${bit}`).toBe(false);
    }
  });

  it('refuses a code cut anywhere, doubled, or with anything before or behind', () => {
    for (let length = 0; length < text.length; length += 1) expect(read(text.slice(0, length)).ok).toBe(false);
    for (const other of [text + text, `${text} `, ` ${text}`, `${text}0`, text.toLowerCase()])
      expect(read(other)).toEqual({ ok: false, reason: 'malformed' });
  });

  it.each([
    ['another register', encodeCode(newPass, createCodeKey(8).sign)],
    ['the right key for another purpose', signAnew(() => {}, '')],
  ])('refuses a code signed by %s', (_, code) => expect(read(code)).toEqual({ ok: false, reason: 'forged' }));

  it.each<[string, (body: Uint8Array) => void]>([
    ['version', (body) => body.set([2], 0)],
    ['type', (body) => body.set([255], 1)],
    ['type 0', (body) => body.set([0], 1)],
    ['flag', (body) => body.set([2], 2)],
  ])('does not guess at a genuine code of an unknown %s', (_, change) => {
    expect(read(signAnew(() => {})).ok).toBe(true);
    expect(read(signAnew(change))).toEqual({ ok: false, reason: 'malformed' });
  });

  it('believes nothing before the signature: an expired code of unknown type is forged first of all', () => {
    const code = signAnew((body) => body.fill(0));
    expect(readOwnCode(code, () => false, now)).toEqual({ ok: false, reason: 'forged' });
  });

  it.each([
    ['a minute before it was issued', issuedAt - 60_000, true],
    ['more than a minute before', issuedAt - 60_001, 'not-yet-valid'],
    ['in its last millisecond', newPass.expiresAt - 1, true],
    ['at its end', newPass.expiresAt, 'expired'],
    ['at no time at all', Number.NaN, 'expired'],
  ])('answers %s', (_, nowMs, expected) => {
    const answer = read(text, nowMs);
    expect(answer.ok || answer.reason).toBe(expected);
  });

  it('marks a printed code as static', () => {
    const answer = read(encodeCode({ ...newPass, type: 'office', isStatic: true }, key.sign));
    expect(answer).toMatchObject({ ok: true, code: { type: 'office', isStatic: true } });
  });

  it('never accepts a text that was not signed, for any text', () => {
    const body = fc.string({
      unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'),
      minLength: 149,
      maxLength: 149,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          body.map((symbols) => `GB1:${symbols}`),
          fc.string({ unit: 'binary' }),
        ),
        (forged) => {
          expect(read(forged).ok).toBe(false);
        },
      ),
    );
  });
});
