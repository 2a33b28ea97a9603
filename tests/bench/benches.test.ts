import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchNames, chooseBenches, fullSizes, runBench } from '#scripts/bench/benches.ts';
import type { Figure } from '#scripts/bench/figure.ts';
import { spawnHost, untilReady } from '#scripts/bench/host.ts';
import { openOffice } from '#scripts/bench/office.ts';
import { bytesOf, readCheckins } from '#scripts/bench/rows.ts';
import { makeFolder } from '#tests/support/office.ts';

/** The same paths as the full run, in seconds; what they measure means nothing. */
const tinySizes = {
  ...fullSizes,
  checkins: { rounds: 1, perRound: 16, seed: 1 },
  receipts: { rounds: 1, perRound: 8, seed: 1 },
  batch: { rounds: 1, perRound: 50, seed: 1 },
  presence: { people: 60, days: 12, seeds: [1], everyMinutes: 60, probes: 6 },
  search: { people: 30, days: 8, seed: 1, queries: 12, rounds: 1 },
  verify: { history: { people: 30, days: 8, seed: 1 }, quietVisitors: 2, isCopiedFirst: false },
};

async function collect(figures: AsyncIterable<Figure>): Promise<Figure[]> {
  const all: Figure[] = [];
  for await (const figure of figures) all.push(figure);
  return all;
}

const runCommand = (...words: string[]) =>
  spawnSync(process.execPath, ['scripts/bench.ts', ...words], { encoding: 'utf8' });

describe('the bench', () => {
  it('measures check-ins through the host beside both baselines', { timeout: 60_000 }, async () => {
    const figures = await collect(runBench('checkins', tinySizes, () => {}));
    expect(figures.map(({ figure }) => figure)).toEqual([
      'checkins',
      'checkins-16',
      'checkins-rows',
      'checkins-16-rows',
    ]);
    for (const figure of figures) {
      expect(Object.keys(figure)).toEqual('figure value unit baseline ratio goal ok n seed'.split(' '));
      expect(figure).toMatchObject({ unit: 'check-ins/s', goal: 'ratio>=0.5', n: 16, seed: 1 });
      expect(figure.ratio).toBeCloseTo(figure.value / (figure.baseline ?? 0), 2);
      expect(figure.ok).toBe((figure.ratio ?? 0) >= 0.5);
    }
  });

  it('measures check-ins with and without receipts, and writes at once and one by one', {
    timeout: 60_000,
  }, async () => {
    const kept = await collect(runBench('receipts', tinySizes, () => {}));
    expect(kept.map(({ figure }) => figure)).toEqual(['receipts', 'receipts-without', 'receipts-cost']);
    expect(kept[2]).toMatchObject({ value: kept[0]?.value, baseline: kept[1]?.value, n: 8 });
    const together = await collect(runBench('batch', tinySizes, () => {}));
    expect(together.map(({ figure, goal }) => `${figure} ${goal}`)).toEqual([
      'batch ratio>=5',
      'batch-checkins ratio>=1.5',
    ]);
    for (const figure of [...kept, ...together]) {
      expect(Math.min(figure.value, figure.baseline ?? 0)).toBeGreaterThan(0);
      expect((figure.ratio ?? 0) / (figure.value / (figure.baseline ?? 0))).toBeCloseTo(1, 2);
    }
  });

  it('measures the three searches beside their own SQL', { timeout: 60_000 }, async () => {
    const said: string[] = [];
    const figures = await collect(runBench('search', tinySizes, (line) => said.push(line)));
    expect(figures.map(({ figure }) => figure)).toEqual(['search-name', 'search-document', 'search-plate']);
    for (const figure of figures) {
      expect(figure).toMatchObject({ unit: 'ms', goal: 'ratio<=2', n: 12, seed: 1 });
      expect(Math.min(figure.value, figure.baseline ?? 0)).toBeGreaterThan(0);
    }
    expect(said.at(-1)).toMatch(/^searching [1-9]\d+ movements$/);
  });

  it('measures the verification alone, and what it leaves of the main thread', { timeout: 60_000 }, async () => {
    const figures = await collect(runBench('verify', tinySizes, () => {}));
    expect(figures.map(({ figure, goal }) => [figure, goal])).toEqual([
      ['verify', 'value<=20'],
      ['verify-beside', 'value<=20'],
      ['verify-blocked', 'value<=50'],
    ]);
    expect(Math.min(...figures.map(({ value }) => value))).toBeGreaterThan(0);
  });

  it('measures who is inside beside a book that estimates nothing, and catches whoever looks ahead', {
    timeout: 60_000,
  }, async () => {
    const figures = await collect(runBench('presence', tinySizes, () => {}));
    const find = (name: string) => figures.find(({ figure }) => figure === name);
    expect(figures).toHaveLength(25);
    for (const name of ['presence-error', 'presence-error-crowded', 'presence-left-out', 'presence-left-out-crowded']) {
      expect(find(name)).toMatchObject({ n: 288, seed: 1 });
      expect(find(name)?.ratio).toBeLessThan(1);
    }
    expect(find('presence-look-ahead')).toMatchObject({ value: 0, ok: true });
    expect(find('presence-look-ahead-truth')?.ok).toBe(true);
    expect(find('presence-look-ahead-later')?.ok).toBe(true);
    expect(find('presence-look-ahead-oracle')).toMatchObject({ value: 0, ok: true });
    expect(find('presence-floor-all-seen')).toMatchObject({ value: 0, ok: true });
    expect(find('presence-floor-error')?.ratio).toBeLessThan(1);
  });

  it('runs all when nothing is named, and says in one line that a name is unknown', () => {
    expect(chooseBenches([])).toEqual(benchNames);
    expect(chooseBenches(['start', 'checkins'])).toEqual(['start', 'checkins']);
    const { status, stdout, stderr } = runCommand('checkins', 'chekins');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      'bench: there is no bench "chekins"; there are checkins, numbers, presence, receipts, batch, desk, scan, search, start, verdict, verify\n',
    );
    expect(runCommand('toString').status).toBe(1);
  });
});

describe('the baselines', () => {
  it('insert what a check-in really leaves: all of its rows, in one group each', async () => {
    const dir = makeFolder();
    const { gatebook, checkIn } = await openOffice(join(dir, 'book'), 3);
    await checkIn(5);
    const [before, ...checkins] = readCheckins(gatebook.folder.database);
    await gatebook.close();
    expect(before?.every(({ table }) => ['leaf', 'opening', 'tree_node'].includes(table))).toBe(true);
    expect(checkins).toHaveLength(5);
    for (const rows of checkins) {
      const count = (table: string) => rows.filter((row) => row.table === table).length;
      const isByVehicle = count('vehicle_movement');
      const lines = 4 + isByVehicle;
      expect([count('leaf'), count('visit'), count('person'), count('command')]).toEqual([lines, 1, 1, 1]);
      expect([count('visit_name (rowid, folded)'), count('reading'), count('declaration')]).toEqual([1, 1, 1]);
      expect(count('opening')).toBe(isByVehicle ? 17 : 14);
      expect(rows.reduce((sum, row) => sum + bytesOf(row), 0)).toBeGreaterThan(3000);
    }
  });

  it('count bytes, not characters', () => {
    expect(bytesOf({ table: 't', values: ['ễ', Buffer.alloc(4), 123, null] })).toBe(3 + 4 + 3);
  });
});

describe('the start', () => {
  it('is measured on the host that people start, until it answers', { timeout: 60_000 }, async () => {
    const host = await spawnHost(join(makeFolder(), 'book'));
    try {
      expect(await untilReady(host)).toBeGreaterThan(0);
    } finally {
      await host.stop();
    }
  });

  it('passes on what a host says that does not start', { timeout: 60_000 }, async () => {
    await expect(spawnHost('package.json')).rejects.toThrow(/the host did not start: gatebook: .*package\.json/);
  });
});
