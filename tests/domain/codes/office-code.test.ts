import { describe, expect, it } from 'vitest';
import { screenCodeAt } from '#src/domain/codes/office-code.ts';
import { encodeCode, readOwnCode } from '#src/domain/codes/own.ts';
import { createCodeKey, newPass } from '#tests/domain/codes/code-key.ts';

const key = createCodeKey(7);
const start = Date.UTC(2026, 10, 23, 1, 0, 0);
const shown = (atMs: number) => encodeCode(screenCodeAt(newPass.id, atMs), key.sign);
const read = (text: string, atMs: number) => readOwnCode(text, key.verify, atMs);

describe('screenCodeAt', () => {
  it('shows another code every 30 seconds, and the same one in between', () => {
    const codes = Array.from({ length: 120 }, (_, second) => shown(start + second * 1000));
    expect(new Set(codes).size).toBe(4);
    expect(codes.map((code) => codes.indexOf(code))).toEqual(codes.map((_, second) => second - (second % 30)));
  });

  it('is accepted for 60 seconds from its turn, whenever in the turn it was drawn', () => {
    for (const drawnMs of [0, 1, 29_999]) {
      const code = shown(start + drawnMs);
      expect(read(code, start + drawnMs).ok).toBe(true);
      expect(read(code, start + 59_999).ok).toBe(true);
      expect(read(code, start + 60_000)).toEqual({ ok: false, reason: 'expired' });
    }
  });

  it('is no printed code', () => {
    expect(read(shown(start), start)).toMatchObject({ code: { type: 'office', id: newPass.id, isStatic: false } });
  });
});
