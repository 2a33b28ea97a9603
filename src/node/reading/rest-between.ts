/** Something that takes long is made anew at most a twentieth of the time. */
const rest = { leastMs: 500, times: 20 };
const mostKept = 16;

/** Answers with what was found a moment ago, where finding it took long: screens ask again on every change of the book. */
export function restBetween<Order, Found>(find: (order: Order) => Promise<Found>): (order: Order) => Promise<Found> {
  const found = new Map<string, { answer: Promise<Found>; untilMs: number }>();
  return (order) => {
    const key = JSON.stringify(order);
    const kept = found.get(key);
    if (kept && performance.now() < kept.untilMs) return kept.answer;
    const startedMs = performance.now();
    const entry = { answer: find(order), untilMs: Number.POSITIVE_INFINITY };
    const setRest = () => {
      const tookMs = performance.now() - startedMs;
      entry.untilMs = performance.now() + Math.max(rest.leastMs, rest.times * tookMs);
    };
    entry.answer.then(setRest, () => found.delete(key));
    found.delete(key);
    found.set(key, entry);
    const [oldest] = found.keys();
    if (found.size > mostKept && oldest !== undefined) found.delete(oldest);
    return entry.answer;
  };
}
