import type { NodeReader } from '#src/domain/journal/proofs.ts';
import type { Frontier } from '#src/domain/journal/tree.ts';
import type { FindsReader } from '#src/node/sqlite/salvage/read-finds.ts';

/**
 * What speaks for the hash of a line. `rooted`: it is under a root that somebody wrote down. `fitting`: a higher node that was
 * found fits over it. `refuted`: what stands above it fits only without it.
 */
export const spoken = { node: 1, receipt: 2, head: 4, rooted: 8, fitting: 16, refuted: 32 } as const;

export type Candidate = { hash: Buffer; flags: number };

/** The believed beginning of the book: its tree, and how many lines it has. */
export type Base = { frontier: Frontier; node: NodeReader };

const hashBytes = 32;

/**
 * For each line from the end of the base on, the hash it is taken to have and what speaks for it; a line of which sources say
 * different things keeps all of them until something decides.
 */
export type Evidence = {
  base: Base;
  size: number;
  /** The hash now taken, or null when nothing is known. */
  pick(seq: number): Buffer | null;
  flags(seq: number): number;
  /** Everything said about the line, the one now taken first. */
  candidates(seq: number): Candidate[];
  take(seq: number, candidate: Candidate): void;
  mark(seq: number, flag: number): void;
};

export function gatherEvidence(base: Base, size: number, finds: FindsReader): Evidence {
  const from = base.frontier.size;
  const hashes = Buffer.alloc(Math.max(0, size - from) * hashBytes);
  const flags = new Uint8Array(Math.max(0, size - from));
  const disputed = new Map<number, Candidate[]>();
  const hashAt = (seq: number) => hashes.subarray((seq - from) * hashBytes, (seq - from + 1) * hashBytes);
  const add = (seq: number, hash: Buffer, flag: number) => {
    const at = seq - from;
    if (flags[at] === 0) {
      hash.copy(hashes, at * hashBytes);
      flags[at] = flag;
    } else if (!disputed.has(seq) && hashAt(seq).equals(hash)) {
      flags[at] = (flags[at] as number) | flag;
    } else {
      const said = disputed.get(seq) ?? [{ hash: Buffer.from(hashAt(seq)), flags: flags[at] as number }];
      const same = said.find((candidate) => candidate.hash.equals(hash));
      if (same) same.flags |= flag;
      else said.push({ hash: Buffer.from(hash), flags: flag });
      disputed.set(seq, said);
    }
  };
  for (const { seq, hash } of finds.leafNodes(from)) if (seq < size) add(seq, hash, spoken.node);
  for (const { seq, source, hash } of finds.heads()) {
    if (seq >= from && seq < size) add(seq, hash, source === 'receipt' ? spoken.receipt : spoken.head);
  }
  const take = (seq: number, candidate: Candidate) => {
    candidate.hash.copy(hashes, (seq - from) * hashBytes);
    flags[seq - from] = candidate.flags;
  };
  for (const [seq, said] of disputed) {
    said.sort((one, other) => weightOf(other) - weightOf(one));
    take(seq, said[0] as Candidate);
  }
  return {
    base,
    size,
    pick: (seq) => (flags[seq - from] === 0 ? null : hashAt(seq)),
    flags: (seq) => flags[seq - from] ?? 0,
    candidates(seq) {
      const said = disputed.get(seq);
      if (said) return said;
      const flag = flags[seq - from] ?? 0;
      return flag === 0 ? [] : [{ hash: Buffer.from(hashAt(seq)), flags: flag }];
    },
    take,
    mark: (seq, flag) => {
      flags[seq - from] = (flags[seq - from] ?? 0) | flag;
    },
  };
}

/** Two that agree before one alone; a node before a receipt, since a node was written to be believed. */
const weightOf = ({ flags }: Candidate): number => {
  const voices = [spoken.node, spoken.receipt, spoken.head].filter((flag) => flags & flag).length;
  return voices * 8 + (flags & spoken.node ? 4 : 0) + (flags & spoken.receipt ? 2 : 1);
};

/** Whether the line may be written as this hash says: proven, or said by two that could not have copied each other's damage. */
export function isVouched(flags: number): boolean {
  if (flags & spoken.rooted) return true;
  if (flags & spoken.refuted) return false;
  if (flags & spoken.fitting) return true;
  return (flags & spoken.node) !== 0 || (flags & (spoken.receipt | spoken.head)) === (spoken.receipt | spoken.head);
}
