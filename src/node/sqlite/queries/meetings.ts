import type { MeetingCounts, MeetingRow, Queries } from '#src/app/ports.ts';
import type { Reader } from '#src/node/sqlite/driver.ts';

type RawMeeting = Record<string, string | number | null>;

/** Meetings, and how many of their guests are in them. */
export function createMeetingQueries(db: Reader) {
  const byId = db.prepare<[string], RawMeeting>('SELECT * FROM meeting WHERE id = ?');
  const since = db.prepare<[number, number], RawMeeting>(
    'SELECT * FROM meeting WHERE until_at >= ? ORDER BY from_at, id LIMIT ?',
  );
  const before = db.prepare<[number, number], RawMeeting>(
    'SELECT * FROM meeting WHERE until_at < ? ORDER BY until_at DESC, id LIMIT ?',
  );
  const inRoom = db.prepare<[string, number, number], RawMeeting>(
    'SELECT * FROM meeting WHERE room = ? AND until_at > ? AND from_at < ? AND is_cancelled = 0 ORDER BY from_at, id',
  );
  // From the few who are invited to those of them who are inside: years of visits are not looked at.
  const insideOf = (meeting: string) =>
    `SELECT coalesce(sum(1 + v.companions), 0) FROM invite i CROSS JOIN visit v ON v.invite = i.id
     WHERE i.meeting = ${meeting} AND v.state = 'inside' AND v.arrived_at >= ?`;
  const count = db.prepare<[string, number], number>(insideOf('?')).pluck();
  const counts = db.prepare<[number, string], MeetingCounts & { id: string }>(
    `SELECT m.value AS id, (${insideOf('m.value')}) AS inside,
       (SELECT count(*) FROM invite WHERE meeting = m.value AND is_withdrawn = 0) AS invited
     FROM json_each(?) m`,
  );
  return {
    findMeeting: (id: string) => {
      const raw = byId.get(id);
      return raw ? toMeeting(raw) : null;
    },
    meetings: ({ sinceMs, limit }: Parameters<Queries['meetings']>[0]) => since.all(sinceMs, limit).map(toMeeting),
    meetingsBefore: ({ beforeMs, limit }: Parameters<Queries['meetingsBefore']>[0]) =>
      before.all(beforeMs, limit).map(toMeeting),
    meetingsInRoom: (room: string, { fromMs, untilMs }: Parameters<Queries['meetingsInRoom']>[1]) =>
      inRoom.all(room, fromMs, untilMs).map(toMeeting),
    countMeetings: (meetings: readonly string[], visitorsSinceMs: number): ReadonlyMap<string, MeetingCounts> =>
      new Map(
        counts
          .all(visitorsSinceMs, JSON.stringify(meetings))
          .map(({ id, invited, inside }) => [id, { invited, inside }]),
      ),
    countMeeting: (meeting: string, visitorsSinceMs: number) => count.get(meeting, visitorsSinceMs) as number,
  };
}

const toMeeting = (raw: RawMeeting): MeetingRow =>
  ({
    id: raw['id'],
    title: raw['title'],
    host: raw['host'],
    place: raw['place'],
    room: raw['room'],
    fromMs: raw['from_at'],
    untilMs: raw['until_at'],
    mostPeople: raw['most_people'],
    ownPeople: raw['own_people'],
    isCancelled: raw['is_cancelled'] === 1,
  }) as MeetingRow;
