import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeRound } from '#src/node/backup/round.ts';
import { rememberSecond } from '#src/node/data-folder.ts';
import type { Random } from '#src/node/demo/random.ts';
import { type BookHost, openBookHost } from '#tests/backup/host.ts';

export const startMs = Date.parse('2026-11-24T08:00:00+07:00');
/** So often that all copies are of one day: the eight newest stay, and one goes with each new one. */
export const roundMs = 60_000;

export type Copied = { lines: number; copied: number };

/** A book of some visits with a history of copies, in some folders also on a second device. */
export async function makeCopiedBook(dir: string, random: Random, rounds: number): Promise<Copied> {
  if (random.chance(0.3)) {
    mkdirSync(join(dir, 'second'));
    rememberSecond(dir, join(dir, 'second'));
  }
  let nowMs = startMs;
  const host = await openBookHost(dir, { nowMs: () => nowMs, monoMs: () => nowMs }, { seed: 1_000_001 });
  let copied = 0;
  for (let round = 0; round < rounds; round += 1) {
    nowMs += roundMs;
    await host.visit(random.between(1, 2));
    copied = copyNow(host, nowMs);
  }
  await host.visit(1);
  const lines = host.lines();
  host.close();
  return { lines, copied };
}

function copyNow({ folder, signNow }: BookHost, atMs: number): number {
  signNow();
  const { answer } = makeRound({ ...folder, atMs, trust: folder, isRotated: true }, () => {});
  if (!answer.ok) throw new Error(answer.detail);
  return answer.copy.lines;
}
