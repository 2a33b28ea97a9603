import { orNull } from '#renderer/desk/or-null.ts';
import { toLocalDay } from '#renderer/ui/format.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { Category, VehicleClass } from '#src/domain/register/vocabulary.ts';

/** One row as it stands on paper, as typed. The sheet and the day stay for the next row. */
export type PaperDraft = {
  sheet: string;
  row: string;
  day: string;
  cameAt: string;
  leftAt: string;
  name: string;
  category: Category;
  documentNumber: string;
  phone: string;
  departmentId: string;
  host: string;
  purpose: string;
  vehicleClass: VehicleClass;
  plate: string;
};

export const newPaperRow = (): PaperDraft => ({
  sheet: '',
  row: '1',
  day: toLocalDay(Date.now()),
  cameAt: '',
  leftAt: '',
  name: '',
  category: 'citizen',
  documentNumber: '',
  phone: '',
  departmentId: '',
  host: '',
  purpose: '',
  vehicleClass: 'motorbike',
  plate: '',
});

/** The next row of the same sheet: who stands there is somebody else. */
export const nextPaperRow = (draft: PaperDraft): PaperDraft => ({
  ...newPaperRow(),
  sheet: draft.sheet,
  day: draft.day,
  row: String(Number(draft.row) + 1),
});

/** What the QR of a sheet says, and what a hand types: the number is at the end of both. */
export const paperCode = (sheet: number): string => `SO-CONG:GIAY:${padSheet(sheet)}`;
export const padSheet = (sheet: number): string => String(sheet).padStart(6, '0');
export const readSheet = (text: string): number | null => {
  const digits = /(\d{1,6})\s*$/.exec(text.trim())?.[1];
  return digits ? Number(digits) : null;
};

/** "705", "7:05", "7h05", "07.05" → "07:05"; anything else, null. */
export function readTime(text: string): string | null {
  const parts = /^(\d{1,2})\s*[:hg.,]?\s*(\d{2})$/i.exec(text.trim()) ?? /^(\d{1,2})\s*[hg]?()$/i.exec(text.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] || '0')];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export type PaperProblem = 'sheet' | 'row' | 'day' | 'cameAt' | 'leftAt' | 'name';

export function findPaperProblems(draft: PaperDraft): PaperProblem[] {
  return [
    readSheet(draft.sheet) ? null : ('sheet' as const),
    /^\d{1,2}$/.test(draft.row.trim()) && Number(draft.row) > 0 ? null : ('row' as const),
    /^\d{4}-\d{2}-\d{2}$/.test(draft.day) ? null : ('day' as const),
    readTime(draft.cameAt) ? null : ('cameAt' as const),
    draft.leftAt.trim() === '' || readTime(draft.leftAt) ? null : ('leftAt' as const),
    draft.name.trim() ? null : ('name' as const),
  ].filter((problem) => problem !== null);
}

const instantOf = (day: string, time: string): string => `${day}T${readTime(time)}:00+07:00`;

/** Who came in the evening and left at an earlier hour left on the next day; by day an earlier hour is a slip. */
function leftOn({ day, cameAt, leftAt }: PaperDraft): string {
  const isNight = (readTime(cameAt) ?? '') >= '18:00' && (readTime(leftAt) ?? '') < (readTime(cameAt) ?? '');
  return isNight ? toLocalDay(Date.parse(instantOf(day, cameAt)) + 86_400_000) : day;
}

/** The draft as the contract wants it. Call it on a draft without problems. */
export function toPaperInput(draft: PaperDraft, ids: { commandId: string; visitId: string }): Inputs['paper']['enter'] {
  const number = draft.documentNumber.trim();
  const plate = draft.plate.trim();
  return {
    ...ids,
    sheet: readSheet(draft.sheet) ?? 0,
    row: Number(draft.row),
    arrivedAt: instantOf(draft.day, draft.cameAt),
    leftAt: draft.leftAt.trim() === '' ? null : instantOf(leftOn(draft), draft.leftAt),
    category: draft.category,
    person: {
      name: draft.name.trim(),
      document: number === '' ? null : { kind: /^\d{12}$/.test(number) ? 'citizen-card' : 'other', number },
      phone: orNull(draft.phone),
      bornOn: null,
      sex: null,
      address: null,
    },
    errand: {
      departmentId: orNull(draft.departmentId),
      host: orNull(draft.host),
      purpose: orNull(draft.purpose),
      companions: 0,
      vehicle: plate === '' ? null : { class: draft.vehicleClass, plate },
    },
    note: null,
  };
}
