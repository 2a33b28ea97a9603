import { createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { PinHasher } from '#src/app/ports.ts';

/** Argon2id, 64 MiB, three passes (notes/reliability.md 6.1); a million PINs fall in hours, hence the pepper. */
export const productPinCost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
export type PinCost = typeof productPinCost;

export function createPinHasher(pepper: Buffer, cost: PinCost): PinHasher {
  // As text: the library's verify reads its password as UTF-8, and a raw digest is not.
  const peppered = (pin: string) => createHmac('sha256', pepper).update(pin).digest('base64');
  return {
    hash: (pin) => hash(peppered(pin), cost),
    verify: (hashed, pin) => verify(hashed, peppered(pin)),
  };
}
