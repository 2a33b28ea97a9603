import {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from '#src/domain/journal/verify-proofs.ts';
import { createRandom, type Random } from '#src/node/demo/random.ts';
import { commitHash } from '#src/node/keys/hash.ts';
import { defineTree, growTree, shapeOfPath, shapeOfProof } from '#tests/domain/journal/rfc6962.ts';

/** `altered` counts by kind; `control` is how many alterations a verifier with one common mistake let pass. */
export type AlterationCount = {
  tried: number;
  refused: number;
  unalteredAccepted: number;
  control: number;
  altered: Record<string, number>;
};

const largest = 700;

/** Alters `tries` true proofs in one way each, from a seed, and asks the verifier about the true and the altered one. */
export function alterProofs({ tries, seed }: { tries: number; seed: number }): AlterationCount {
  const random = createRandom(seed);
  const { leaves } = growTree(largest);
  const definition = defineTree(leaves);
  const count: AlterationCount = { tried: 0, refused: 0, unalteredAccepted: 0, control: 0, altered: {} };
  const tally = <Claim extends { path: Path }>(
    kind: string,
    claim: Claim,
    altered: Claim,
    ask: (it: Claim) => boolean,
  ) => {
    count.tried += 1;
    count.altered[kind] = (count.altered[kind] ?? 0) + 1;
    if (ask(claim)) count.unalteredAccepted += 1;
    if (!ask(altered)) count.refused += 1;
    // The common mistake is to stop as soon as the root is reached and to leave the rest of the path unread.
    if (ask({ ...altered, path: altered.path.slice(0, -1) })) count.control += 1;
  };
  while (count.tried < tries) {
    if (random.chance(0.5)) {
      const claim = drawInclusion(random, leaves, definition);
      const { kind, altered } = alterInclusion(random, claim, leaves, definition);
      if (isSameInclusion(claim, altered)) continue;
      tally(`inclusion ${kind}`, claim, altered, (asked) => verifyInclusion(asked, commitHash).ok);
    } else {
      const claim = drawConsistency(random, definition);
      const { kind, altered } = alterConsistency(random, claim, definition);
      if (isSameConsistency(claim, altered)) continue;
      tally(`consistency ${kind}`, claim, altered, (asked) => verifyConsistency(asked, commitHash).ok);
    }
  }
  return count;
}

type Definition = ReturnType<typeof defineTree>;
type Path = readonly Uint8Array[];
type Altered<Claim> = { kind: string; altered: Claim };

function drawInclusion(random: Random, leaves: Path, definition: Definition): InclusionClaim {
  const size = random.between(1, largest);
  const index = random.between(0, size - 1);
  const leaf = leaves[index] as Uint8Array;
  return { leaf, index, size, root: definition.root(0, size), path: definition.path(index, size) };
}

function drawConsistency(random: Random, definition: Definition): ConsistencyClaim {
  const newSize = random.between(1, largest);
  const oldSize = random.between(1, newSize);
  const [oldRoot, newRoot] = [definition.root(0, oldSize), definition.root(0, newSize)];
  return { oldSize, oldRoot, newSize, newRoot, path: definition.proof(oldSize, newSize) };
}

function alterInclusion(
  random: Random,
  claim: InclusionClaim,
  leaves: Path,
  definition: Definition,
): Altered<InclusionClaim> {
  const { index, size } = claim;
  const other = random.between(0, size - 1);
  const otherSize = random.between(1, largest);
  return random.pick<() => Altered<InclusionClaim>>([
    () => alterPath(random, claim, [claim.leaf, claim.root]),
    () => alterPath(random, claim, [claim.leaf, claim.root]),
    () => ({ kind: 'leaf bent', altered: { ...claim, leaf: bend(random, claim.leaf) } }),
    () => ({ kind: 'root bent', altered: { ...claim, root: bend(random, claim.root) } }),
    () => ({ kind: 'other leaf', altered: { ...claim, leaf: leaves[other] as Uint8Array } }),
    () => ({ kind: 'other index', altered: { ...claim, index: other } }),
    () => ({ kind: 'other root', altered: { ...claim, root: definition.root(0, otherSize) } }),
    () => ({ kind: 'path of another leaf', altered: { ...claim, path: definition.path(other, size) } }),
    // Of trees in which the path has the same shape only the root tells, so the size alone is no alteration there.
    () => {
      const isOther = index < otherSize && shapeOfPath(index, otherSize) !== shapeOfPath(index, size);
      return { kind: 'other size', altered: { ...claim, size: isOther ? otherSize : size } };
    },
    () => ({ kind: 'no tree', altered: { ...claim, size: random.pick([0, -1, index, 0.5, Number.NaN]) } }),
  ])();
}

function alterConsistency(random: Random, claim: ConsistencyClaim, definition: Definition): Altered<ConsistencyClaim> {
  const { oldSize, newSize, oldRoot, newRoot } = claim;
  const other = random.between(1, newSize);
  const otherSize = random.between(oldSize, largest);
  const shape = shapeOfProof(oldSize, newSize);
  return random.pick<() => Altered<ConsistencyClaim>>([
    () => alterPath(random, claim, [oldRoot, newRoot]),
    () => alterPath(random, claim, [oldRoot, newRoot]),
    () => ({ kind: 'old root bent', altered: { ...claim, oldRoot: bend(random, oldRoot) } }),
    () => ({ kind: 'new root bent', altered: { ...claim, newRoot: bend(random, newRoot) } }),
    () => ({ kind: 'roots swapped', altered: { ...claim, oldRoot: newRoot, newRoot: oldRoot } }),
    () => ({ kind: 'other old root', altered: { ...claim, oldRoot: definition.root(0, other) } }),
    () => ({ kind: 'other new root', altered: { ...claim, newRoot: definition.root(0, otherSize) } }),
    () => ({ kind: 'path of another size', altered: { ...claim, path: definition.proof(other, newSize) } }),
    () => {
      const isOther = shapeOfProof(other, newSize) !== shape;
      return { kind: 'other old size', altered: { ...claim, oldSize: isOther ? other : oldSize } };
    },
    () => {
      const isOther = shapeOfProof(oldSize, otherSize) !== shape;
      return { kind: 'other new size', altered: { ...claim, newSize: isOther ? otherSize : newSize } };
    },
    () => ({ kind: 'no tree', altered: { ...claim, oldSize: random.pick([0, -1, newSize + 1, 0.5, Number.NaN]) } }),
  ])();
}

function alterPath<Claim extends { path: Path }>(random: Random, claim: Claim, stray: Path): Altered<Claim> {
  const { path } = claim;
  const at = random.between(0, Math.max(0, path.length - 1));
  const here = path[at] ?? random.bytes(32);
  const foreign = random.pick([random.bytes(32), here, ...stray]);
  const [kind, altered] = random.pick<[string, Path]>([
    ['hash bent', path.length > 0 ? path.with(at, bend(random, here)) : path],
    ['hash dropped', path.toSpliced(at, 1)],
    ['hash put in', path.toSpliced(random.between(0, path.length), 0, foreign)],
    ['hash put last', [...path, foreign]],
    ['hash replaced', path.length > 0 ? path.with(at, foreign) : path],
    ['hash cut short', path.length > 0 ? path.with(at, here.subarray(0, 31)) : path],
    ['hash made longer', path.length > 0 ? path.with(at, Uint8Array.of(...here, 0)) : path],
    ['hashes swapped', path.length > 1 ? path.with(at, path[0] as Uint8Array).with(0, here) : path],
    ['path turned round', path.toReversed()],
    ['path emptied', []],
  ]);
  return { kind, altered: { ...claim, path: altered } };
}

function bend(random: Random, hash: Uint8Array): Uint8Array {
  const at = random.between(0, hash.length - 1);
  return hash.with(at, (hash[at] as number) ^ (1 << random.between(0, 7)));
}

const isSameInclusion = (one: InclusionClaim, other: InclusionClaim): boolean =>
  one.index === other.index && one.size === other.size && isSamePath(hashesOf(one), hashesOf(other));
const hashesOf = ({ leaf, root, path }: InclusionClaim): Path => [leaf, root, ...path];

const isSameConsistency = (one: ConsistencyClaim, other: ConsistencyClaim): boolean =>
  one.oldSize === other.oldSize && one.newSize === other.newSize && isSamePath(rootsAndPath(one), rootsAndPath(other));
const rootsAndPath = ({ oldRoot, newRoot, path }: ConsistencyClaim): Path => [oldRoot, newRoot, ...path];

const isSamePath = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((hash, i) => Buffer.compare(hash, other[i] as Uint8Array) === 0);
