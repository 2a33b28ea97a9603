import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCopies } from '#src/node/backup/copies.ts';
import { findTrust, inspectCopy } from '#src/node/backup/inspect-copy.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { Verdict } from '#tests/faults/powercut/check-state.ts';

const lost = (why: string): Verdict => ({ verdict: 'lost', why });

/**
 * Whether the copies that stand in a folder keep what was promised: the newest holds at least `promised` lines, and whatever
 * has the name of a copy is one, by the keys that stand beside it. Null when they do.
 */
export function createCopyCheck(): (dir: string, promised: number) => Verdict | null {
  // Most states differ in one file: what was read once need not be read again.
  const known = new Map<string, number | null>();
  const linesOf = (dir: string, name: string): number | null => {
    const path = join(dir, name);
    const key = Buffer.from(commitHash(readFileSync(path))).toString('hex');
    const found = known.get(key);
    if (found !== undefined) return found;
    const trust = findTrust(dir);
    const inspected = trust && inspectCopy(path, trust);
    const lines = inspected?.ok ? inspected.lines : null;
    known.set(key, lines);
    return lines;
  };
  return (dir, promised) => {
    if (!existsSync(dir)) return promised > 0 ? lost('there are no copies') : null;
    if (promised > 0 && !findTrust(dir)) return lost('the keys beside the copies are gone');
    const copies = listCopies(dir);
    for (const { name, lines } of copies) {
      if (linesOf(dir, name) !== lines) return lost(`${name} is no whole copy`);
    }
    const newest = copies[0]?.lines ?? 0;
    return newest < promised ? lost(`a copy of ${promised} lines was made, the newest has ${newest}`) : null;
  };
}
