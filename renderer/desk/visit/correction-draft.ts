import type { ChangeInput } from '#src/contract/correction.ts';
import type { VisitDetails } from '#src/contract/visit.ts';
import { type CorrectedField, correctedFields } from '#src/domain/register/corrections.ts';
import type { DocumentKind, VehicleClass } from '#src/domain/register/vocabulary.ts';

/** What can be done about a wrong entry: one of its fields set right, or all of it struck out. */
export type Act = CorrectedField | 'void';

/** What stands in the form. `text` is the value where it is a text; times are of the office, yyyy-mm-ddThh:mm. */
export type CorrectionDraft = {
  act: Act;
  text: string;
  documentKind: DocumentKind;
  vehicleClass: VehicleClass;
  departmentId: string;
  hasNotLeft: boolean;
  reason: string;
};

/** Only what can be said of a visit as it stands. */
export function possibleActs({ state, admittedAt }: VisitDetails): Act[] {
  const isPossible: Partial<Record<CorrectedField, boolean>> = {
    inAt: admittedAt !== null,
    leftAt: state === 'left',
    decision: state === 'inside' || state === 'refused',
  };
  return [...correctedFields.filter((field) => isPossible[field] ?? true), 'void'];
}

/** Begins with what the book says now: most corrections change one letter or one digit. */
export function draftOf(act: Act, details: VisitDetails, reason = ''): CorrectionDraft {
  return {
    act,
    text: textOf(act, details),
    documentKind: details.document?.kind ?? 'citizen-card',
    vehicleClass: details.vehicle?.class ?? 'motorbike',
    departmentId: details.departmentId ?? '',
    hasNotLeft: false,
    reason,
  };
}

function textOf(act: Act, details: VisitDetails): string {
  switch (act) {
    case 'document':
      return details.document?.number ?? '';
    case 'vehicle':
      return details.vehicle?.plate ?? '';
    case 'companions':
      return String(details.companions);
    case 'inAt':
      return (details.admittedAt ?? '').slice(0, 16);
    case 'leftAt':
      return (details.leftAt ?? '').slice(0, 16);
    case 'name':
    case 'phone':
    case 'host':
    case 'purpose':
      return details[act] ?? '';
    default:
      return '';
  }
}

const toInstant = (text: string): string => `${text}:00+07:00`;

/** Null: something is missing, or is no number, or no time. */
export function toChange(draft: CorrectionDraft): ChangeInput | null {
  const text = draft.text.trim();
  const orNull = text === '' ? null : text;
  switch (draft.act) {
    case 'void':
      return null;
    case 'name':
      return orNull === null ? null : { field: 'name', value: orNull };
    case 'document':
      return { field: 'document', value: orNull === null ? null : { kind: draft.documentKind, number: orNull } };
    case 'vehicle':
      return { field: 'vehicle', value: orNull === null ? null : { class: draft.vehicleClass, plate: orNull } };
    case 'department':
      return { field: 'department', value: draft.departmentId || null };
    case 'companions':
      return /^\d{1,2}$/.test(text) ? { field: 'companions', value: Number(text) } : null;
    case 'inAt':
      return orNull === null ? null : { field: 'inAt', value: toInstant(orNull) };
    case 'leftAt':
      if (draft.hasNotLeft) return { field: 'leftAt', value: null };
      return orNull === null ? null : { field: 'leftAt', value: toInstant(orNull) };
    case 'decision':
      return { field: 'decision', value: 'held' };
    default:
      return { field: draft.act, value: orNull };
  }
}
