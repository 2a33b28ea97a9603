import type { Writer } from '#src/node/sqlite/driver.ts';
import type { Handlers } from '#src/node/sqlite/projections/project.ts';

/** By day first, so that the key alone finds a week. */
export const rotaKey = (day: string, staff: string): string => `${day} ${staff}`;

/** Meetings, and who works where: the newest line about a meeting, or about somebody's day, wins. */
export function projectMeetings(db: Writer): Partial<Handlers> {
  const setMeeting = db.prepare(`
    INSERT OR REPLACE INTO meeting
      (id, title, host, place, room, from_at, until_at, most_people, own_people, is_cancelled)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const setMark = db.prepare('INSERT OR REPLACE INTO rota (id, day, staff, place) VALUES (?, ?, ?, ?)');
  const dropMark = db.prepare('DELETE FROM rota WHERE id = ?');
  return {
    meeting: ({ facts, personal }) =>
      setMeeting.run(
        facts.meeting,
        personal.title ?? null,
        personal.host ?? null,
        facts.place,
        facts.room,
        facts.fromMs,
        facts.untilMs,
        facts.mostPeople,
        facts.ownPeople,
        facts.isCancelled ? 1 : 0,
      ),
    rota({ facts: { marks } }) {
      for (const { staff, day, place } of marks) {
        if (place === null) dropMark.run(rotaKey(day, staff));
        else setMark.run(rotaKey(day, staff), day, staff, place);
      }
    },
  };
}
