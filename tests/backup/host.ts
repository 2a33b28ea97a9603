import { mkdirSync } from 'node:fs';
import type { Clock } from '#src/app/ports.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { keepCheckpoints } from '#src/node/checkpointing.ts';
import { type DataFolder, openDataFolder } from '#src/node/data-folder.ts';
import { createRandom } from '#src/node/demo/random.ts';
import type { Host } from '#src/node/keeper.ts';
import { openCodeKeys, openPepper } from '#src/node/keys/key-files.ts';
import { createSalts } from '#src/node/keys/salts.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { makeVisit } from '#tests/faults/visits.ts';

/** A book over a real database, without the screens: what a duty in the background is given, and how to write on. */
export type BookHost = Host & { said: string[]; visit(count: number): Promise<number>; close(): void };

/** Claimed unless it was before or must not be. `seed`: other visits than of another seed. The caller closes it. */
export async function openBookHost(
  dir: string,
  clock: Clock,
  { isClaimed = true, seed = 7 }: { isClaimed?: boolean; seed?: number } = {},
): Promise<BookHost> {
  mkdirSync(dir, { recursive: true });
  const folder: DataFolder = openDataFolder(dir);
  openCodeKeys(folder.keys);
  openPepper(folder.keys);
  const db = openWriter(folder.database);
  const salt = createSalts();
  const register = createRegister(db, { kiosk: folder.machineId, boot: 'test', clock, monoMs: () => 1, salt });
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const checkpoints = keepCheckpoints(db, register, folder, { nowMs: clock.nowMs, say });
  const random = createRandom(seed);
  if (isClaimed && !register.read.office()) {
    const value = { ...noOffice, name: 'Sở Mẫu' };
    await register.write((page) => page.add({ kind: 'setting', actor: 'host', facts: { key: 'office', value } }));
  }
  return {
    folder,
    clock,
    register,
    lines: () => register.journal.frontier().size,
    checkpoints,
    said,
    say,
    signNow: checkpoints.signNow,
    /** Answers how many lines the book has then. */
    async visit(count) {
      let size = 0;
      for (let visit = 0; visit < count; visit += 1) {
        const { lines } = makeVisit(random, visit + 1);
        size = await register.write((page) => Math.max(...lines.map((line) => page.add(line))) + 1);
      }
      return size;
    },
    close() {
      checkpoints.stop();
      db.close();
    },
  };
}
