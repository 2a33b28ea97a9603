import { presentSince } from '#src/app/movements.ts';
import type { MeetingRow, Queries } from '#src/app/ports.ts';
import type { Gathering } from '#src/domain/policy/facts.ts';
import { findRoom } from '#src/domain/register/rooms.ts';

type Meetings = Pick<Queries, 'findInvite' | 'findMeeting' | 'meetingsInRoom' | 'countMeeting' | 'office'>;

/** The meeting that an invite is for, and who is in it. Null: no invite, or one that is for no meeting. */
export function gatheringOf(page: Meetings, invite: string | null, nowMs: number): Gathering | null {
  const id = invite === null ? null : (page.findInvite(invite)?.meeting ?? null);
  const meeting = id === null ? null : page.findMeeting(id);
  return meeting && !meeting.isCancelled ? gatheringAt(page, meeting, nowMs) : null;
}

/**
 * Meetings in one room at one time are one gathering: a limit on a room does not ask who invited whom. Of another meeting
 * its guests are in the room as soon as they have come, and the office's own people from its beginning; none after its end.
 */
export function gatheringAt(page: Omit<Meetings, 'findInvite' | 'findMeeting'>, meeting: MeetingRow, nowMs: number) {
  const { place: where, room, mostPeople, ownPeople } = meeting;
  const others = room === null ? [] : page.meetingsInRoom(room, meeting).filter(({ id }) => id !== meeting.id);
  const { visitorsSinceMs } = presentSince(nowMs);
  const guestsOf = ({ id }: MeetingRow) => page.countMeeting(id, visitorsSinceMs);
  const present = others
    .filter(({ untilMs }) => untilMs > nowMs)
    .reduce(
      (people, other) => people + guestsOf(other) + (other.fromMs <= nowMs ? other.ownPeople : 0),
      guestsOf(meeting) + ownPeople,
    );
  const seats = findRoom(page.office(), room)?.mostPeople ?? null;
  return { where, room, present, caps: { room: seats, meeting: mostPeople } } satisfies Gathering;
}
