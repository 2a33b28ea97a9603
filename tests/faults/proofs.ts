import { alterProofs } from '#tests/domain/journal/proof-alterations.ts';
import { pairsUpTo, proveGrowth, proveLeaves } from '#tests/domain/journal/prove-all.ts';
import { defineTree, growTree } from '#tests/domain/journal/rfc6962.ts';
import { emptyTally, type Fault, seedsOf } from '#tests/faults/fault.ts';

const largest = 512;
const altered = 2_000;

/**
 * First every pair up to 512 (`acknowledged` counts those that are proved, `lost` those that are not), then altered proofs:
 * `undetected` is how many were believed, `control` how many a verifier with one common mistake would have believed.
 */
export const proofs: Fault = async (run) => {
  const tally = emptyTally();
  if (run.hasFixedSeeds) {
    const grown = growTree(largest);
    const tree = { ...grown, definition: defineTree(grown.leaves) };
    tally.acknowledged = proveLeaves(tree, largest) + proveGrowth(tree, largest);
    tally.lost = 2 * pairsUpTo(largest) - tally.acknowledged;
    run.say(`${tally.acknowledged} pairs of sizes up to ${largest} proved, ${tally.lost} not`);
  }
  for (const seed of seedsOf(run)) {
    const count = alterProofs({ tries: altered, seed });
    tally.tried += count.tried;
    tally.undetected += count.tried - count.refused;
    tally.lost += count.tried - count.unalteredAccepted;
    tally.control += count.control;
    if (run.isEnough(tally.tried)) break;
  }
  return tally;
};
