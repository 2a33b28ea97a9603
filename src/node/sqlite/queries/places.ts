import type { AccountRow, InviteRow, Queries, StaffRow } from '#src/app/ports.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { readPack } from '#src/domain/policy/stored-pack.ts';
import type { Office, Vehicle } from '#src/domain/register/lines.ts';
import { fold } from '#src/domain/text/fold.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawStaff = Omit<StaffRow, 'isActive'> & { is_active: number };
type RawInvite = Record<string, string | number | null>;

/** The office, its rules and its people. */
export function createPlaceQueries(db: Reader) {
  const setting = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
  const packs = db.prepare<[], string>('SELECT pack FROM policy ORDER BY seq').pluck();
  const accounts = db.prepare<[], AccountRow>("SELECT id, coalesce(name, '') AS name, role FROM account");
  const staffColumns = "SELECT id, coalesce(name, '') AS name, department, is_active FROM staff";
  const staff = db.prepare<[string], RawStaff>(`${staffColumns} WHERE id = ?`);
  const allStaff = db.prepare<[], RawStaff>(staffColumns);
  const invite = db.prepare<[string], RawInvite>('SELECT * FROM invite WHERE id = ?');
  const invitesSince = db.prepare<[number], RawInvite>(
    'SELECT * FROM invite WHERE until_at >= ? ORDER BY from_at DESC, id',
  );
  const invitesTo = db.prepare<[string], RawInvite>('SELECT * FROM invite WHERE meeting = ? ORDER BY id');
  const read = (key: string) => JSON.parse((setting.get(key) as string | undefined) ?? 'null') as unknown;
  return {
    setting: read,
    newest: ((kind) => read(kind)) as Queries['newest'],
    office: () => read('office') as Office | null,
    packs: () => (packs.all() as string[]).map(toPack),
    accounts: () => accounts.all(),
    findStaff: (id: string): StaffRow | null => {
      const raw = staff.get(id);
      return raw ? toStaff(raw) : null;
    },
    staff: () => allStaff.all().map(toStaff),
    invites: ({ search, sinceMs, limit }: Parameters<Queries['invites']>[0]): InviteRow[] => {
      const sought = fold(search);
      const found: InviteRow[] = [];
      for (const raw of invitesSince.iterate(sinceMs)) {
        const row = toInvite(raw);
        if (sought === '' || fold(`${row.name ?? ''} ${row.host ?? ''}`).includes(sought)) found.push(row);
        if (found.length === limit) break;
      }
      return found;
    },
    invitesTo: (meeting: string): InviteRow[] => invitesTo.all(meeting).map(toInvite),
    findInvite: (id: string): InviteRow | null => {
      const raw = invite.get(id);
      return raw ? toInvite(raw) : null;
    },
  };
}

/** Throws when a newer Gatebook wrote the pack: the door cannot go on as if the letter were not there. */
function toPack(text: string): Pack {
  const read = readPack(JSON.parse(text));
  if (!read.ok) throw new Error(`a policy pack in this book is not understood here: ${read.problem}`);
  return read.pack;
}

const toStaff = ({ id, name, department, is_active }: RawStaff): StaffRow => ({
  id,
  name,
  department,
  isActive: is_active === 1,
});

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
    meeting: raw['meeting'],
  } as InviteRow;
}
