import type { Finds, FoundCredential, FoundHead } from '#src/node/sqlite/salvage/finds.ts';

export type FoundOpening = { field: string; salt: Buffer; value: string };
export type FoundRoot = { size: number; hash: Buffer };

/** What a merge asks of the finds, in the order of the lines. */
export function readFinds({ db }: Finds) {
  const head = db.prepare<[number, Uint8Array], string>('SELECT text FROM head WHERE seq = ? AND hash = ?').pluck();
  const opening = db.prepare<[number, string, Uint8Array], FoundOpening>(
    'SELECT field, salt, value FROM opening WHERE seq = ? AND field = ? AND commitment = ?',
  );
  const node = db.prepare<[number, number], Buffer>('SELECT hash FROM node WHERE level = ? AND idx = ?').pluck();
  return {
    /** The number behind the last line that has left a head, or two nodes side by side. */
    size: () => Math.max(countHeads(db), countNodes(db)),
    heads: () => db.prepare<[], FoundHead>('SELECT seq, source, hash FROM head ORDER BY seq, source').iterate(),
    leafNodes: (from: number) =>
      db
        .prepare<[number], { seq: number; hash: Buffer }>(
          'SELECT idx AS seq, hash FROM node WHERE level = 0 AND idx >= ? ORDER BY idx',
        )
        .iterate(from),
    nodes: (level: number, index: number): Buffer[] => node.all(level, index),
    head: (seq: number, hash: Uint8Array): string | null => head.get(seq, hash) ?? null,
    opening: (seq: number, field: string, commitment: Uint8Array): FoundOpening | null =>
      opening.get(seq, field, commitment) ?? null,
    /** Smallest first. */
    roots: (): FoundRoot[] => db.prepare<[], FoundRoot>('SELECT size, hash FROM root ORDER BY size').all(),
    notes: (): string[] => db.prepare<[], string>('SELECT note FROM note').pluck().all(),
    credentials: (): FoundCredential[] =>
      db.prepare<[], FoundCredential>('SELECT account, hash, failures, locked AS lockedUntilMs FROM credential').all(),
  };
}

export type FindsReader = ReturnType<typeof readFinds>;

const countHeads = (db: Finds['db']): number =>
  db.prepare('SELECT coalesce(max(seq), -1) + 1 FROM head').pluck().get() as number;

/** One node alone could be noise that happens to have the form of one. */
const countNodes = (db: Finds['db']): number =>
  db
    .prepare(
      `SELECT coalesce(max(one.idx), -1) + 1 FROM node AS one
       JOIN node AS other ON other.level = 0 AND other.idx = one.idx - 1 WHERE one.level = 0`,
    )
    .pluck()
    .get() as number;
