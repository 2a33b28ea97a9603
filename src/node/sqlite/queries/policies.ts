import type { PackRecord } from '#src/app/ports.ts';
import { toHex } from '#src/domain/codes/hex.ts';
import { utf8 } from '#src/domain/journal/hash.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { readPack } from '#src/domain/policy/stored-pack.ts';
import type { PackVersion } from '#src/domain/register/numbers/limits.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawVersion = { seq: number; hash: string | null; at: number; actor: string; act: 'activate' | 'end' };

/** The packs of the office: the newest version of each, and those that past decisions were made by. */
export function createPolicyQueries(db: Reader) {
  const version = 'v.seq, v.hash, v.at, v.actor, v.act';
  const current = db.prepare<[], RawVersion>(
    `SELECT ${version} FROM policy p JOIN policy_version v ON v.seq = p.seq ORDER BY v.seq`,
  );
  const text = db.prepare<[number], string>('SELECT pack FROM policy_version WHERE seq = ?').pluck();
  const byHash = db.prepare<[string], number>('SELECT seq FROM policy_version WHERE hash = ? LIMIT 1').pluck();
  const withoutHash = db.prepare<[], number>('SELECT seq FROM policy_version WHERE hash IS NULL').pluck();
  const textOf = (seq: number) => text.get(seq) as string;
  const known = new Map<string, Pack>();
  /** A pack is read once: at the door nobody waits for the letters to be read again. */
  const packOf = (hash: string, seq: number): Pack => {
    const pack = known.get(hash) ?? toPack(textOf(seq));
    known.set(hash, pack);
    return pack;
  };
  const packRecords = (): PackRecord[] =>
    current.all().map(({ seq, hash: given, ...record }) => {
      const hash = given ?? hashOf(textOf(seq));
      return { ...record, hash, pack: packOf(hash, seq) };
    });
  const seqOf = (hash: string) =>
    (byHash.get(hash) as number | undefined) ??
    (withoutHash.all() as number[]).find((seq) => hashOf(textOf(seq)) === hash);
  const activation = db.prepare<[string], { at: number; actor: string }>(
    "SELECT at, actor FROM policy_version WHERE id = ? AND act = 'activate' ORDER BY seq DESC LIMIT 1",
  );
  return {
    packRecords,
    findActivation: (pack: string) => activation.get(pack) ?? null,
    packs: () => packRecords().map(({ pack }) => pack),
    /** Null as well when what stands there is not what the hash says. */
    findPack(hash: string): Pack | null {
      const seq = seqOf(hash);
      return seq === undefined || hashOf(textOf(seq)) !== hash ? null : packOf(hash, seq);
    },
  };
}

/** Every version that ever was, each read once. */
export function createPackVersions(db: Reader): () => PackVersion[] {
  const versions = db.prepare<[number], { seq: number; pack: string }>(
    'SELECT seq, pack FROM policy_version WHERE seq > ? ORDER BY seq',
  );
  const known: PackVersion[] = [];
  return () => {
    for (const { seq, pack } of versions.all(known.at(-1)?.seq ?? -1)) known.push({ seq, pack: toPack(pack) });
    return known;
  };
}

const hashOf = (text: string): string => toHex(commitHash(utf8(text)));

/** Throws when a newer Gatebook wrote the pack: the door cannot go on as if the letter were not there. */
function toPack(text: string): Pack {
  const read = readPack(JSON.parse(text));
  if (!read.ok) throw new Error(`a policy pack in this book is not understood here: ${read.problem}`);
  return read.pack;
}
