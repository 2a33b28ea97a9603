import { expect, it } from 'vitest';
import { createUptime, machineClock } from '#src/node/machine-clock.ts';

const hour = 3_600_000;

/** A machine whose clocks are turned by hand. `reads`: how often the clock that is dear to read was read. */
function makeMachine() {
  const machine = { wallMs: 1_600_000_000_000, tickMs: 10, uptimeMs: 5_000_000, reads: 0 };
  const monoMs = createUptime({
    wallMs: () => machine.wallMs,
    tickMs: () => machine.tickMs,
    uptimeMs: () => {
      machine.reads += 1;
      // As Linux says it: to hundredths of a second.
      return Math.floor(machine.uptimeMs / 10) * 10;
    },
  });
  const go = (ms: number) => {
    machine.wallMs += ms;
    machine.uptimeMs += ms;
    machine.tickMs += ms;
  };
  const sleep = (ms: number) => {
    machine.wallMs += ms;
    machine.uptimeMs += ms;
  };
  return { machine, monoMs, go, sleep };
}

it('counts what passes, reads the dear clock once a second, and never goes backwards', () => {
  const { machine, monoMs, go } = makeMachine();
  const startMs = monoMs();
  let lastMs = startMs;
  for (let step = 0; step < 10_000; step += 1) {
    go(1.7);
    const nowMs = monoMs();
    expect(nowMs).toBeGreaterThan(lastMs);
    lastMs = nowMs;
  }
  expect(Math.abs(lastMs - startMs - 17_000)).toBeLessThan(20);
  expect(machine.reads).toBeLessThanOrEqual(18);
});

it('counts a sleep at once', () => {
  const { monoMs, go, sleep } = makeMachine();
  const startMs = monoMs();
  go(100);
  sleep(8 * hour);
  expect(Math.abs(monoMs() - startMs - 8 * hour - 100)).toBeLessThan(20);
});

it('counts no setting of the wall clock', () => {
  const { machine, monoMs, go } = makeMachine();
  const startMs = monoMs();
  for (const jumpMs of [hour, -3 * hour]) {
    go(10);
    machine.wallMs += jumpMs;
    go(10);
  }
  expect(Math.abs(monoMs() - startMs - 40)).toBeLessThan(20);
});

it('counts a sleep that a setting of the wall clock hid, a second later', () => {
  const { machine, monoMs, go, sleep } = makeMachine();
  const startMs = monoMs();
  sleep(hour);
  machine.wallMs -= hour;
  expect(monoMs() - startMs).toBeLessThan(20);
  go(1001);
  expect(Math.abs(monoMs() - startMs - hour - 1001)).toBeLessThan(20);
});

it("is this machine's own", () => {
  const startMs = machineClock.monoMs();
  expect(machineClock.monoMs()).toBeGreaterThanOrEqual(startMs);
});
