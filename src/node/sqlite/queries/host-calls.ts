import type { HostCallRow } from '#src/app/ports.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

/** The calls to the hosts of those who wait now, first to last. */
export function createHostCallQuery(db: Reader) {
  const calls = db.prepare<[], HostCallRow>(
    `SELECT v.id AS visit, c.at, c.actor, c.answer, c.note FROM visit v JOIN host_call c ON c.visit = v.seq
     WHERE v.state IN ('held', 'inside') AND v.state = 'held' ORDER BY c.seq`,
  );
  return { hostCalls: () => calls.all() };
}
