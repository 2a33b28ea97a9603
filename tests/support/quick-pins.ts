import type { PinCost } from '#src/node/keys/pins.ts';

/** Argon2id as in the product, over the least memory it takes: what a PIN costs is no part of what most tests show. */
export const quickPins: PinCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };
