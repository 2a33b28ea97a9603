import { printInvite, writeInvite } from '#src/app/hand-out.ts';
import { invitationDays } from '#src/app/meetings-plan.ts';
import type { InviteRow, MeetingRow, Page, Ports, VisitRow } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { MeetingGuest } from '#src/contract/meetings.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { compareByGivenName } from '#src/domain/text/names.ts';

type Guest = Inputs['meetings']['invite']['guests'][number];

/** Who is invited to a meeting, and who of them has come. */
export function createMeetingGuests(ports: Ports) {
  const { register, clock } = ports;
  return {
    guests({ meetingId }: Inputs['meetings']['guests']): MeetingGuest[] {
      const { read } = register;
      const isOver = (read.findMeeting(meetingId)?.untilMs ?? 0) < clock.nowMs();
      return read
        .invitesTo(meetingId)
        .sort((a, b) => compareByGivenName(a.name ?? '', b.name ?? ''))
        .map((invite) => toGuest(invite, read.findLastVisit({ invite: invite.id }), isOver));
    },
    invite: (
      { meetingId, guests }: Inputs['meetings']['invite'],
      actor: string,
    ): Promise<Outputs['meetings']['invite']> =>
      register.write((page) => {
        const meeting = page.findMeeting(meetingId);
        if (!meeting || meeting.isCancelled) return { outcome: 'not-known-here' };
        for (const guest of guests) addGuest(page, meeting, guest, actor);
        const invites = guests.flatMap(({ id }) => page.findInvite(id) ?? []);
        return { outcome: 'invited', codes: invites.map((invite) => printInvite(ports, page, invite)) };
      }),
  };
}

/** Host and purpose are the meeting's, and are read there: it may be renamed. */
function addGuest(page: Page, meeting: MeetingRow, { id, name, phone }: Guest, actor: string): void {
  if (page.findInvite(id)) return;
  const nothing = { department: null, host: null, purpose: null, vehicle: null };
  const invite = { id, name, phone, ...nothing, ...invitationDays(meeting), isWithdrawn: false, meeting: meeting.id };
  writeInvite(page, invite, { command: id, actor });
}

const toGuest = (
  { id, name, phone, isWithdrawn }: InviteRow,
  visit: VisitRow | null,
  isOver: boolean,
): MeetingGuest => ({
  id,
  name: name || null,
  phone,
  state: visit ? stateOf(visit) : isWithdrawn ? 'withdrawn' : isOver ? 'over' : 'expected',
  people: 1 + (visit?.companions ?? 0),
  at: visit ? toLocalIso(visit.leftAt ?? visit.admittedAt ?? visit.arrivedAt) : null,
});

/** A visit that was struck out never was: the guest is as far as before it. */
const stateOf = ({ state }: VisitRow): MeetingGuest['state'] =>
  state === 'held' ? 'waiting' : state === 'void' ? 'expected' : state;
