/**
 * One line of the bench. `ratio` is value / baseline, both measured in the same run, in turns. `goal` is a comparison
 * with `value`, its size or `ratio`, as in "ratio>=0.5".
 */
export type Figure = {
  figure: string;
  value: number;
  unit: string;
  baseline: number | null;
  ratio: number | null;
  goal: Goal;
  ok: boolean;
  /** How many measurements stand behind the value. */
  n: number;
  seed: number;
};

export type Goal = `${'value' | '|value|' | 'ratio'}${'<=' | '>='}${number}`;

export type Measured = Pick<Figure, 'figure' | 'value' | 'unit' | 'baseline' | 'goal' | 'n' | 'seed'>;

/** Adds the ratio and the verdict. A goal on a ratio that has no baseline is not met: nothing was compared. */
export function toFigure({ figure, value, unit, baseline, goal, n, seed }: Measured): Figure {
  const ratio = baseline === null ? null : value / baseline;
  const ok = isMet(goal, goal.startsWith('ratio') ? ratio : value);
  return {
    figure,
    value: round(value),
    unit,
    baseline: baseline && round(baseline),
    ratio: ratio && round(ratio),
    goal,
    ok,
    n,
    seed,
  };
}

function isMet(goal: Goal, measured: number | null): boolean {
  const [, comparison, limit] = /^[a-z|]+(<=|>=)(.+)$/.exec(goal) ?? [];
  if (measured === null || Number.isNaN(measured)) return false;
  const compared = goal.startsWith('|') ? Math.abs(measured) : measured;
  return comparison === '<=' ? compared <= Number(limit) : compared >= Number(limit);
}

const round = (value: number): number => Number(value.toPrecision(4));

/** The middle one; of an even number, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle - 1)] as number) + (sorted[Math.floor(middle)] as number)) / 2;
};

/** The smallest value that 95 of 100 do not exceed. */
export const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] as number;
