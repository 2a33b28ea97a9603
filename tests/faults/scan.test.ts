import { expect, it } from 'vitest';
import { runFault } from '#tests/faults/run-fault.ts';
import { checkEffects, press } from '#tests/faults/scan/check-keys.ts';
import { SlowError, time } from '#tests/faults/scan/time.ts';

it('no text and no burst of keys throws or is admitted unsigned; without the signatures some would be', async () => {
  const found = await runFault('scan', '--tries', '30000', '--seed', '1');
  expect(found).toMatchObject({ tried: 30_000, lost: 0, undetected: 0 });
  expect(found.acknowledged).toBeGreaterThan(0);
  expect(found.control).toBeGreaterThan(0);
});

it('says so when a text takes the processor too long every time, and not when something else held it up once', () => {
  const times = { worstMs: 0, late: 0 };
  expect(() => time(() => burnProcessor(10), times)).toThrow(SlowError);
  expect(times.late).toBe(0);
  const held = new Int32Array(new SharedArrayBuffer(4));
  let calls = 0;
  time(() => Atomics.wait(held, 0, 0, calls++ === 0 ? 20 : 0), times);
  expect(times.late).toBe(1);
});

it('says so when a key gets through that could press something, or a scan is not what was typed', () => {
  const keys = [...'GB1:AB', 'Enter'];
  const presses = keys.map((key, at) => ({
    key,
    atMs: at,
    hasCtrl: false,
    hasAlt: false,
    hasMeta: false,
    isRepeat: false,
    isInField: false,
  }));
  const effects = press(presses);
  expect(checkEffects(presses, effects)).toEqual({ problem: null, text: 'GB1:AB' });
  expect(checkEffects(presses, [...effects.slice(0, -1), { kind: 'none' }]).problem).toMatch(/end passed/);
  const other = { kind: 'scan', text: 'GB1:AC', leaked: 0 } as const;
  expect(checkEffects(presses, [...effects.slice(0, -1), other]).problem).toMatch(/not what was typed/);
});

function burnProcessor(ms: number): void {
  const before = process.threadCpuUsage();
  for (let spentMs = 0; spentMs < ms; ) {
    const { user, system } = process.threadCpuUsage(before);
    spentMs = (user + system) / 1000;
  }
}
