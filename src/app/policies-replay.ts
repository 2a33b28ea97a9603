import { hashForm, judgedPacks } from '#src/app/pack-hash.ts';
import type { Ports } from '#src/app/ports.ts';
import type { Outputs } from '#src/contract/contract.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import type { Facts } from '#src/domain/policy/facts.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Reason } from '#src/domain/policy/reasons.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import type { JudgedForm, WrittenLine } from '#src/domain/register/lines.ts';

type Replayed = Outputs['policies']['replay'];
type CannotReplay = Extract<Replayed, { outcome: 'cannot' }>['why'];
type Basis = { packs: Pack[]; forms: Questionnaire[]; inputs: Facts };

/**
 * Runs the door's decision on a visit again: by the versions of the packs and forms that it names, on the facts it was made
 * from. Whatever was activated, changed or ended since then is not looked at.
 */
export function createReplay(ports: Pick<Ports, 'register' | 'forms' | 'hash'>) {
  const { read } = ports.register;
  return ({ visitId }: { visitId: string }): Replayed => {
    if (!read.findVisit(visitId)) return cannot('not-known-here');
    const line = read.judged(visitId);
    if (!line) return cannot('no-decision');
    const basis = findBasis(ports, line);
    if (typeof basis === 'string') return cannot(basis);
    const { packs, forms, inputs } = basis;
    const again = judge(packs, forms, inputs, inputs.arrivedMs);
    const letters = packs.map(({ letter }) => letter);
    return { outcome: isSame(again, line) ? 'same' : 'different', letters };
  };
}

const cannot = (why: CannotReplay): Replayed => ({ outcome: 'cannot', why });

function findBasis(
  ports: Pick<Ports, 'register' | 'forms' | 'hash'>,
  { facts, personal }: WrittenLine<'decision'>,
): Basis | CannotReplay {
  if (!facts?.packHashes) return 'before-letters';
  if (!personal.inputs) return 'inputs-erased';
  const records = judgedPacks(ports.register.read, facts.packHashes);
  const forms = (facts.forms ?? []).map((form) => findForm(ports, form));
  if (!records) return 'pack-missing';
  if (forms.includes(null)) return 'form-missing';
  return { packs: records.map(({ pack }) => pack), forms: forms as Questionnaire[], inputs: personal.inputs };
}

/** A form that was changed without a version of its own is another form. */
const findForm = (ports: Pick<Ports, 'forms' | 'hash'>, { id, version, hash }: JudgedForm): Questionnaire | null =>
  ports.forms.find((form) => form.id === id && form.version === version && hashForm(ports, form) === hash) ?? null;

/** Reasons may have been erased where the facts were not: then the outcome alone can be compared. */
function isSame(again: ReturnType<typeof judge>, { facts, personal }: WrittenLine<'decision'>): boolean {
  if (again.outcome !== facts.outcome) return false;
  if (!personal.reasons) return facts.outcome !== 'admitted' || again.reasons.length === 0;
  return canonicalJson(withoutDue(again.reasons)) === canonicalJson(withoutDue(personal.reasons));
}

/** When a second reading is due follows from the facts, and older lines do not say it. */
const withoutDue = (reasons: readonly Reason[]): Json =>
  reasons.map(({ againAtMs: _, ...reason }) => reason) as unknown as Json;
