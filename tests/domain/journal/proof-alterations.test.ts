import { expect, it } from 'vitest';
import { alterProofs } from '#tests/domain/journal/proof-alterations.ts';

// A million of them are tried by `npm run test:faults -- proofs`.
const tries = 20_000;

it(`refuses each of ${tries} altered proofs and accepts each unaltered one beside it`, () => {
  const count = alterProofs({ tries, seed: 20_260_822 });
  expect(count).toMatchObject({ tried: tries, refused: tries, unalteredAccepted: tries });
  // Each kind was really tried, and a verifier that leaves the end of a path unread is fooled by some of them.
  expect(Object.keys(count.altered)).toHaveLength(37);
  expect(count.control).toBeGreaterThan(tries / 100);
});
