/** One of today's people: the odds by habit that they are away, whether they were seen to leave. */
export type Runner = { awayOdds: number; isSeenAway: boolean; missed: number };

/** The logarithm of how much more than usual is gone today, and how uncertain that is (variance). */
export type Pace = { log: number; variance: number };

const limit = 8;

/**
 * Whether today is early or late: the shift of everybody's odds that explains best who was seen to leave so far and who was
 * not. `usualSpread`: by how much days differ; without many people it holds the shift near none.
 */
export function findPace(runners: readonly Runner[], usualSpread: number): Pace {
  const prior = 1 / usualSpread ** 2;
  let [low, high] = [-limit, limit];
  for (let round = 0; round < 18; round += 1) {
    const middle = (low + high) / 2;
    if (slope(runners, middle, prior) > 0) low = middle;
    else high = middle;
  }
  const log = (low + high) / 2;
  const bend = (slope(runners, log - 0.05, prior) - slope(runners, log + 0.05, prior)) / 0.1;
  return { log, variance: 1 / Math.max(prior, bend) };
}

/** The derivative of the log posterior. */
function slope(runners: readonly Runner[], log: number, prior: number): number {
  let sum = -prior * log;
  const factor = Math.exp(log);
  for (const { awayOdds, isSeenAway, missed } of runners) {
    const odds = awayOdds * factor;
    const away = odds / (1 + odds);
    if (isSeenAway) sum += 1 - away;
    else sum -= ((1 - missed) * away * (1 - away)) / (1 - (1 - missed) * away);
  }
  return sum;
}
