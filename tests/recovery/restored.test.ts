import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listCopies } from '#src/node/backup/copies.ts';
import { createReceipts } from '#src/node/receipts/write.ts';
import { finishRestore } from '#src/node/recovery/after-restore.ts';
import { recover } from '#src/node/recovery/recover.ts';
import { startGatebook } from '#src/node/start.ts';
import { readBook, readTruth, startBook } from '#tests/recovery/book.ts';
import { makeFolder } from '#tests/support/office.ts';

/** A copy put in the place of a book that was written on after it, with or without receipts of what came after. */
async function restoreCopy({ hasReceipts }: { hasReceipts: boolean }) {
  const book = await startBook(makeFolder(), 51);
  await book.write(100);
  book.copy();
  await book.write(100);
  const truth = readTruth(book.db);
  book.close();
  const { folder } = book;
  if (hasReceipts) await writeReceipts(folder.receipts, book.groups);
  const [copy] = listCopies(folder.backups);
  copyFileSync(join(folder.backups, copy?.name ?? ''), folder.database);
  return { folder, truth, copied: copy?.lines ?? 0 };
}

async function writeReceipts(dir: string, groups: Parameters<ReturnType<typeof createReceipts>['append']>[0][]) {
  const receipts = createReceipts(dir);
  for (const group of groups) await receipts.append(group);
  await receipts.close();
}

it('brings back from the receipts what was acknowledged after the copy', async () => {
  const { folder, truth } = await restoreCopy({ hasReceipts: true });
  const said: string[] = [];
  finishRestore(folder, (line) => void said.push(line));
  expect(said[0]).toMatch(/lines, of them \d+ from receipts; nothing is missing$/);
  const mended = readBook(folder.database);
  for (const [seq, line] of truth) expect(mended.get(seq)).toEqual(line);
  expect(mended.size).toBe(truth.size + 1);
});

it('states what is lost without them, under a new name, and does nothing the second time', async () => {
  const { folder, truth, copied } = await restoreCopy({ hasReceipts: false });
  const said: string[] = [];
  finishRestore(folder, (line) => void said.push(line));
  expect(said.join('\n')).toContain(`missing: lines ${copied} to ${truth.size - 1}`);
  expect(said.join('\n')).toContain('/log2');
  const mended = readBook(folder.database);
  finishRestore(folder, (line) => void said.push(line));
  expect(readBook(folder.database)).toEqual(mended);
  // What a restore replaces is set aside by it, not once more here.
  expect(existsSync(folder.setAside) ? readdirSync(folder.setAside) : []).toEqual([]);
});

it('a host does not open a book that lacks lines which were acknowledged, and opens it once it is mended', async () => {
  const { folder, truth } = await restoreCopy({ hasReceipts: true });
  await expect(startGatebook({ dataDir: folder.root })).rejects.toThrow(/lines were acknowledged and it has \d+/);
  expect(recover(folder, {}).outcome).toBe('mended');
  const gatebook = await startGatebook({ dataDir: folder.root });
  await gatebook.close();
  const mended = readBook(folder.database);
  for (const [seq, line] of truth) expect(mended.get(seq)).toEqual(line);
});

it('takes receipts out of use whose lines could not be brought back, and keeps them', async () => {
  const book = await startBook(makeFolder(), 52);
  await book.write(100);
  const { folder } = book;
  book.close();
  const [first] = book.groups;
  const size = (first?.frontier.size ?? 0) + 10_000;
  const stray = { lines: [], frontier: { ...book.groups.at(-1)?.frontier, size } } as unknown as typeof book.groups;
  await writeReceipts(folder.receipts, [...book.groups, ...[stray as never]]);
  await expect(startGatebook({ dataDir: folder.root })).rejects.toThrow(/acknowledged/);
  recover(folder, {});
  expect(readdirSync(folder.receipts).some((name) => name.endsWith('.aside'))).toBe(true);
  const gatebook = await startGatebook({ dataDir: folder.root });
  await gatebook.close();
});
