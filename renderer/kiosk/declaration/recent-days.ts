const dayMs = 86_400_000;
const mostDays = 31;

/** The days that count, `yyyy-mm-dd`: oldest first, today last. */
export function recentDays(lookBackDays: number, today: string): string[] {
  const count = Math.min(Math.max(lookBackDays, 1) + 1, mostDays);
  const todayMs = Date.parse(today);
  return Array.from({ length: count }, (_, index) =>
    new Date(todayMs - (count - 1 - index) * dayMs).toISOString().slice(0, 10),
  );
}
