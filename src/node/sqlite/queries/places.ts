import type { AccountRow, InviteRow, Queries, StaffRow } from '#src/app/ports.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { Office, Vehicle } from '#src/domain/register/lines.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawInvite = Record<string, string | number | null>;

/** The office, its rules and its people. */
export function createPlaceQueries(db: Reader) {
  const setting = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  const packs = db.prepare<[], string>('SELECT pack FROM policy ORDER BY seq').pluck();
  const accounts = db.prepare<[], AccountRow>("SELECT id, coalesce(name, '') AS name, role FROM account");
  const staff = db.prepare<[string], Omit<StaffRow, 'isActive'> & { is_active: number }>(
    "SELECT id, coalesce(name, '') AS name, department, is_active FROM staff WHERE id = ?",
  );
  const invite = db.prepare<[string], RawInvite>('SELECT * FROM invite WHERE id = ?');
  const read = (key: string) => JSON.parse((setting.get(key) as string | undefined) ?? 'null') as unknown;
  return {
    setting: read,
    newest: ((kind) => read(kind)) as Queries['newest'],
    office: () => read('office') as Office | null,
    packs: () => (packs.all() as string[]).map((text) => JSON.parse(text) as Pack),
    accounts: () => accounts.all(),
    findStaff: (id: string): StaffRow | null => {
      const raw = staff.get(id);
      return raw ? { id: raw.id, name: raw.name, department: raw.department, isActive: raw.is_active === 1 } : null;
    },
    findInvite: (id: string): InviteRow | null => {
      const raw = invite.get(id);
      return raw ? toInvite(raw) : null;
    },
  };
}

function toInvite(raw: RawInvite): InviteRow {
  const vehicle = raw['plate'] === null ? null : ({ class: raw['plate_class'], plate: raw['plate'] } as Vehicle);
  return {
    id: raw['id'],
    name: raw['name'] ?? '',
    phone: raw['phone'],
    department: raw['department'],
    host: raw['host'],
    purpose: raw['purpose'],
    vehicle,
    fromMs: raw['from_at'],
    untilMs: raw['until_at'],
    isWithdrawn: raw['is_withdrawn'] === 1,
  } as InviteRow;
}
