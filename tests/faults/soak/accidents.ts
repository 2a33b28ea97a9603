import { existsSync, globSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDataFolder } from '#src/node/data-folder.ts';
import type { Random } from '#src/node/demo/random.ts';
import { openReader } from '#src/node/sqlite/open.ts';
import { verifyBook } from '#src/node/verify/verify-book.ts';
import type { SoakedOffice } from '#tests/faults/soak/soaked-office.ts';

/** Throws, or answers what should not have been. */
type Accident = (office: SoakedOffice, random: Random) => Promise<string | null>;

const { ENOSPC, EIO } = constants.errno;
const shortest = 200;
const longestMs = 900;

/** A second copy that was missed while the disk failed is written by then; both broken at a time are beyond any promise. */
const healMs = 1500;

async function failFor(office: SoakedOffice, order: string, random: Random): Promise<null> {
  writeFileSync(office.orders, order);
  await sleep(random.between(shortest, longestMs));
  rmSync(office.orders);
  office.healing = sleep(healMs);
  return null;
}

/** What else happens meanwhile may, as long as it breaks nothing. */
async function crashHealed(office: SoakedOffice): Promise<void> {
  await office.healing;
  await office.crash();
}

/** The newest end of what was written down a second time: what a disk loses that was unplugged. */
const mostCutBytes = 400;

/** What may happen to an office in a second. */
export const accidents: Record<string, Accident> = {
  async kill(office) {
    await crashHealed(office);
    await office.open();
    return null;
  },
  'disk full': (office, random) => failFor(office, `w ${ENOSPC}`, random),
  'sync fails': (office, random) => failFor(office, `s ${EIO}`, random),
  async 'clock jumps'(office, random) {
    const seconds = random.pick([0, 0, 3600, -3600, 86_400 * 400, -86_400 * 400, 86_400 * 5000]);
    writeFileSync(office.clock, String(seconds));
    return null;
  },
  async 'bit flips while down'(office, random) {
    await crashHealed(office);
    flipBit(office.dir, random);
    await office.open();
    return checkAndMend(office);
  },
  async 'second start'(office) {
    const { code, said } = await office.run('serve', '--no-open');
    return code === 0 || !said.includes('another Gatebook is running')
      ? `a second start ended with ${code}: ${said}`
      : null;
  },
  async 'receipts cut off'(office, random) {
    await crashHealed(office);
    const newest = globSync('receipts/*', { cwd: office.dir }).sort().at(-1);
    if (newest) cutEnd(join(office.dir, newest), random.between(1, mostCutBytes));
    await office.open();
    return null;
  },
  async 'backup under load'(office) {
    const { code, said } = await office.run('backup');
    return code === 0 ? null : `a backup ended with ${code}: ${said}`;
  },
};

function cutEnd(path: string, bytes: number): void {
  truncateSync(path, Math.max(0, statSync(path).size - bytes));
}

export function flipBit(dir: string, random: Random): void {
  const paths = ['gatebook.db', 'gatebook.db-wal'].map((name) => join(dir, name));
  const path = random.pick(paths.filter((candidate) => existsSync(candidate) && statSync(candidate).size > 0));
  const bytes = readFileSync(path);
  const at = random.between(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
  writeFileSync(path, bytes);
}

/** The nightly reading in quick motion; what it finds is mended at once, since two copies broken at a time are beyond any promise. */
export async function checkAndMend(office: SoakedOffice): Promise<string | null> {
  if (readAll(office.dir) === null) return null;
  await office.recover();
  const left = readAll(office.dir);
  return left && `a mended book does not fit: ${left}`;
}

/** What the host does at night; answers what does not fit. */
function readAll(dir: string): string | null {
  const folder = openDataFolder(dir);
  const db = openReader(folder.database);
  try {
    const { verified } = verifyBook(db, folder, 'whole-file', () => {});
    return verified.ok ? null : verified.problem;
  } catch (error) {
    return String(error);
  } finally {
    db.close();
  }
}
