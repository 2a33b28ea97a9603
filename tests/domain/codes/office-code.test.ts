import { describe, expect, it } from 'vitest';
import { isStillShown, officeCodeEveryMs, screenCodeAt, turnEndsInMs } from '#src/domain/codes/office-code.ts';
import { encodeCode, type OwnCode, readOwnCode } from '#src/domain/codes/own.ts';
import { createCodeKey, newPass } from '#tests/domain/codes/code-key.ts';

const key = createCodeKey(7);
const start = Date.UTC(2026, 10, 23, 1, 0, 0);
const boot = 0xfedc_ba98;
/** Half a minute begins where the monotonic clock says so. */
const monoStart = 1_000 * officeCodeEveryMs;
const shown = (sinceMs: number) =>
  encodeCode(screenCodeAt(newPass.id, { nowMs: start + sinceMs, monoMs: monoStart + sinceMs, boot }), key.sign);

function read(text: string): OwnCode {
  const answer = readOwnCode(text, key.verify, null);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.code;
}
const isGood = (text: string, sinceMs: number) => isStillShown(read(text), { monoMs: monoStart + sinceMs, boot });

describe('the office code of a screen', () => {
  it('is another one every 30 seconds, and the same in between', () => {
    const codes = Array.from({ length: 120 }, (_, second) => shown(second * 1000));
    expect(new Set(codes).size).toBe(4);
    expect(codes.map((code) => codes.indexOf(code))).toEqual(codes.map((_, second) => second - (second % 30)));
    expect([0, 1, 29_999].map((sinceMs) => turnEndsInMs(monoStart + sinceMs))).toEqual([30_000, 29_999, 1]);
  });

  it('is accepted for 60 seconds from its turn, whenever in the turn it was drawn', () => {
    for (const drawnMs of [0, 1, 29_999]) {
      const code = shown(drawnMs);
      expect(isGood(code, drawnMs)).toBe(true);
      expect(isGood(code, 59_999)).toBe(true);
      expect(isGood(code, 60_000)).toBe(false);
      expect(isGood(code, -1)).toBe(false);
    }
  });

  it('is over with the start of the host that showed it', () => {
    const code = read(shown(0));
    expect(isStillShown(code, { monoMs: monoStart, boot: boot - 1 })).toBe(false);
  });

  it('is no printed code, no pass and no ticket', () => {
    expect(read(shown(0))).toMatchObject({ type: 'office', id: newPass.id, isStatic: false });
    const good = read(shown(0));
    const now = { monoMs: monoStart, boot };
    expect(isStillShown(good, now)).toBe(true);
    expect(isStillShown({ ...good, isStatic: true }, now)).toBe(false);
    for (const type of ['pass', 'invite', 'badge', 'ticket'] as const)
      expect(isStillShown({ ...good, type }, now)).toBe(false);
  });
});
