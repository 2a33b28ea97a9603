import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeMemoryFolder } from '#tests/faults/fault.ts';
import type { Sabotage } from '#tests/faults/iofault/saboteur.ts';
import { shimEnv, whyNoShim } from '#tests/faults/shim.ts';

const program = fileURLToPath(new URL('./mending/failing-disk.ts', import.meta.url));
const missing = whyNoShim();
const why = missing ? ` (skipped: ${missing})` : '';

type Said = {
  sabotage: Sabotage;
  nth: number;
  mended: string[];
  answers: string[];
  stored: number[];
  isWhole: boolean;
  states: string[];
  state: string;
  said: string[];
  read: string;
  pin: string;
  failures: number;
  seen: boolean[];
  sinceMs: number;
  isTold: boolean;
};

/** Runs one scene in a process of its own, on a disk that fails as it asks. */
function play(scene: string): Said[] {
  const { dir, remove } = makeMemoryFolder();
  onTestFinished(remove);
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, dir, scene], {
    env: shimEnv(dir, null),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  rmSync(dir, { recursive: true });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said);
}

describe.skipIf(missing)(`a disk that fails${why}`, () => {
  it('once is not noticed by whoever asked: everybody is saved, once', () => {
    const points = play('once');
    expect(new Set(points.map(({ sabotage }) => `${sabotage.kind} ${sabotage.how}`)).size).toBe(4);
    for (const point of points) {
      expect(point, JSON.stringify(point)).toMatchObject({
        answers: ['saved', 'saved', 'saved', 'saved'],
        stored: [1, 1, 1, 1],
        isWhole: true,
      });
    }
    expect(points.filter(({ mended }) => mended.length > 0).length).toBeGreaterThan(4);
    const full = points.filter(({ sabotage }) => sabotage.how === 'ENOSPC');
    expect(full.flatMap(({ mended }) => mended)).toContain('disk-full');
  });

  it('once is noticed where nobody mends', () => {
    expect(play('once-bare').some(({ answers }) => answers.includes('NotSavedError'))).toBe(true);
  });

  it('for longer refuses everybody at once, and goes on by itself when it is back', () => {
    const points = play('for-ever');
    expect(points).toHaveLength(4);
    for (const point of points) {
      const refused = 'NotSavedError';
      expect(point, JSON.stringify(point)).toMatchObject({
        answers: [refused, refused, refused, 'saved'],
        states: ['mending', 'open'],
        read: 'NotOpenError',
        pin: refused,
        failures: 2,
        isWhole: true,
      });
      const [first, ...others] = point.stored;
      expect([first, others.at(-1)]).toEqual([1, 1]);
      // Refused while the disk failed: there at most once (F4), so that asking again with the same id does it once.
      expect(Math.max(...others)).toBe(1);
      expect(others[2]).toBe(0);
    }
  });

  it('and has it all the same is believed: the commit is not done twice', () => {
    expect(play('after-all')).toEqual([
      { mended: ['io-error'], answers: Array(4).fill('saved'), stored: [1, 1, 1, 1], isWhole: true },
    ]);
  });

  it('and holds another book than before is written to no more, and says so', () => {
    const [found] = play('other-book');
    expect(found).toMatchObject({
      answers: ['saved', 'NotSavedError', 'NotSavedError', 'NotSavedError'],
      state: 'broken',
    });
    expect(found?.said).toHaveLength(1);
    expect(found?.said[0]).toMatch(
      /^the book in \S+ is damaged: .*; nothing was changed, run gatebook recover --data \S+$/,
    );
  });

  it('is told of to the desk while it lasts, and in the book as soon as the book takes it', () => {
    const [found] = play('said-of-it');
    expect(found).toMatchObject({
      answers: ['NotSavedError'],
      seen: [false, true, false],
      sinceMs: 1000,
      isTold: true,
    });
    expect(found?.said).toContain('io-error');
    expect(found?.said.filter((event) => event === 'io-error')).toHaveLength(1);
  });

  it('is not blamed for what a work did wrong', () => {
    expect(play('own-faults')).toEqual([
      {
        mended: [],
        state: 'open',
        answers: ['saved', 'TypeError', 'SqliteError', 'SqliteError', 'saved'],
        stored: [1, 1],
        isWhole: true,
      },
    ]);
  });
});
