import type { MissingLines, RecoveryView } from '#src/contract/recovery.ts';

type Missing = RecoveryView['missing'];

/** One row of the report: a run of lost lines, or one line and the values it has lost. */
export type MissingRow = { lines: MissingLines; fields: null } | { lines: { from: number }; fields: string[] };

/** In the order of the book; the values of a line together. */
export function toRows({ lines, values }: Missing): MissingRow[] {
  const fields = Map.groupBy(values, ({ seq }) => seq);
  const rows: MissingRow[] = [
    ...lines.map((range) => ({ lines: range, fields: null })),
    ...[...fields].map(([seq, lost]) => ({ lines: { from: seq }, fields: lost.map(({ field }) => field) })),
  ];
  return rows.sort((one, other) => one.lines.from - other.lines.from);
}

export const countMissing = ({ lines, values }: Missing): { lines: number; values: number } => ({
  lines: lines.reduce((sum, { from, to }) => sum + to - from, 0),
  values: values.length,
});
