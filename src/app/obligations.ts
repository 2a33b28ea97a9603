import type { Ports } from '#src/app/ports.ts';
import type { ObligationsView } from '#src/contract/health.ts';
import { type Pack, packsInForce } from '#src/domain/policy/pack.ts';
import { obligationsOf } from '#src/domain/policy/verdict.ts';

/** What the letters in force ask of a visitor (or of staff) at this moment, with the form spelled out. */
export function obligationsNow(
  { register, clock, forms }: Pick<Ports, 'register' | 'clock' | 'forms'>,
  isStaff: boolean,
): { packs: Pack[]; asked: ObligationsView } {
  const packs = packsInForce(register.read.packs(), clock.nowMs());
  const { questionnaire, ...rest } = obligationsOf(packs, isStaff);
  return { packs, asked: { ...rest, questionnaire: forms.find((form) => form.id === questionnaire) ?? null } };
}
