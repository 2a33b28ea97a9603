import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dayMs, localDay } from '#src/domain/register/local-time.ts';
import { byNewest, type Copy, copyName, damagedEnd, listCopies, readCopyName } from '#src/node/backup/copies.ts';
import { findOutdated, removePartials, rotateCopies } from '#src/node/backup/rotation.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { makeFolder } from '#tests/support/office.ts';

const makeCopy = (parts: Omit<Copy, 'name'>): Copy => ({ name: copyName(parts), ...parts });

/** Copies as years of a kiosk leave them: mostly six hours apart, with days off, a clock that is set anew, restored books. */
function makeHistory(random: Random): Copy[] {
  const copies: Copy[] = [];
  let [atMs, lines, log] = [Date.parse('2026-01-01T08:00:00+07:00'), 10, 1];
  for (let count = random.between(0, 60); count > 0; count -= 1) {
    atMs += random.chance(0.1) ? random.between(-400, 400) * dayMs : random.between(1, 4) * (dayMs / 4);
    lines += random.between(0, 50);
    if (random.chance(0.03)) [lines, log] = [random.between(0, lines), log + 1];
    copies.push(makeCopy({ atMs, log, lines }));
  }
  return [...new Map(copies.map((copy) => [copy.name, copy])).values()];
}

it('reads back every name it gives, and no other', () => {
  const random = createRandom(1);
  for (const copy of makeHistory(random)) expect(readCopyName(copy.name)).toEqual(copy);
  expect(copyName({ atMs: 0, log: 1, lines: 12 })).toBe('backup-19700101T070000.000+0700-12.db');
  for (const name of ['backup-x-1.db', 'gatebook.db', `${copyName({ atMs: 0, log: 1, lines: 1 })}${damagedEnd}`]) {
    expect(readCopyName(name)).toBeNull();
  }
});

it('never lets the newest go, keeps the eight newest and the last of fourteen days, and never more than that', () => {
  const random = createRandom(20_210_707);
  for (let round = 0; round < 2000; round += 1) {
    const copies = makeHistory(random).sort(byNewest);
    const outdated = new Set(findOutdated(copies));
    const kept = copies.filter((copy) => !outdated.has(copy));
    expect(kept.slice(0, 8)).toEqual(copies.slice(0, 8));
    const days = [...new Set(copies.map(({ atMs }) => localDay(atMs)))].slice(0, 14);
    for (const day of days) {
      const last = copies.find(({ atMs }) => localDay(atMs) === day);
      expect(kept).toContain(last);
    }
    expect(kept.length).toBeLessThanOrEqual(8 + 14);
    expect(kept.length).toBeGreaterThanOrEqual(Math.min(8, copies.length));
    // Once is enough: what stays would stay again.
    expect(findOutdated(kept)).toEqual([]);
  }
});

it('takes for the newest what holds most of the book, not what a wrong clock says', () => {
  const atMs = Date.parse('2026-11-24T08:00:00+07:00');
  const newest = makeCopy({ atMs: Date.parse('2000-01-01T07:00:00+07:00'), log: 1, lines: 900 });
  const older = Array.from({ length: 30 }, (_, index) => makeCopy({ atMs: atMs + index, log: 1, lines: 500 + index }));
  const restored = makeCopy({ atMs, log: 2, lines: 100 });
  expect([...older, newest].sort(byNewest)[0]).toBe(newest);
  expect([...older, newest, restored].sort(byNewest)[0]).toBe(restored);
});

it('removes from the folder what may go and nothing else; a damaged copy counts for nothing', () => {
  const dir = makeFolder();
  const atMs = Date.parse('2026-11-24T08:00:00+07:00');
  const copies = Array.from({ length: 12 }, (_, index) => makeCopy({ atMs: atMs + index, log: 1, lines: index }));
  for (const { name } of copies) writeFileSync(join(dir, name), '');
  const damaged = [3, 11].map((lines) => `${copyName({ atMs: atMs + 99, log: 1, lines })}${damagedEnd}`);
  for (const name of [...damaged, 'machine-id', 'note.txt']) writeFileSync(join(dir, name), '');
  rotateCopies(dir);
  expect(listCopies(dir).map(({ lines }) => lines)).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
  expect(readdirSync(dir).filter((name) => name.endsWith(damagedEnd))).toEqual([damaged[1]]);
  for (const name of ['machine-id', 'note.txt']) expect(existsSync(join(dir, name))).toBe(true);
});

it('removes halves of copies, but not the half that a living process is still writing', () => {
  const dir = makeFolder();
  const half = (pid: number) => join(dir, `backup-20261124T080000.000+0700.${pid}.partial`);
  // The test runner's own parent lives as long as this does; no process has the other number.
  for (const pid of [process.ppid, 999_999_999]) writeFileSync(half(pid), '');
  removePartials(dir);
  expect(existsSync(half(process.ppid))).toBe(true);
  expect(existsSync(half(999_999_999))).toBe(false);
});
