import { writeInvite } from '#src/app/hand-out.ts';
import type { MeetingRow, Page, Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { dayMs, endOfLocalDay, startOfLocalDay } from '#src/domain/register/local-time.ts';
import { openRooms } from '#src/domain/register/rooms.ts';

type Plan = Inputs['meetings']['save'];
type Saved = Outputs['meetings']['save'];

/** A slip of the keyboard makes a meeting of years. */
const longestMs = 31 * dayMs;

/** What is planned, changed and called off: each time a line of its own, the newest holds. */
export function createMeetingPlan({ register }: Pick<Ports, 'register'>) {
  return {
    save: (plan: Plan, actor: string): Promise<Saved> =>
      register.write((page) => {
        if (page.findCommand(plan.commandId)) return { outcome: 'saved', moved: [] };
        const before = page.findMeeting(plan.meetingId);
        const meeting = toRow(plan);
        const problem = findProblem(page, meeting, before);
        if (problem) return { outcome: problem };
        writeMeeting(page, meeting, { command: plan.commandId, actor });
        return { outcome: 'saved', moved: moveInvites(page, meeting, actor) };
      }),
    cancel: (
      { commandId: command, meetingId }: Inputs['meetings']['cancel'],
      actor: string,
    ): Promise<Outputs['meetings']['cancel']> =>
      register.write((page) => {
        const meeting = page.findMeeting(meetingId);
        if (!meeting) return { outcome: 'not-known-here' };
        if (meeting.isCancelled) return { outcome: 'cancelled' };
        writeMeeting(page, { ...meeting, isCancelled: true }, { command, actor });
        for (const invite of page.invitesTo(meetingId)) {
          if (!invite.isWithdrawn) writeInvite(page, { ...invite, isWithdrawn: true }, { command: '', actor });
        }
        return { outcome: 'cancelled' };
      }),
  };
}

const toRow = ({ meetingId: id, startsAt, endsAt, place, roomId, ...rest }: Plan): MeetingRow => ({
  id,
  title: rest.title,
  host: rest.host,
  place,
  room: place === 'outside' ? null : roomId,
  fromMs: Date.parse(startsAt),
  untilMs: Date.parse(endsAt),
  mostPeople: rest.mostPeople,
  ownPeople: rest.ownPeople,
  isCancelled: false,
});

function findProblem(
  page: Page,
  meeting: MeetingRow,
  before: MeetingRow | null,
): Exclude<Saved['outcome'], 'saved'> | null {
  const { room, fromMs, untilMs } = meeting;
  if (before?.isCancelled) return 'already-cancelled';
  if (untilMs <= fromMs || untilMs - fromMs > longestMs) return 'wrong-period';
  const isKnown = room === null || room === before?.room || openRooms(page.office()).some(({ id }) => id === room);
  return isKnown ? null : 'no-such-room';
}

function writeMeeting(
  page: Page,
  { id: meeting, title, host, ...facts }: MeetingRow,
  { command, actor }: { command: string; actor: string },
): void {
  page.add({
    kind: 'meeting',
    actor,
    facts: { meeting, command, ...facts },
    personal: { title: title ?? '', host },
  });
}

/** The whole days of the meeting: moved by an hour, a code that was printed before still holds. */
export const invitationDays = ({ fromMs, untilMs }: Pick<MeetingRow, 'fromMs' | 'untilMs'>) => ({
  fromMs: startOfLocalDay(fromMs),
  untilMs: endOfLocalDay(untilMs),
});

/** On another day, those that were printed do not hold any more: answers which. */
function moveInvites(page: Page, meeting: MeetingRow, actor: string): string[] {
  const days = invitationDays(meeting);
  const moved = page
    .invitesTo(meeting.id)
    .filter(({ isWithdrawn, fromMs, untilMs }) => !isWithdrawn && (fromMs !== days.fromMs || untilMs !== days.untilMs));
  for (const invite of moved) writeInvite(page, { ...invite, ...days }, { command: '', actor });
  return moved.map(({ id }) => id);
}
