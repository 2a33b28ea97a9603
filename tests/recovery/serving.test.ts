import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { expect, it, onTestFinished } from 'vitest';
import type { GatebookClient } from '#src/contract/contract.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { openOrMend } from '#src/node/recovery/open-or-mend.ts';
import { startGatebook } from '#src/node/start.ts';
import { readBook, spoilPages, startBook } from '#tests/recovery/book.ts';
import { openHttpHost } from '#tests/support/http-host.ts';
import { makeFolder } from '#tests/support/office.ts';

async function serve(dir: string) {
  const said: string[] = [];
  const gatebook = await openOrMend({
    dataDir: dir,
    start: () => startGatebook({ dataDir: dir }),
    homeOf: () => '/?door=1',
    say: (line) => void said.push(line),
  });
  const host = await openHttpHost(gatebook);
  onTestFinished(async () => {
    await host.close();
    await gatebook.close();
  });
  const headers = { cookie: host.cookie, origin: host.origin };
  const client: GatebookClient = createORPCClient(new RPCLink({ url: `${host.origin}/rpc`, headers }));
  return { client, said, gatebook };
}

it('serves what mends a damaged book, and then the book itself, without a new start', async () => {
  const book = await startBook(makeFolder(), 61);
  await book.write(200);
  book.copy();
  book.close();
  const { folder } = book;
  const truth = readBook(folder.database);
  spoilPages(folder.database, createRandom(61), 1, 0);
  const { client, said, gatebook } = await serve(folder.root);
  expect(said).toEqual([expect.stringContaining('is damaged')]);
  expect(gatebook.gatebook()).toBeNull();
  expect(await client.recovery.status()).toMatchObject({ state: 'damaged', isFileThere: true, failed: null });
  const found = { copy: { lines: truth.size } };
  await expect.poll(async () => client.recovery.status(), { timeout: 30_000 }).toMatchObject({ found });
  await expect(client.kiosk.status()).rejects.toThrow();
  expect(await client.recovery.open()).toEqual({ outcome: 'still-damaged' });
  expect(await client.recovery.start()).toEqual({ outcome: 'started' });
  expect(await client.recovery.start()).toEqual({ outcome: 'not-needed' });
  await expect.poll(async () => (await client.recovery.status()).state, { timeout: 30_000 }).toBe('mended');
  expect(await client.recovery.status()).toMatchObject({
    report: { fromCopy: truth.size, missing: { lines: [], values: [] }, newName: null, accountsWithoutPin: 0 },
  });
  const answers = await Promise.all([client.recovery.open(), client.recovery.open()]);
  expect(answers).toEqual([{ outcome: 'opened' }, { outcome: 'opened' }]);
  expect(await client.recovery.status()).toEqual({ state: 'open', home: '/?door=1' });
  expect(await client.kiosk.status()).toMatchObject({ state: 'unclaimed' });
  expect(gatebook.gatebook()?.folder.root).toBe(folder.root);
});

it('serves a sound book at once, and does not mend it', async () => {
  const { client, said } = await serve(makeFolder());
  expect(said).toEqual([]);
  expect(await client.recovery.status()).toEqual({ state: 'open', home: '/?door=1' });
  expect(await client.recovery.start()).toEqual({ outcome: 'not-needed' });
});

it('does not serve what is wrong with more than the book', async () => {
  await expect(serve('/proc/gatebook')).rejects.toThrow('cannot write to the data folder');
});
