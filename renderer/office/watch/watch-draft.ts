import type { Inputs } from '#src/contract/contract.ts';
import { endOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';
import type { DocumentKind, VehicleClass } from '#src/domain/register/vocabulary.ts';

/** What stands in the form, as it was typed. */
export type WatchDraft = {
  name: string;
  documentKind: DocumentKind;
  documentNumber: string;
  plateClass: VehicleClass;
  plate: string;
  reason: string;
  untilOn: string;
};

export const emptyWatch: WatchDraft = {
  name: '',
  documentKind: 'citizen-card',
  documentNumber: '',
  plateClass: 'motorbike',
  plate: '',
  reason: '',
  untilOn: '',
};

export const isNamed = ({ name, documentNumber, plate }: WatchDraft): boolean =>
  [name, documentNumber, plate].some((text) => text.trim() !== '');

export function toWatchInput(draft: WatchDraft): Omit<Inputs['watch']['add'], 'commandId'> {
  const [number, plate] = [draft.documentNumber.trim(), draft.plate.trim()];
  return {
    name: draft.name.trim() || null,
    document: number === '' ? null : { kind: draft.documentKind, number },
    vehicle: plate === '' ? null : { class: draft.plateClass, plate },
    reason: draft.reason.trim(),
    untilAt: draft.untilOn === '' ? null : toLocalIso(endOfLocalDay(Date.parse(`${draft.untilOn}T12:00:00+07:00`))),
  };
}
