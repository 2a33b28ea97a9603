import { describe, expect, it } from 'vitest';
import { builtAtMs, isWhereItShouldBe, suspectStart, watchReading } from '#src/domain/register/clock-guard.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const anchor = { wallMs: builtAtMs + 30 * day, monoMs: 5 * second };

/** Both clocks after `goneMs`, the wall clock `offMs` beside it. */
const later = (goneMs: number, offMs = 0) => ({
  wallMs: anchor.wallMs + goneMs + offMs,
  monoMs: anchor.monoMs + goneMs,
});

describe('the wall clock is believed', () => {
  it.each([
    ['as long as it goes as the monotonic clock goes', later(100 * day)],
    ['when a time server sets it by half a minute', later(hour, 30 * second)],
    ['when it is set back by half a minute', later(hour, -30 * second)],
    ['when a time server slews it at full speed for a month', later(30 * day, 30 * day * 500e-6)],
    ['when it is slewed the other way', later(30 * day, -30 * day * 500e-6)],
    ['over a leap second', later(day, -second)],
  ])('%s', (_, now) => {
    expect(isWhereItShouldBe(anchor, now)).toBe(true);
    expect(watchReading({ isSuspect: false, anchor, atStart: null }, now)).toBeNull();
  });
});

describe('a jump', () => {
  it.each([
    ['of two minutes ahead', later(hour, 2 * minute)],
    ['of two minutes back', later(hour, -2 * minute)],
    ['of an hour, as if summer had begun', later(hour, hour)],
    ['of ten years', later(hour, 3652 * day)],
    ['to 1970', { wallMs: 0, monoMs: anchor.monoMs + hour }],
    ['to the end of 32 bits', { wallMs: 0x7fffffff * second, monoMs: anchor.monoMs + hour }],
  ])('%s is suspect, by as much as it was', (_, now) => {
    const jumpMs = now.wallMs - anchor.wallMs - (now.monoMs - anchor.monoMs);
    const facts = { state: 'suspect', why: 'jumped', jumpMs };
    expect(watchReading({ isSuspect: false, anchor, atStart: null }, now)).toEqual(facts);
  });

  it('to no time at all is suspect too', () => {
    const now = { wallMs: Number.NaN, monoMs: anchor.monoMs };
    const facts = { state: 'suspect', why: 'jumped', jumpMs: null };
    expect(watchReading({ isSuspect: false, anchor, atStart: null }, now)).toEqual(facts);
    expect(suspectStart(now, null)).toEqual({ state: 'suspect', why: 'before-build', jumpMs: null });
  });

  it('is said once, and taken back only where the anchor says the clock should be', () => {
    const suspect = { isSuspect: true, anchor, atStart: null };
    expect(watchReading(suspect, later(hour, 2 * minute))).toBeNull();
    expect(watchReading(suspect, later(hour, -3 * day))).toBeNull();
    expect(watchReading(suspect, later(2 * hour, 10 * second))).toEqual({ state: 'confirmed' });
  });
});

describe('at a start', () => {
  const newestAtMs = builtAtMs + 10 * day;
  it.each([
    ['a later time is believed', newestAtMs + day, newestAtMs, null],
    ['half a minute before the newest line is believed', newestAtMs - 30 * second, newestAtMs, null],
    ['an empty book has nothing to say', builtAtMs, null, null],
    ['an hour before the newest line is not', newestAtMs - hour, newestAtMs, { why: 'went-back', jumpMs: -hour }],
    ['a time before this program was made is not', builtAtMs - 1, null, { why: 'before-build', jumpMs: null }],
    ['nor is 1970 beside a newest line of 1970', 0, 0, { why: 'before-build', jumpMs: null }],
  ])('%s', (_, wallMs, newest, expected) => {
    const found = suspectStart({ wallMs, monoMs: 0 }, newest);
    expect(found).toEqual(expected && { state: 'suspect', ...expected });
  });

  it('that was suspect no clock is trusted until somebody confirms, wherever it goes', () => {
    const atStart = suspectStart({ wallMs: newestAtMs - hour, monoMs: 0 }, newestAtMs);
    expect(watchReading({ isSuspect: false, anchor: null, atStart }, later(0))).toEqual(atStart);
    for (const offMs of [-day, 0, day])
      expect(watchReading({ isSuspect: true, anchor: null, atStart }, later(0, offMs))).toBeNull();
  });
});
