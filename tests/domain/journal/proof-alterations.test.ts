import { expect, it } from 'vitest';
import { isLong, longRunMs } from '#tests/domain/journal/long-run.ts';
import { alterProofs } from '#tests/domain/journal/proof-alterations.ts';

const tries = isLong ? 1_000_000 : 20_000;
const seed = Number(process.env['GATEBOOK_SEED'] ?? 20_260_822);

it(
  `refuses each of ${tries} altered proofs and accepts each unaltered one beside it`,
  () => {
    const count = alterProofs({ tries, seed });
    const undetected = count.tried - count.refused;
    console.log(
      JSON.stringify({ fault: 'altered-proofs', tried: count.tried, undetected, control: count.control, seed }),
    );
    expect(count).toMatchObject({ tried: tries, refused: tries, unalteredAccepted: tries });
    // Each kind was really tried, and a verifier that leaves the end of a path unread is fooled by some of them.
    expect(Object.keys(count.altered)).toHaveLength(37);
    expect(count.control).toBeGreaterThan(tries / 100);
  },
  longRunMs,
);
