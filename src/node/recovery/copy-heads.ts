import type { OwnLogs, SignedHead } from '#src/node/own-logs.ts';
import { readSignedHeads } from '#src/node/recovery/signed-heads.ts';
import { openReader } from '#src/node/sqlite/open.ts';

/** The signed heads in a file that is whole. */
export function copyHeads(path: string, logs: OwnLogs): SignedHead[] {
  const db = openReader(path);
  try {
    return readSignedHeads(db, logs);
  } finally {
    db.close();
  }
}
