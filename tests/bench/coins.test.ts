import { describe, expect, it } from 'vitest';
import { medianOf } from '#scripts/bench/presence/coins.ts';

const coin = (chance: number, heads = 1) => ({ chance, heads });

describe('the middle of what many coins may come to', () => {
  it.each([
    [[], 0],
    [[coin(0.4)], 0],
    [[coin(0.6)], 1],
    [[coin(0.6, 4)], 4],
    [[coin(1), coin(1, 3), coin(0)], 4],
    [Array.from({ length: 101 }, () => coin(0.5)), 50],
    [Array.from({ length: 20 }, () => coin(0.02)), 0],
  ])('case %#', (coins, middle) => {
    expect(medianOf(coins)).toBe(middle);
  });
});
