import { generateKeyPairSync, sign } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TrustedLog } from '#src/domain/journal/checkpoint.ts';
import { createVerifierKey } from '#src/domain/journal/verifier-key.ts';
import { createRandom } from '#src/node/demo/random.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { createCheckpointer } from '#src/node/sqlite/checkpoints.ts';
import { readFrontier } from '#src/node/sqlite/journal.ts';
import { openWriter } from '#src/node/sqlite/open.ts';
import { createRegister } from '#src/node/sqlite/register.ts';
import { makeScribe, makeVisit } from '#tests/faults/visits.ts';

/**
 * A book, itself as it was yesterday, and what left the house: a checkpoint in somebody's pocket and the key that signed
 * it. `signer` is the stolen key.
 */
export type Book = {
  path: string;
  yesterday: string;
  lines: number;
  anchor: string;
  logs: TrustedLog[];
  signer: Signer;
};
export type Signer = Parameters<typeof createCheckpointer>[1];

const visitsPerDay = 8;

export async function makeBook(dir: string, seed: number): Promise<Book> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'book.db');
  const yesterday = join(dir, 'yesterday.db');
  const signer = makeSigner();
  await writeDay(path, seed, signer, visitsPerDay);
  copyFileSync(path, yesterday);
  const { lines, note } = await writeDay(path, seed + 1, signer, visitsPerDay);
  return { path, yesterday, lines, anchor: note, logs: [{ origin: signer.key.name, keys: [signer.key] }], signer };
}

function makeSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const key = createVerifierKey('gatebook.local/fault/log1', new Uint8Array(raw), commitHash);
  return { key, sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)) };
}

/** Some visits and a signed checkpoint at the end, into a book that is there or a new one. */
export async function writeDay(path: string, seed: number, signer: Signer, visits: number) {
  const db = openWriter(path);
  const random = createRandom(seed);
  const register = createRegister(db, makeScribe(random));
  for (let number = 1; number <= visits; number += 1) {
    await register.write((page) => makeVisit(random, number).lines.map((line) => page.add(line)));
  }
  const { note, size } = createCheckpointer(db, signer, () => 0).sign(readFrontier(db));
  db.close();
  return { note, lines: size };
}
