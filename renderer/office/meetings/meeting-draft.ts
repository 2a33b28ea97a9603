import { toMinuteField } from '#renderer/ui/date-field.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { MeetingView } from '#src/contract/meetings.ts';
import { readLocalDate } from '#src/domain/register/local-date.ts';
import { dayMs, startOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';

/** The form as it is typed. Times are local, as a DateInput has them; numbers are NaN while empty. */
export type MeetingDraft = {
  title: string;
  host: string;
  /** A room's id, or one of the two places without a room. */
  where: string;
  from: string;
  until: string;
  mostPeople: number;
  ownPeople: number;
};

export const noRoom = 'inside';
export const outdoors = 'outside';

const hourMs = 3_600_000;

/** At eight tomorrow, for two hours, with whoever leads it. */
export function newMeeting(nowMs: number): MeetingDraft {
  const fromMs = startOfLocalDay(nowMs) + dayMs + 8 * hourMs;
  return {
    title: '',
    host: '',
    where: noRoom,
    from: toMinuteField(fromMs),
    until: toMinuteField(fromMs + 2 * hourMs),
    mostPeople: Number.NaN,
    ownPeople: 1,
  };
}

export const toDraft = (meeting: MeetingView): MeetingDraft => ({
  title: meeting.title ?? '',
  host: meeting.host ?? '',
  where: meeting.place === 'outside' ? outdoors : (meeting.roomId ?? noRoom),
  from: toMinuteField(Date.parse(meeting.startsAt)),
  until: toMinuteField(Date.parse(meeting.endsAt)),
  mostPeople: meeting.mostPeople ?? Number.NaN,
  ownPeople: meeting.ownPeople,
});

export type MeetingProblem = 'title' | 'from' | 'until' | 'ownPeople' | 'mostPeople';

const longestMs = 31 * dayMs;
const isPeople = (count: number, least: number): boolean => count >= least && count <= 9999;

export function findMeetingProblems(draft: MeetingDraft): Partial<Record<MeetingProblem, true>> {
  const from = readLocalDate(draft.from);
  const until = readLocalDate(draft.until);
  const lastsMs = (until?.atMs ?? 0) - (from?.atMs ?? 0);
  return {
    ...(draft.title.trim() === '' && { title: true as const }),
    ...(!from && { from: true as const }),
    ...((!until || lastsMs <= 0 || lastsMs > longestMs) && { until: true as const }),
    ...(!isPeople(draft.ownPeople, 0) && { ownPeople: true as const }),
    ...(!Number.isNaN(draft.mostPeople) && !isPeople(draft.mostPeople, 1) && { mostPeople: true as const }),
  };
}

/** For a draft without problems. */
export function toMeetingInput(draft: MeetingDraft, ids: { commandId: string; meetingId: string }) {
  const iso = (text: string) => toLocalIso(readLocalDate(text)?.atMs ?? Number.NaN);
  const isRoom = draft.where !== noRoom && draft.where !== outdoors;
  return {
    ...ids,
    title: draft.title,
    host: draft.host.trim() || null,
    place: draft.where === outdoors ? 'outside' : 'inside',
    roomId: isRoom ? draft.where : null,
    startsAt: iso(draft.from),
    endsAt: iso(draft.until),
    mostPeople: Number.isNaN(draft.mostPeople) ? null : draft.mostPeople,
    ownPeople: draft.ownPeople,
  } satisfies Inputs['meetings']['save'];
}

/** The others that hold the room at some moment of this time. */
export function findClashes(draft: MeetingDraft, others: readonly MeetingView[]): MeetingView[] {
  const [fromMs, untilMs] = [draft.from, draft.until].map((text) => readLocalDate(text)?.atMs ?? Number.NaN) as [
    number,
    number,
  ];
  return others.filter(
    ({ roomId, state, startsAt, endsAt }) =>
      roomId === draft.where && state !== 'cancelled' && Date.parse(startsAt) < untilMs && Date.parse(endsAt) > fromMs,
  );
}
