import type { SeqRange } from '#src/domain/register/integrity-lines.ts';

/** A line that is not there, or one value of a line that is; `field` is null for the whole line. */
export type Missing = { seq: number; field: string | null };

/** What a `damage` line at `seq` says is missing; `facts` as it was read back, of whatever shape. */
export type Statement = { seq: number; facts: unknown };

/** Neighbours as one range; `seqs` ascending. */
export function toRanges(seqs: readonly number[]): SeqRange[] {
  const ranges: SeqRange[] = [];
  for (const seq of seqs) {
    const last = ranges.at(-1);
    if (last?.[1] === seq) last[1] = seq + 1;
    else ranges.push([seq, seq + 1]);
  }
  return ranges;
}

/** What is missing (ascending) and no later line says so: a loss must be stated after it happened, never before. */
export function findUnstated(missing: readonly Missing[], statements: readonly Statement[]): Missing[] {
  return statements.reduce(
    (left, statement) => {
      const isListed = listing(statement.facts);
      return left.filter((one) => one.seq >= statement.seq || !isListed(one));
    },
    [...missing],
  );
}

/** Asked in ascending order, so that a book with many losses is looked through once. */
function listing(facts: unknown): (missing: Missing) => boolean {
  const { lines, values } = (facts ?? {}) as { lines?: unknown; values?: unknown };
  const ranges = (Array.isArray(lines) ? lines.filter(isRange) : []).sort(([one], [other]) => one - other);
  const single = new Set((Array.isArray(values) ? values : []).map((value) => keyOf(value as Missing)));
  let next = 0;
  return (missing) => {
    if (missing.field !== null) return single.has(keyOf(missing));
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= missing.seq) next += 1;
    return (ranges[next]?.[0] ?? Number.POSITIVE_INFINITY) <= missing.seq;
  };
}

const keyOf = (value: Missing | null): string => `${value?.seq} ${value?.field}`;
const isRange = (range: unknown): range is SeqRange =>
  Array.isArray(range) && range.length === 2 && range.every(Number.isSafeInteger);
