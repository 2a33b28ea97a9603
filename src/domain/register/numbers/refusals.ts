import type { ReasonCode } from '#src/domain/policy/reasons.ts';
import type { Count, VisitFact } from '#src/domain/register/numbers/numbers.ts';
import { addOne, mostFirst } from '#src/domain/register/numbers/tally.ts';

/** Visits that ended at the door, by what the door had against them when it last said why. */
export function createRefusals() {
  const byReason = new Map<ReasonCode | null, number>();
  return {
    add({ state, judged }: VisitFact) {
      if (state !== 'refused') return;
      const codes = judged.findLast((one) => one.codes !== null && one.codes.length > 0)?.codes ?? [null];
      for (const code of new Set(codes)) addOne(byReason, code);
    },
    count: (): Count<ReasonCode | null>[] => mostFirst(byReason),
  };
}
