import type { RecoveryView } from '#src/contract/recovery.ts';

type Missing = RecoveryView['missing'];

/**
 * One row of the report: a run of lost lines (`fields` null), or of neighbouring lines that have lost the same values. `to` is
 * the last line of the run; it was written between the two instants.
 */
export type MissingRow = {
  from: number;
  to: number;
  after: string | null;
  before: string | null;
  fields: string[] | null;
};

/** In the order of the book. */
export function toRows({ lines, values }: Missing): MissingRow[] {
  const lost = lines.map(({ to, ...range }): MissingRow => ({ ...range, to: to - 1, fields: null }));
  const rows = [...Map.groupBy(values, ({ seq }) => seq)].map(([seq, those]): MissingRow => {
    const at = those[0]?.at ?? null;
    return { from: seq, to: seq, after: at, before: at, fields: those.map(({ field }) => field) };
  });
  return [...lost, ...rows.sort(byLine).reduce(joinNeighbours, [])].sort(byLine);
}

const byLine = (one: MissingRow, other: MissingRow): number => one.from - other.from;

function joinNeighbours(rows: MissingRow[], row: MissingRow): MissingRow[] {
  const last = rows.at(-1);
  if (last?.to !== row.from - 1 || last.fields?.join() !== row.fields?.join()) return [...rows, row];
  return rows.with(-1, { ...last, to: row.to, before: row.before });
}

export const countMissing = ({ lines, values }: Missing): { lines: number; values: number } => ({
  lines: lines.reduce((sum, { from, to }) => sum + to - from, 0),
  values: values.length,
});
