import type { Stay } from '#src/domain/register/presence/facts.ts';
import { wasSeenLeaving } from '#src/domain/register/presence/past.ts';

/** How likely a departure goes unseen, before the register knows better, and the visits that guess is worth. */
const guess = { share: 0.2, visits: 20 };

/** The share of departures that nobody saw, among past visits of the same category: all of them have left by now. */
export function learnMissed(past: readonly Stay[]): (stay: Pick<Stay, 'category'>) => number {
  const counts = new Map<string, { all: number; unseen: number }>();
  const count = (key: string, isUnseen: boolean) => {
    const known = counts.get(key) ?? { all: 0, unseen: 0 };
    counts.set(key, { all: known.all + 1, unseen: known.unseen + (isUnseen ? 1 : 0) });
  };
  for (const stay of past) {
    const isUnseen = !wasSeenLeaving(stay);
    count('', isUnseen);
    count(stay.category, isUnseen);
  }
  const shareOf = (key: string, prior: number): number => {
    const { all, unseen } = counts.get(key) ?? { all: 0, unseen: 0 };
    return (unseen + prior * guess.visits) / (all + guess.visits);
  };
  const overall = shareOf('', guess.share);
  const known = new Map([...counts.keys()].map((key) => [key, Math.min(0.95, Math.max(0.001, shareOf(key, overall)))]));
  return ({ category }) => known.get(category) ?? overall;
}
