import { type Draft, isUrgencyAsked } from '#renderer/kiosk/flow/draft.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { clean } from '#src/domain/text/nfc.ts';
import { type PhoneRefusal, parsePhone } from '#src/domain/text/phones.ts';

/** What keeps a step from being complete: a field and why. The screens turn it into a sentence beside that field. */
export type Problem =
  | { field: 'name'; reason: 'empty' | 'not-a-name' }
  | { field: 'document' | 'address' | 'place' | 'purpose' | 'plate' | 'urgency'; reason: 'empty' }
  | { field: 'phone'; reason: PhoneRefusal };

const isEmpty = (text: string) => clean(text) === '';

/** The place of stay belongs to the Ministry's declaration form: without a declaration nobody is asked where they live. */
export const isAddressAsked = (draft: Draft) => draft.asked.questionnaire !== null && draft.known.address === null;

export function findPersonProblems(draft: Draft): Problem[] {
  const { fields, known } = draft;
  const problems: Problem[] = [];
  if (known.name === null) {
    if (isEmpty(fields.name)) problems.push({ field: 'name', reason: 'empty' });
    else if (!isPlausibleName(fields.name)) problems.push({ field: 'name', reason: 'not-a-name' });
  }
  if (known.phone === null && !fields.hasNoPhone) {
    const phone = parsePhone(fields.phone);
    // An old eleven-digit number is still what this person wrote down: the guard can ask, the door need not refuse.
    if (!phone.ok && phone.reason !== 'old-mobile') problems.push({ field: 'phone', reason: phone.reason });
  }
  if (known.document === null && !fields.hasNoDocument && isEmpty(fields.documentNumber))
    problems.push({ field: 'document', reason: 'empty' });
  if (isAddressAsked(draft) && isEmpty(fields.address)) problems.push({ field: 'address', reason: 'empty' });
  return problems;
}

export function findErrandProblems(draft: Draft): Problem[] {
  const { fields } = draft;
  const problems: Problem[] = [];
  if (!fields.hasChosenPlace) problems.push({ field: 'place', reason: 'empty' });
  if (isEmpty(fields.purpose)) problems.push({ field: 'purpose', reason: 'empty' });
  if (isUrgencyAsked(draft) && fields.isUrgent === null) problems.push({ field: 'urgency', reason: 'empty' });
  if (fields.vehicleClass !== null && isEmpty(fields.plate)) problems.push({ field: 'plate', reason: 'empty' });
  return problems;
}

export const isProtectionAsked = ({ asked }: Draft) => asked.isMaskRequired || asked.isSanitiserRequired;

export const isProtectionAnswered = ({ asked, fields }: Draft) =>
  (!asked.isMaskRequired || fields.isMaskWorn !== null) && (!asked.isSanitiserRequired || fields.isSanitised !== null);
