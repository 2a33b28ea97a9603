import { randomBytes } from 'node:crypto';
import { saltBytes } from '#src/domain/journal/commitment.ts';

const saltsPerDraw = 4096;

/** Random salts, drawn from the system by the thousand: one call for each costs more than the hash it goes into. */
export function createSalts(): () => Uint8Array {
  let drawn = new Uint8Array(0);
  let at = 0;
  return () => {
    if (at === drawn.length) {
      drawn = new Uint8Array(randomBytes(saltsPerDraw * saltBytes));
      at = 0;
    }
    at += saltBytes;
    return drawn.slice(at - saltBytes, at);
  };
}
