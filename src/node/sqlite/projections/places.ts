import { canonicalJson, type Json } from '#src/domain/journal/canonical.ts';
import type { IntegrityKind } from '#src/domain/register/integrity-lines.ts';
import type { WrittenLine } from '#src/domain/register/lines.ts';
import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/** The office itself: settings, accounts, staff, invites, the state of the book. The newest line about a thing wins. */
export function projectPlaces(db: Writer): Partial<Handlers> {
  const setSetting = db.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)');
  const setAccount = db.prepare('INSERT OR REPLACE INTO account (id, name, role) VALUES (?, ?, ?)');
  const setStaff = db.prepare('INSERT OR REPLACE INTO staff (id, name, department, is_active) VALUES (?, ?, ?, ?)');
  const setInvite = db.prepare(`
    INSERT OR REPLACE INTO invite
      (id, name, phone, department, host, purpose, plate_class, plate, from_at, until_at, is_withdrawn, meeting)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  /** The newest line of such a kind, as what the book says of itself now. */
  const keep = ({ kind, seq, at, facts }: WrittenLine<IntegrityKind>) =>
    setSetting.run(kind, canonicalJson({ seq, at, facts } as Json));
  return {
    clock: keep,
    storage: keep,
    // A drill reads a copy: it must not pass for a verdict on the book.
    verify: (line) => (line.facts.trigger === 'drill' ? undefined : keep(line)),
    backup: keep,
    'hand-over': keep,
    damage: keep,
    origin: keep,
    setting: ({ facts }) => setSetting.run(facts.key, canonicalJson(facts.value as Json)),
    account: ({ facts, personal }) => setAccount.run(facts.account, personal.name ?? null, facts.role),
    staff: ({ facts, personal }) =>
      setStaff.run(facts.staff, personal.name ?? null, facts.department, facts.isActive ? 1 : 0),
    invite: ({ facts, personal }) =>
      setInvite.run(
        facts.invite,
        personal.name ?? null,
        personal.phone ?? null,
        facts.department,
        personal.host ?? null,
        personal.purpose ?? null,
        personal.vehicle?.class ?? null,
        personal.vehicle?.plate ?? null,
        facts.fromMs,
        facts.untilMs,
        facts.isWithdrawn ? 1 : 0,
        facts.meeting ?? null,
      ),
  };
}
