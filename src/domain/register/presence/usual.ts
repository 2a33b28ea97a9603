import { type Curve, stepMs, steps } from '#src/domain/register/presence/curve.ts';

const hourMs = 3_600_000;
/** Offices close at five, and people trickle out around it. */
const closing = { atMs: 17 * hourMs, scaleMs: hourMs / 3 };
/** Whoever comes to work later than this keeps watch. */
const watchMs = 15 * hourMs;
/** After so long half have gone. */
const halfMs = { visit: 0.7 * hourMs, restDay: 4 * hourMs, watch: 12 * hourMs };

/** What is taken for the habit until the register has one of its own. `cameAtMs`: since local midnight. */
export function makeUsualCurve(
  cameAtMs: number,
  { isByClock, isRest, missed }: { isByClock: boolean; isRest: boolean; missed: number },
): Curve {
  const isWorkday = isByClock && !isRest && cameAtMs < watchMs;
  const halfOf = !isByClock ? halfMs.visit : cameAtMs < watchMs ? halfMs.restDay : halfMs.watch;
  const inside = Float64Array.from({ length: steps + 1 }, (_, at) =>
    isWorkday
      ? beforeClosing(cameAtMs + at * stepMs) / beforeClosing(cameAtMs)
      : 1 / (1 + ((at * stepMs) / halfOf) ** 3),
  );
  const away = inside.map((share) => 1 - share);
  return { total: 1, inside, away, unseen: away.map((share) => share * missed) };
}

const beforeClosing = (clockMs: number): number => 1 / (1 + Math.exp((clockMs - closing.atMs) / closing.scaleMs));
