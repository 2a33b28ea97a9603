import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#src/node/demo/random.ts';
import { readReceipts, soundReceipts } from '#src/node/receipts/read.ts';
import { createReceipts } from '#src/node/receipts/write.ts';
import type { WrittenGroup } from '#src/node/sqlite/register.ts';
import { makeFolder } from '#tests/support/office.ts';

const random = createRandom(11);

/** A group of its own lines; what they say does not matter to whoever keeps them. */
const makeGroup = (from: number, count = 1): WrittenGroup => ({
  frontier: { size: from + count, peaks: [new Uint8Array(32).fill(from + count)] },
  lines: Array.from({ length: count }, (_, index) => ({
    seq: from + index,
    head: `{"seq":${from + index}}`,
    openings: [{ field: 'name', salt: random.bytes(16), value: '"Đặng Thị Thử"' }],
  })),
});

const seqsIn = (dir: string): number[] => [...soundReceipts(dir)].flatMap(({ lines }) => lines.map(({ seq }) => seq));
const problemsIn = (dir: string) => [...readReceipts(dir)].flatMap((found) => (found.ok ? [] : [found.problem]));

/** Three segments with lines 0–1, 2–3, 4–5; their paths. */
async function makeSegments(): Promise<{ dir: string; paths: string[] }> {
  const dir = join(makeFolder(), 'receipts');
  for (const from of [0, 2, 4]) {
    const receipts = createReceipts(dir);
    await receipts.append(makeGroup(from));
    await receipts.append(makeGroup(from + 1));
    await receipts.close();
  }
  return {
    dir,
    paths: readdirSync(dir)
      .sort()
      .map((name) => join(dir, name)),
  };
}

describe('receipts', () => {
  it('come back as they were written, from files that only this user may read', async () => {
    const dir = join(makeFolder(), 'receipts');
    const receipts = createReceipts(dir);
    const groups = [makeGroup(0, 3), makeGroup(3), makeGroup(4, 2)];
    await Promise.all(groups.map((group) => receipts.append(group)));
    await receipts.close();
    expect(readdirSync(dir)).toEqual(['receipts-000000000000.log']);
    expect(statSync(join(dir, 'receipts-000000000000.log')).mode & 0o777).toBe(0o600);
    expect([...soundReceipts(dir)].map(({ size, lines }) => ({ size, lines }))).toEqual(
      groups.map(({ frontier, lines }) => ({
        size: frontier.size,
        lines: lines.map(({ seq, head, openings }) => ({
          seq,
          head,
          openings: openings.map(({ field, salt, value }) => [field, Buffer.from(salt).toString('base64'), value]),
        })),
      })),
    );
    expect(problemsIn(dir)).toEqual([]);
  });

  it('begin a new file with each start and each new segment, and never write behind a torn tail', async () => {
    const { dir, paths } = await makeSegments();
    const newest = paths.at(-1) as string;
    truncateSync(newest, statSync(newest).size - 3);
    const torn = readFileSync(newest);
    const receipts = createReceipts(dir);
    // The line whose receipt was torn is written again: a second file that begins with the same line.
    truncateSync(paths[1] as string, 0);
    await receipts.append(makeGroup(5));
    receipts.startSegment();
    await receipts.append(makeGroup(6));
    await receipts.close();
    expect(readFileSync(newest)).toEqual(torn);
    expect(seqsIn(dir)).toEqual([0, 1, 4, 5, 6]);
    expect(problemsIn(dir)).toEqual(['torn']);
    const again = createReceipts(dir);
    await again.append(makeGroup(6));
    await again.close();
    expect(readdirSync(dir)).toContain('receipts-000000000006-1.log');
  });

  it('name every way in which a file is broken and go on with the next one, whatever the bytes are', async () => {
    const { dir, paths } = await makeSegments();
    const middle = paths[1] as string;
    const whole = readFileSync(middle);
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] as number) ^ (1 << (at % 8));
      writeFileSync(middle, bytes);
      const seqs = seqsIn(dir);
      expect(problemsIn(dir), `bit at ${at}`).toHaveLength(1);
      expect([seqs.slice(0, 2), seqs.slice(-2)], `bit at ${at}`).toEqual([
        [0, 1],
        [4, 5],
      ]);
      writeFileSync(middle, whole.subarray(0, at));
      expect(seqsIn(dir).slice(-2)).toEqual([4, 5]);
    }
    for (let round = 0; round < 300; round += 1) {
      writeFileSync(middle, random.bytes(round));
      expect(seqsIn(dir)).toEqual([0, 1, 4, 5]);
    }
    // What our own writer never wrote is no receipt, however well it is checked.
    const receipts = createReceipts(join(dir, 'other'));
    await receipts
      .append({ ...makeGroup(0), lines: [{ seq: 0.5, head: 'x', openings: [] }] } as WrittenGroup)
      .catch(() => {});
    await receipts.close();
    expect(seqsIn(join(dir, 'other'))).toEqual([]);
    rmSync(middle);
    mkdirSync(middle);
    expect(seqsIn(dir)).toEqual([0, 1, 4, 5]);
    expect(problemsIn(dir)).toEqual(['unreadable']);
  });

  it('go only as whole files, only below the line, and never the newest', async () => {
    const { dir } = await makeSegments();
    const receipts = createReceipts(dir);
    expect(await receipts.dropBefore(1)).toBe(0);
    expect(await receipts.dropBefore(3)).toBe(1);
    expect(seqsIn(dir)).toEqual([2, 3, 4, 5]);
    expect(await receipts.dropBefore(1000)).toBe(1);
    expect(seqsIn(dir)).toEqual([4, 5]);
  });

  it('stay when their name says little and their lines say more, as after a restore', async () => {
    const { dir } = await makeSegments();
    const older = createReceipts(dir);
    await older.append(makeGroup(0, 40));
    await older.close();
    expect(await older.dropBefore(6)).toBe(2);
    expect(seqsIn(dir)).toContain(39);
  });
});
