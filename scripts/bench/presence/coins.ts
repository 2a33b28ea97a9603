/** Something that is so or not, and how many heads it then counts. */
export type Coin = { chance: number; heads: number };

/** The number of heads that as many tosses exceed as fall short of: no other is nearer to what comes up, on average. */
export function medianOf(coins: readonly Coin[]): number {
  let chances = [1];
  for (const { chance, heads } of coins) {
    const next = new Array<number>(chances.length + heads).fill(0);
    for (const [count, before] of chances.entries()) {
      next[count] = (next[count] as number) + before * (1 - chance);
      next[count + heads] = (next[count + heads] as number) + before * chance;
    }
    chances = next;
  }
  let below = 0;
  for (const [count, chance] of chances.entries()) {
    below += chance;
    if (below >= 0.5) return count;
  }
  return chances.length - 1;
}
