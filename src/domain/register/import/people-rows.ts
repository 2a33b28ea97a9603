import { type ColumnNames, findColumns, type Table } from '#src/domain/register/import/columns.ts';
import { type Cells, type ReadRow, readRows } from '#src/domain/register/import/rows.ts';
import type { Place, Vehicle } from '#src/domain/register/lines.ts';
import { readLocalDate } from '#src/domain/register/local-date.ts';
import { dayMs, endOfLocalDay } from '#src/domain/register/local-time.ts';
import { fold } from '#src/domain/text/fold.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { clean } from '#src/domain/text/nfc.ts';
import { parsePhone } from '#src/domain/text/phones.ts';
import { checkPlate } from '#src/domain/text/plates.ts';

export type GuestColumn = 'name' | 'phone' | 'department' | 'host' | 'purpose' | 'plate' | 'from' | 'until';
export type StaffColumn = 'name' | 'department';
export type MeetingGuestColumn = 'name' | 'phone';

export type Guest = {
  name: string;
  phone: string | null;
  departmentId: string | null;
  host: string | null;
  purpose: string | null;
  vehicle: Vehicle | null;
  fromMs: number;
  untilMs: number;
};
export type MeetingGuest = Pick<Guest, 'name' | 'phone'>;
export type StaffMember = { name: string; departmentId: string | null };

/** `no-header`: no row names a column of names; `no-rows`: nothing stands under it. */
export type ReadPeople<C extends string, V> =
  | { ok: true; rows: ReadRow<C, V>[]; unknownColumns: string[] }
  | { ok: false; reason: 'no-header' | 'no-rows' };

const person = ['ho va ten', 'ho ten', 'ten', 'ten khach', 'full name', 'name'];
const department = ['phong', 'don vi', 'bo phan', 'noi den', 'phong/don vi', 'don vi/phong', 'department'];

export const guestColumns: ColumnNames<GuestColumn> = {
  name: person,
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'dt', 'di dong', 'phone', 'mobile'],
  department,
  host: ['nguoi tiep', 'can bo tiep', 'gap ai', 'nguoi can gap', 'host'],
  purpose: ['noi dung', 'noi dung lam viec', 'ly do', 'muc dich', 'purpose'],
  plate: ['bien so', 'bien so xe', 'bien kiem soat', 'bks', 'plate'],
  from: ['tu', 'tu ngay', 'bat dau', 'thoi gian', 'ngay', 'ngay den', 'gio den', 'from'],
  until: ['den', 'den ngay', 'den het ngay', 'ket thuc', 'until', 'to'],
};
const { name, phone } = guestColumns;
export const meetingGuestColumns: ColumnNames<MeetingGuestColumn> = { name, phone };
export const staffColumns: ColumnNames<StaffColumn> = { name: person, department };

type Office = { departments: readonly Place[]; nowMs: number };

/** Guests from a list. A day without a time is the whole day; without an end the invitation is for its first day. */
export function readGuests(table: Table, office: Office): ReadPeople<GuestColumn, Guest> {
  const seen = new Set<string>();
  return readPeople(table, guestColumns, (cells) => {
    const name = readName(cells);
    const phone = readPhone(cells);
    const { fromMs, untilMs } = readPeriod(cells, office.nowMs);
    const key = `${fold(name)}/${phone}/${fromMs}`;
    if (name !== '' && seen.has(key)) cells.refuse('name', 'twice-in-the-file');
    seen.add(key);
    return {
      name,
      phone,
      departmentId: readDepartment(cells, office.departments),
      host: readShort(cells, 'host', 120),
      purpose: readShort(cells, 'purpose', 300),
      vehicle: readVehicle(cells),
      fromMs,
      untilMs,
    };
  });
}

export function readStaff(table: Table, office: Pick<Office, 'departments'>): ReadPeople<StaffColumn, StaffMember> {
  const seen = new Set<string>();
  return readPeople(table, staffColumns, (cells) => {
    const name = readName(cells);
    const departmentId = readDepartment(cells, office.departments);
    const key = `${fold(name)}/${departmentId}`;
    if (name !== '' && seen.has(key)) cells.refuse('name', 'twice-in-the-file');
    seen.add(key);
    return { name, departmentId };
  });
}

/** When and where is the meeting's own. */
export function readMeetingGuests(table: Table): ReadPeople<MeetingGuestColumn, MeetingGuest> {
  const seen = new Set<string>();
  return readPeople(table, meetingGuestColumns, (cells) => {
    const guest = { name: readName(cells), phone: readPhone(cells) };
    const key = `${fold(guest.name)}/${guest.phone}`;
    if (guest.name !== '' && seen.has(key)) cells.refuse('name', 'twice-in-the-file');
    seen.add(key);
    return guest;
  });
}

function readPeople<C extends string, V>(
  table: Table,
  names: ColumnNames<C | 'name'>,
  read: (cells: Cells<C | 'name'>) => V,
): ReadPeople<C | 'name', V> {
  const columns = findColumns(table, names, 'name');
  if (!columns) return { ok: false, reason: 'no-header' };
  const rows = readRows(table, columns, read);
  return rows.length > 0 ? { ok: true, rows, unknownColumns: columns.unknown } : { ok: false, reason: 'no-rows' };
}

function readName(cells: Pick<Cells<'name'>, 'of' | 'refuse'>): string {
  const name = clean(cells.of('name'));
  if (name === '') cells.refuse('name', 'missing');
  else if (!isPlausibleName(name)) cells.refuse('name', 'no-name');
  return name;
}

function readPhone({ of, refuse }: Pick<Cells<'phone'>, 'of' | 'refuse'>): string | null {
  const typed = of('phone');
  if (typed === '') return null;
  // A spreadsheet takes 0912… for a number and drops the zero.
  const phone = parsePhone(/^[35789]\d{8}$/.test(typed) ? `0${typed}` : typed);
  if (!phone.ok) refuse('phone', 'bad-phone');
  return phone.ok ? phone.e164 : null;
}

function readDepartment(cells: Cells<'department'> | Cells<GuestColumn>, departments: readonly Place[]): string | null {
  const { of, refuse } = cells as Cells<'department'>;
  const called = fold(of('department'));
  if (called === '') return null;
  const found = departments.find(({ name }) => fold(name) === called);
  if (!found) refuse('department', 'unknown-department');
  return found?.id ?? null;
}

function readShort({ of, refuse }: Cells<GuestColumn>, column: GuestColumn, longest: number): string | null {
  const text = clean(of(column));
  if (text.length > longest) refuse(column, 'too-long');
  return text || null;
}

/** A motorbike where the plate has the shape of one only; else a car, which is what comes with an invitation. */
function readVehicle({ of, refuse }: Cells<GuestColumn>): Vehicle | null {
  const plate = clean(of('plate'));
  if (plate === '') return null;
  if (plate.length > 20) refuse('plate', 'too-long');
  const isBike = checkPlate('car', plate).length > 0 && checkPlate('motorbike', plate).length === 0;
  return { class: isBike ? 'motorbike' : 'car', plate };
}

function readPeriod({ of, refuse }: Cells<GuestColumn>, nowMs: number): { fromMs: number; untilMs: number } {
  const from = readLocalDate(of('from'));
  const until = readLocalDate(of('until'));
  if (!from) refuse('from', of('from') === '' ? 'missing' : 'bad-date');
  if (!until && of('until') !== '') refuse('until', 'bad-date');
  const fromMs = from?.atMs ?? nowMs;
  const untilMs = until ? (until.hasTime ? until.atMs : endOfLocalDay(until.atMs)) : endOfLocalDay(fromMs);
  if (untilMs <= fromMs) refuse('until', 'ends-before-it-begins');
  else if (untilMs - fromMs > longestMs) refuse('until', 'period-too-long');
  else if (from && untilMs < nowMs) refuse(of('until') === '' ? 'from' : 'until', 'already-over');
  return { fromMs, untilMs };
}

/** Longer than a year is a slip: 2062 for 2026. */
const longestMs = 366 * dayMs;
