import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listCopies } from '#src/node/backup/copies.ts';
import { findTrust, inspectCopy } from '#src/node/backup/inspect-copy.ts';
import type { Verdict } from '#tests/faults/powercut/check-state.ts';
import type { CrashState } from '#tests/faults/powercut/disk.ts';

/** A folder within the one that was written to the disk. */
type Folder = { dir: string; sub: string; files: CrashState['files'] };

const lost = (why: string): Verdict => ({ verdict: 'lost', why });

/**
 * Whether the copies that stand in a folder keep what was promised: the newest holds at least `promised` lines, and whatever
 * has the name of a copy is one, by the keys that stand beside it. `files`: what the folder was written from, by path, a
 * buffer being the same object while the file is the same. Null when they do.
 */
export function createCopyCheck(): (folder: Folder, promised: number) => Verdict | null {
  // Most states differ in one file: what was read once need not be read again.
  const known = new WeakMap<Buffer, number | null>();
  const linesOf = ({ dir, sub, files }: Folder, name: string): number | null => {
    const bytes = files.get(`${sub}/${name}`);
    if (!bytes) throw new Error(`${name} stands where nothing was written`);
    const found = known.get(bytes);
    if (found !== undefined) return found;
    const trust = findTrust(join(dir, sub));
    const inspected = trust && inspectCopy(join(dir, sub, name), trust);
    const lines = inspected?.ok ? inspected.lines : null;
    known.set(bytes, lines);
    return lines;
  };
  return (folder, promised) => {
    const dir = join(folder.dir, folder.sub);
    if (!existsSync(dir)) return promised > 0 ? lost('there are no copies') : null;
    if (promised > 0 && !findTrust(dir)) return lost('the keys beside the copies are gone');
    const copies = listCopies(dir);
    for (const { name, lines } of copies) {
      if (linesOf(folder, name) !== lines) return lost(`${name} is no whole copy`);
    }
    const newest = copies[0]?.lines ?? 0;
    return newest < promised ? lost(`a copy of ${promised} lines was made, the newest has ${newest}`) : null;
  };
}
