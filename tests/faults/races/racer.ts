import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDataFolder } from '#src/node/data-folder.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { startGatebook } from '#src/node/start.ts';

/**
 * A process that starts Gatebook on whatever folder it is told, again and again: a start proper, without the half second
 * that a new process costs. Lines in: `race FOLDER AT-MS`, `end`. Lines out: `owner`, or why not.
 */
const [conduct] = process.argv.slice(2);
type Held = { close(): unknown };
let held: Held | null = null;

/** The negative control opens the book without the lock. */
const start = async (dir: string): Promise<Held> =>
  conduct === 'lockless' ? openWriter(openDataFolder(dir).database) : await startGatebook({ dataDir: dir });

for await (const line of createInterface({ input: process.stdin })) {
  const [order, dir = '', atMs] = line.split(' ');
  if (order === 'race') {
    await sleep(Math.max(0, Number(atMs) - Date.now() - 2));
    while (Date.now() < Number(atMs));
    try {
      held = await start(dir);
      console.log('owner');
    } catch (error) {
      console.log((error as Error).message);
    }
  } else {
    await held?.close();
    held = null;
    console.log('ended');
  }
}
