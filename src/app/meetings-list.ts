import { presentSince } from '#src/app/movements.ts';
import { recordsInForceAt } from '#src/app/obligations.ts';
import type { MeetingCounts, MeetingRow, Ports, Queries } from '#src/app/ports.ts';
import { toReasonView } from '#src/app/present.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { MeetingView } from '#src/contract/meetings.ts';
import { nobody } from '#src/domain/policy/facts.ts';
import type { ReasonCode } from '#src/domain/policy/reasons.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import type { Office } from '#src/domain/register/lines.ts';
import { localDay, startOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';
import { findRoom } from '#src/domain/register/rooms.ts';

const mostShown = 200;

/** Today's and those to come, in the order in which they begin; then those of before, the latest first. */
export function createMeetingList(ports: Pick<Ports, 'register' | 'clock' | 'forms'>) {
  return ({ includesPast }: Inputs['meetings']['list']): Outputs['meetings']['list'] => {
    const { read } = ports.register;
    const nowMs = ports.clock.nowMs();
    const todayMs = startOfLocalDay(nowMs);
    const coming = read.meetings({ sinceMs: todayMs, limit: mostShown + 1 });
    const past = includesPast ? read.meetingsBefore({ beforeMs: todayMs, limit: mostShown + 1 }) : [];
    const shown = [...coming.slice(0, mostShown), ...past.slice(0, mostShown)];
    const ids = shown.map(({ id }) => id);
    const counts = read.countMeetings(ids, presentSince(nowMs).visitorsSinceMs);
    const office = read.office();
    return {
      rows: shown.map((meeting) => toView(ports, { meeting, nowMs, office, ...counts.get(meeting.id) })),
      hasMore: coming.length > mostShown || past.length > mostShown,
    };
  };
}

type Shown = Partial<MeetingCounts> & { meeting: MeetingRow; nowMs: number; office: Office | null };

function toView(
  ports: Pick<Ports, 'register' | 'forms'>,
  { meeting, nowMs, office, invited = 0, inside = 0 }: Shown,
): MeetingView {
  const { id, title, host, place, room: roomId, fromMs, untilMs, mostPeople, ownPeople } = meeting;
  const room = findRoom(office, roomId);
  const state = stateOf(meeting, nowMs);
  const isAhead = state === 'today' || state === 'coming';
  return {
    id,
    title,
    host,
    place,
    roomId,
    roomName: room?.name ?? null,
    startsAt: toLocalIso(fromMs),
    endsAt: toLocalIso(untilMs),
    mostPeople,
    ownPeople,
    state,
    invited,
    inside,
    warnings: isAhead ? warningsOf(ports, meeting, { invited, seats: room?.mostPeople ?? null }) : [],
    clashes: isAhead ? clashesOf(ports.register.read, meeting) : [],
  };
}

function stateOf({ isCancelled, fromMs, untilMs }: MeetingRow, nowMs: number): MeetingView['state'] {
  if (isCancelled) return 'cancelled';
  if (untilMs < nowMs) return 'over';
  return localDay(fromMs) <= localDay(nowMs) ? 'today' : 'coming';
}

const clashesOf = (read: Pick<Queries, 'meetingsInRoom'>, meeting: MeetingRow): MeetingView['clashes'] =>
  meeting.room === null
    ? []
    : read
        .meetingsInRoom(meeting.room, meeting)
        .filter(({ id }) => id !== meeting.id)
        .map(({ id, title, fromMs, untilMs }) => ({
          id,
          title,
          startsAt: toLocalIso(fromMs),
          endsAt: toLocalIso(untilMs),
        }));

const ofCounts: readonly ReasonCode[] = [
  'office-full',
  'gathering-full',
  'room-full',
  'outside-full',
  'room-cap',
  'meeting-cap',
];

/** The same verdict as at the door, on everybody at once, while there is still time to take another room. */
function warningsOf(
  ports: Pick<Ports, 'register' | 'forms'>,
  { place: where, room, fromMs, mostPeople, ownPeople }: MeetingRow,
  { invited, seats }: { invited: number; seats: number | null },
): MeetingView['warnings'] {
  const packs = recordsInForceAt(ports, fromMs).map(({ pack }) => pack);
  const caps = { room: seats, meeting: mostPeople };
  const gathering = { where, room, present: ownPeople, caps };
  const { reasons } = judge(packs, ports.forms, { ...nobody(fromMs), gathering, people: invited }, fromMs);
  return reasons.filter(({ code }) => ofCounts.includes(code)).map(toReasonView);
}
