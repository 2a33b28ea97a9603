import type { WatchRow } from '#src/app/ports.ts';
import { watchKeys } from '#src/domain/register/watch.ts';
import type { Watched } from '#src/domain/register/watch-lines.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawWatch = Record<string, string | number | null>;

/** The watch list, and those of it that somebody at the door may be. */
export function createWatchQueries(db: Reader) {
  const all = db.prepare<[], RawWatch>('SELECT * FROM watch ORDER BY is_withdrawn, seq DESC');
  const one = db.prepare<[string], RawWatch>('SELECT * FROM watch WHERE id = ?');
  const byKeys = db.prepare<[string | null, string | null, string | null, number], RawWatch>(
    `SELECT * FROM watch WHERE (name_key = ? OR document_key = ? OR plate_key = ?)
       AND is_withdrawn = 0 AND (until_at IS NULL OR until_at >= ?)
     ORDER BY seq DESC`,
  );
  return {
    watchList: (): WatchRow[] => all.all().map(toWatch),
    findWatch: (id: string): WatchRow | null => {
      const raw = one.get(id);
      return raw ? toWatch(raw) : null;
    },
    /** Those that share a key and are in force: whether they mean this person is for the domain to say. */
    watchCandidates: (comer: Watched, nowMs: number): WatchRow[] => {
      const keys = watchKeys(comer);
      return byKeys.all(keys.name, keys.document, keys.plate, nowMs).map(toWatch);
    },
  };
}

const toWatch = (raw: RawWatch): WatchRow =>
  ({
    id: raw['id'],
    at: raw['at'],
    actor: raw['actor'],
    name: raw['name'],
    document: raw['document'] === null ? null : { kind: raw['document_kind'], number: raw['document'] },
    vehicle: raw['plate'] === null ? null : { class: raw['plate_class'], plate: raw['plate'] },
    reason: raw['reason'],
    untilMs: raw['until_at'],
    isWithdrawn: raw['is_withdrawn'] === 1,
  }) as WatchRow;
