import { fromHex } from '#src/domain/codes/hex.ts';
import { lostHead, readHead } from '#src/domain/journal/record.ts';
import { appendLeaf, type Frontier, leafHash } from '#src/domain/journal/tree.ts';
import type { Missing } from '#src/domain/register/damage.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { type Evidence, isVouched, spoken } from '#src/node/recovery/evidence.ts';
import type { OnRecovery } from '#src/node/recovery/report.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { FindsReader } from '#src/node/sqlite/salvage/read-finds.ts';

export type WrittenLines = { fromReceipts: number; fromPages: number; missing: Missing[] };

const linesPerCommit = 10_000;
const unknownLeaf = leafHash(new Uint8Array(), commitHash);

/**
 * Appends every line from the end of the base on: as it was where that is vouched for, else as a lost line. Its leaf is then
 * the hash that is known, so that the tree is the one that was signed, or that of the empty text.
 */
export function writeLines(db: Writer, evidence: Evidence, finds: FindsReader, onProgress: OnRecovery): WrittenLines {
  const insertLeaf = db.prepare('INSERT INTO leaf (seq, head) VALUES (?, ?)');
  const insertNode = db.prepare('INSERT INTO tree_node (level, idx, hash) VALUES (?, ?, ?)');
  const writeOpenings = createOpeningWriter(db, finds);
  const written: WrittenLines = { fromReceipts: 0, fromPages: 0, missing: [] };
  let frontier: Frontier = evidence.base.frontier;
  db.exec('BEGIN');
  for (let seq = frontier.size; seq < evidence.size; seq += 1) {
    const flags = evidence.flags(seq);
    const leaf = isVouched(flags) ? evidence.pick(seq) : null;
    const head = leaf && finds.head(seq, leaf);
    insertLeaf.run(seq, head ?? lostHead);
    if (head) written.missing.push(...writeOpenings(seq, head));
    else written.missing.push({ seq, field: null });
    if (head) written[flags & spoken.head ? 'fromPages' : 'fromReceipts'] += 1;
    const grown = appendLeaf(frontier, leaf ? new Uint8Array(leaf) : unknownLeaf, commitHash);
    for (const { level, index, hash } of grown.completed) insertNode.run(level, index, hash);
    frontier = grown.frontier;
    if (seq % linesPerCommit === 0) {
      db.exec('COMMIT; BEGIN');
      onProgress({ step: 'write', done: seq, total: evidence.size });
    }
  }
  db.exec('COMMIT');
  return written;
}

function createOpeningWriter(db: Writer, finds: FindsReader): (seq: number, head: string) => Missing[] {
  const insert = db.prepare('INSERT INTO opening (seq, field, salt, value) VALUES (?, ?, ?, ?)');
  return (seq, head) => {
    const missing: Missing[] = [];
    for (const [field, commitment] of Object.entries(readHead(head).c)) {
      const opening = finds.opening(seq, field, fromHex(commitment) ?? new Uint8Array());
      if (opening) insert.run(seq, field, opening.salt, opening.value);
      else missing.push({ seq, field });
    }
    return missing;
  };
}
