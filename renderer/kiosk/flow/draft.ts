import { shownAnswers } from '#renderer/kiosk/flow/questions.ts';
import { emptyPrefill } from '#src/contract/empty-prefill.ts';
import type { DeclarationInput, ObligationsView, ThermometerInput } from '#src/contract/health.ts';
import type { CheckInInput, Prefill, ScanAnswer } from '#src/contract/kiosk.ts';
import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import type { Category, DocumentKind, Source, VehicleClass } from '#src/domain/register/vocabulary.ts';

/** What a visitor can change on the screen. Absent text is ''. */
export type DraftFields = {
  name: string;
  documentKind: DocumentKind;
  documentNumber: string;
  hasNoDocument: boolean;
  phone: string;
  hasNoPhone: boolean;
  address: string;
  departmentId: string | null;
  /** Null is a choice too (the office as such), so that choosing needs its own word. */
  hasChosenPlace: boolean;
  host: string;
  purpose: string;
  category: Category;
  companions: number;
  /** Null: not answered, or not asked. */
  isUrgent: boolean | null;
  vehicleClass: VehicleClass | null;
  plate: string;
  answers: Answers;
  isTruthful: boolean;
  hasConsented: boolean;
  isMaskWorn: boolean | null;
  isSanitised: boolean | null;
};

/** One visit while it is being entered. It lives in the machine only and dies with the return to the welcome screen. */
export type Draft = {
  /** Made once: however often the visit is sent, it is written once. */
  commandId: string;
  visitId: string;
  source: Source;
  ticket: string | null;
  proof: 'signed' | 'claim' | 'none';
  hasWarnings: boolean;
  /** What the code said; those fields are shown and not asked again. */
  known: Prefill;
  /** What was asked when the visit began: a pack that changes midway does not move the steps under a visitor. */
  asked: ObligationsView;
  fields: DraftFields;
  readings: number[];
  /** With what the last of them was measured; null before there is one. */
  thermometer: ThermometerInput | null;
};

export type Beginning = Extract<ScanAnswer, { outcome: 'begin' }>;

/** The answer to a scan that began a visit, and the command that the scan was sent with. */
export type FromScan = { beginning: Beginning; scanId: string };

/** A new visit, from a code's answer or, with null, from the button for people without a code. */
export function createDraft(scan: FromScan | null, asked: ObligationsView, makeId: () => string): Draft {
  const beginning = scan?.beginning;
  const known = beginning?.prefill ?? emptyPrefill;
  return {
    commandId: makeId(),
    // A ticket may be good for this visit only, and the host knows it by the scan.
    visitId: scan?.scanId ?? makeId(),
    source: beginning?.source ?? 'none',
    ticket: beginning?.ticket ?? null,
    proof: beginning?.proof ?? 'none',
    hasWarnings: (beginning?.warnings.length ?? 0) > 0,
    known,
    asked,
    fields: fieldsFrom(known),
    readings: [],
    thermometer: null,
  };
}

const fieldsFrom = (known: Prefill): DraftFields => ({
  name: known.name ?? '',
  documentKind: known.document?.kind ?? 'citizen-card',
  documentNumber: known.document?.number ?? '',
  hasNoDocument: false,
  phone: known.phone ?? '',
  hasNoPhone: false,
  address: known.address ?? '',
  departmentId: known.departmentId,
  hasChosenPlace: known.departmentId !== null,
  host: known.host ?? '',
  purpose: known.purpose ?? '',
  category: known.category,
  companions: 0,
  isUrgent: null,
  vehicleClass: known.vehicle?.class ?? null,
  plate: known.vehicle?.plate ?? '',
  answers: {},
  isTruthful: false,
  hasConsented: false,
  isMaskWorn: null,
  isSanitised: null,
});

/** Only citizens are asked, and only where a letter in force lets a place receive urgent cases alone. */
export const isUrgencyAsked = ({ asked, fields }: Pick<Draft, 'asked' | 'fields'>): boolean =>
  fields.hasChosenPlace && fields.category === 'citizen' && asked.urgentFor.includes(fields.departmentId);

/** The visit as the host takes it. Call it for a draft whose steps are complete. */
export function toCheckIn(draft: Draft, doorId: string | null, language: 'vi' | 'en'): CheckInInput {
  const { fields, known } = draft;
  return {
    commandId: draft.commandId,
    visitId: draft.visitId,
    doorId,
    source: draft.source,
    ticket: draft.ticket,
    category: fields.category,
    person: {
      name: fields.name,
      document:
        fields.hasNoDocument || fields.documentNumber.trim() === ''
          ? null
          : { kind: fields.documentKind, number: fields.documentNumber },
      phone: fields.hasNoPhone ? null : fields.phone || null,
      bornOn: known.bornOn,
      sex: known.sex,
      address: fields.address || null,
    },
    errand: {
      departmentId: fields.departmentId,
      host: fields.host || null,
      purpose: fields.purpose || null,
      companions: fields.companions,
      vehicle: fields.vehicleClass === null ? null : { class: fields.vehicleClass, plate: fields.plate },
      isUrgent: isUrgencyAsked(draft) ? fields.isUrgent : null,
    },
    declaration: toDeclaration(draft, language),
    isMaskWorn: fields.isMaskWorn ?? false,
    isSanitised: fields.isSanitised ?? false,
    readings: draft.readings,
    ...(draft.thermometer && { thermometer: draft.thermometer }),
  };
}

function toDeclaration(draft: Draft, language: 'vi' | 'en'): DeclarationInput | null {
  const { asked, fields } = draft;
  const form = asked.questionnaire;
  if (!form || !fields.isTruthful || !fields.hasConsented) return null;
  return {
    form: form.id,
    version: form.version,
    language,
    answers: shownAnswers(draft),
    isTruthful: true,
    hasConsented: true,
  };
}
