import { headBytes, readHead } from '#src/domain/journal/record.ts';
import { appendLeaf, emptyFrontier, leafHash } from '#src/domain/journal/tree.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { Reader, Writer } from '#src/node/sqlite/driver.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { type Verified, verifyJournal } from '#src/node/sqlite/verify.ts';
import { journalText } from '#tests/faults/journal-text.ts';

/** Who noticed the change, or `harmless` when the journal still says what it said. */
export type Noticed = 'opening' | 'quick_check' | 'verify' | 'anchor' | 'harmless' | 'nobody';
export type Finding = { noticed: Noticed; why: string; missedByWeaker: boolean };

/** The anchor is what left the machine: how many lines the book had, and their root. */
export type Truth = { journal: string; lines: number; root: string };

/** The opening checks, quick_check, the verification, the anchor: in that order, as far as the file lets them. */
export function checkMutant(path: string, truth: Truth): Finding {
  let db: Writer | undefined;
  const noticed = (noticed: Noticed, why: unknown, missedByWeaker = false): Finding => ({
    noticed,
    why: String(why),
    missedByWeaker,
  });
  try {
    try {
      db = openWriter(path);
    } catch (error) {
      return noticed('opening', error);
    }
    const quick = quickCheck(db);
    if (quick !== 'ok') return noticed('quick_check', quick);
    let verified: Verified;
    try {
      verified = verifyJournal(db);
    } catch (error) {
      return noticed('nobody', `the verification itself broke: ${error}`);
    }
    if (!verified.ok) return noticed('verify', `${verified.seq}: ${verified.problem}`, areHeadsGood(db));
    if (journalText(db) === truth.journal) return noticed('harmless', '');
    const isAnchored = verified.lines === truth.lines && verified.root === truth.root;
    return isAnchored ? noticed('nobody', 'the journal says something else') : noticed('anchor', verified.lines);
  } finally {
    db?.close();
  }
}

function quickCheck(db: Reader): string {
  try {
    return String(db.pragma('quick_check', { simple: true }));
  } catch (error) {
    return String(error);
  }
}

/** The negative control: heads and tree are looked at, the openings are not. */
function areHeadsGood(db: Reader): boolean {
  let frontier = emptyFrontier;
  try {
    const node = db
      .prepare<[number, number], Uint8Array>('SELECT hash FROM tree_node WHERE level = ? AND idx = ?')
      .pluck();
    for (const { seq, head } of db.prepare('SELECT seq, head FROM leaf ORDER BY seq').all() as {
      seq: number;
      head: string;
    }[]) {
      if (readHead(head).seq !== seq || seq !== frontier.size) return false;
      const grown = appendLeaf(frontier, leafHash(headBytes(head), commitHash), commitHash);
      for (const { level, index, hash } of grown.completed) {
        const stored = node.get(level, index) as Uint8Array | undefined;
        if (!stored || Buffer.compare(stored, hash) !== 0) return false;
      }
      frontier = grown.frontier;
    }
  } catch {
    return false;
  }
  return true;
}
