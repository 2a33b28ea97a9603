import { orNull } from '#renderer/desk/or-null.ts';
import type { CheckInInput } from '#src/contract/kiosk.ts';
import { type ParsedCelsius, parseCelsius } from '#src/domain/register/temperature.ts';
import type { Category, DocumentKind, PlateColour, VehicleClass } from '#src/domain/register/vocabulary.ts';
import { readQuickLine } from '#src/domain/text/quick-line.ts';

/** What stands in the form, as typed. The ids are made with it: one form, one visit, however often it is sent. */
export type EntryDraft = {
  commandId: string;
  visitId: string;
  name: string;
  category: Category;
  documentKind: DocumentKind;
  documentNumber: string;
  phone: string;
  /** '' is the office as such. */
  departmentId: string;
  host: string;
  purpose: string;
  companions: string;
  vehicleClass: VehicleClass;
  plate: string;
  colour: PlateColour | '';
  goods: string;
  /** '' is the only door, or an unknown one. */
  doorId: string;
  firstReading: string;
  secondReading: string;
  /** False: the thermometer itself filled the reading in. */
  isReadingTyped: boolean;
  isMaskWorn: boolean;
  isSanitised: boolean;
  note: string;
};

export const newEntry = (): EntryDraft => ({
  commandId: crypto.randomUUID(),
  visitId: crypto.randomUUID(),
  name: '',
  category: 'citizen',
  documentKind: 'citizen-card',
  documentNumber: '',
  phone: '',
  departmentId: '',
  host: '',
  purpose: '',
  companions: '0',
  vehicleClass: 'motorbike',
  plate: '',
  colour: '',
  goods: '',
  doorId: '',
  firstReading: '',
  secondReading: '',
  isReadingTyped: true,
  isMaskWorn: false,
  isSanitised: false,
  note: '',
});

/** The next one at the same gate: whom and why differ, where they go and what they are is often the same. */
export const nextEntry = ({ category, documentKind, departmentId, vehicleClass, doorId }: EntryDraft): EntryDraft => ({
  ...newEntry(),
  category,
  documentKind,
  departmentId,
  vehicleClass,
  doorId,
});

/** What stands in the first line besides a name goes where it belongs, unless something stands there already. */
export function spreadLine(draft: EntryDraft): EntryDraft {
  const { name, document, phone, vehicle, celsius } = readQuickLine(draft.name);
  return {
    ...draft,
    name,
    ...(document && draft.documentNumber === '' && { documentNumber: document.number, documentKind: document.kind }),
    ...(phone && draft.phone === '' && { phone }),
    ...(vehicle && draft.plate === '' && { plate: vehicle.plate, vehicleClass: vehicle.class }),
    ...(celsius && draft.firstReading === '' && { firstReading: celsius, isReadingTyped: true }),
  };
}

export type ReadingProblem = Exclude<Extract<ParsedCelsius, { ok: false }>['reason'], 'empty'>;

export type EntryProblems = {
  name?: 'missing';
  companions?: 'not-a-number';
  firstReading?: ReadingProblem;
  secondReading?: ReadingProblem;
};

/** Only what cannot be written stops the form; what is merely unknown is left empty, and the guard answers for it. */
export function findEntryProblems(draft: EntryDraft): EntryProblems {
  const first = problemOfReading(draft.firstReading);
  const second = problemOfReading(draft.secondReading);
  return {
    ...(draft.name.trim() === '' && { name: 'missing' as const }),
    ...(!/^\d{1,2}$/.test(draft.companions.trim() || '0') && { companions: 'not-a-number' as const }),
    ...(first && { firstReading: first }),
    ...(second && { secondReading: second }),
  };
}

function problemOfReading(typed: string): ReadingProblem | null {
  const parsed = parseCelsius(typed);
  return parsed.ok || parsed.reason === 'empty' ? null : parsed.reason;
}

function toVehicle({
  vehicleClass,
  plate,
  colour,
  goods,
}: EntryDraft): Pick<CheckInInput['errand'], 'vehicle' | 'goods'> {
  if (plate.trim() === '') return { vehicle: null };
  const vehicle = { class: vehicleClass, plate: plate.trim(), ...(colour !== '' && { colour }) };
  return { vehicle, ...(goods.trim() !== '' && { goods: goods.trim() }) };
}

/** The draft as the contract wants it, with the name of the desk's thermometer. Call it on a draft without problems. */
export function toEntryInput(draft: EntryDraft, thermometer: string | null): CheckInInput & { note: string | null } {
  const typed = [draft.firstReading, draft.secondReading].map(parseCelsius);
  const readings = typed.flatMap((reading) => (reading.ok ? [reading.tenths] : []));
  const documentNumber = draft.documentNumber.trim();
  return {
    commandId: draft.commandId,
    visitId: draft.visitId,
    doorId: orNull(draft.doorId),
    source: 'guard',
    ticket: null,
    category: draft.category,
    person: {
      name: draft.name.trim(),
      document: documentNumber === '' ? null : { kind: draft.documentKind, number: documentNumber },
      phone: orNull(draft.phone),
      bornOn: null,
      sex: null,
      address: null,
    },
    errand: {
      departmentId: orNull(draft.departmentId),
      host: orNull(draft.host),
      purpose: orNull(draft.purpose),
      companions: Number(draft.companions),
      ...toVehicle(draft),
    },
    declaration: null,
    isMaskWorn: draft.isMaskWorn,
    isSanitised: draft.isSanitised,
    readings,
    ...(readings.length > 0 && { thermometer: { name: thermometer, isTyped: draft.isReadingTyped } }),
    note: orNull(draft.note),
  };
}
