import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createReserve } from '#src/node/reserve.ts';
import { makeFolder } from '#tests/support/office.ts';

const mib = 1 << 20;

describe('the reserve', () => {
  it('is real bytes, made once where there is ample room', async () => {
    const path = join(makeFolder(), 'reserve.bin');
    const reserve = createReserve(path, 3 * mib + 5);
    expect(await Promise.all([reserve.makeIfRoom(), reserve.makeIfRoom()])).toEqual([true, true]);
    const { size, blocks, mode } = statSync(path);
    expect(size).toBe(3 * mib + 5);
    expect(blocks * 512).toBeGreaterThanOrEqual(size);
    expect(mode & 0o777).toBe(0o600);
    expect(await reserve.makeIfRoom()).toBe(false);
  });

  it('is not made where it would take the room that others need, nor when it is not wanted', async () => {
    const path = join(makeFolder(), 'reserve.bin');
    expect(await createReserve(path, 2 ** 50).makeIfRoom()).toBe(false);
    expect(await createReserve(path, 0).makeIfRoom()).toBe(false);
    expect(existsSync(path)).toBe(false);
  });

  it('is given up once, and that is seen until it is there again', async () => {
    const path = join(makeFolder(), 'reserve.bin');
    const reserve = createReserve(path, mib);
    await reserve.makeIfRoom();
    expect([reserve.giveUp(), reserve.giveUp(), existsSync(path)]).toEqual([true, false, false]);
    expect(reserve.look().state).toBe('reserve-given-up');
    expect(await reserve.makeIfRoom()).toBe(true);
    expect(reserve.look().state).not.toBe('reserve-given-up');
  });

  it('leaves nothing half-made behind when the host stops meanwhile', async () => {
    const path = join(makeFolder(), 'reserve.bin');
    const reserve = createReserve(path, 20 * mib);
    const making = reserve.makeIfRoom();
    await reserve.stop();
    expect(await making).toBe(false);
    expect([existsSync(path), existsSync(`${path}.partial`)]).toEqual([false, false]);
  });
});

const program = fileURLToPath(new URL('./reserve/full-disk.ts', import.meta.url));
const isMountable = spawnSync('unshare', ['-rm', 'true']).status === 0;
const why = isMountable ? '' : ' (skipped: this user may not mount a small disk of its own)';

/** Runs the program on a disk of 24 MB of its own. */
function onSmallDisk(...words: string[]) {
  const dir = makeFolder();
  const script = 'mount -t tmpfs -o size=24m none "$1" && shift && exec "$@"';
  const { stdout, stderr, status } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', script, 'sh', dir, process.execPath, program, dir, ...words],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe.skipIf(!isMountable)(`a disk that runs full${why}`, () => {
  it('takes the shift to its end out of the reserve, and the book says when it was full and when it had room again', () => {
    expect(onSmallDisk('with')).toEqual({
      isFilled: true,
      answers: Array(20).fill('saved'),
      stateWhenFull: 'full',
      lines: ['disk-full', 'space-back'],
      stateAfter: 'low',
      isWhole: true,
      stored: 20,
    });
  });

  it('takes nobody without one', () => {
    const found = onSmallDisk('without');
    expect(found['answers']).toContain('NotSavedError');
    expect(found['isWhole']).toBe(true);
  });
});
