import type { Document, Vehicle } from '#src/domain/register/lines.ts';

/**
 * What of a visit may be set right afterwards, and by what. `inAt`, `leftAt`: UTC milliseconds; without a `leftAt` nobody
 * has left after all. `decision` can only be taken back: then the visit waits again.
 */
export type CorrectedValues = {
  name: string;
  document: Document | null;
  phone: string | null;
  vehicle: Vehicle | null;
  department: string | null;
  host: string | null;
  purpose: string | null;
  companions: number;
  inAt: number;
  leftAt: number | null;
  decision: 'held';
};

export const correctedFields = [
  'name',
  'document',
  'phone',
  'vehicle',
  'department',
  'host',
  'purpose',
  'companions',
  'inAt',
  'leftAt',
  'decision',
] as const satisfies readonly (keyof CorrectedValues)[];
export type CorrectedField = (typeof correctedFields)[number];

/** One field and what it ought to say. */
export type Change = { [F in CorrectedField]: { field: F; value: CorrectedValues[F] } }[CorrectedField];

/** Fields whose values say something about a person: they go into fields of the line that can be erased. */
export const personalCorrections = ['name', 'document', 'phone', 'vehicle', 'host', 'purpose'] as const;
export type PersonalCorrection = (typeof personalCorrections)[number];

/** What the line itself says of a change: personal values apart, each under the name it has in an arrival. */
export type CorrectionFacts = {
  field: CorrectedField;
  /** The line that said what is no longer held to be true. */
  line: number;
  department?: string | null;
  companions?: number;
  at?: number | null;
};

const isPersonal = (field: CorrectedField): field is PersonalCorrection =>
  (personalCorrections as readonly CorrectedField[]).includes(field);

/** The parts of a line that say the change. */
export function toCorrection(change: Change, line: number) {
  const { field, value } = change;
  const facts: CorrectionFacts = { field, line };
  if (isPersonal(field)) return { facts, personal: { [field]: value } };
  if (field === 'department') facts.department = change.value as string | null;
  if (field === 'companions') facts.companions = change.value as number;
  if (field === 'inAt' || field === 'leftAt') facts.at = change.value as number | null;
  return { facts, personal: {} };
}

/** The change that a line says. A personal value that was taken out, or erased since, is null. */
export function readCorrection(
  facts: CorrectionFacts,
  personal: Partial<Record<PersonalCorrection, unknown>>,
): { field: CorrectedField; value: unknown } {
  const { field } = facts;
  if (isPersonal(field)) return { field, value: personal[field] ?? null };
  if (field === 'department') return { field, value: facts.department ?? null };
  if (field === 'companions') return { field, value: facts.companions ?? 0 };
  if (field === 'decision') return { field, value: 'held' };
  return { field, value: facts.at ?? null };
}
