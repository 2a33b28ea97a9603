import { z } from 'zod';
import { mostAtOnce, printed } from '#src/contract/office.ts';
import { procedure } from '#src/contract/procedure.ts';
import { humanText, id, instant, optionalText } from '#src/contract/scalars.ts';
import { reason } from '#src/contract/visit.ts';
import { meetingPlaces } from '#src/domain/register/meeting-lines.ts';

const people = z.int().min(1).max(9999);

const room = z.object({ id, name: z.string(), mostPeople: people.nullable() });
export type RoomView = z.infer<typeof room>;

const plan = {
  title: humanText(200),
  host: optionalText(120),
  place: z.enum(meetingPlaces),
  /** Only indoors; null: in no room of the list. */
  roomId: id.nullable(),
  startsAt: instant,
  endsAt: instant,
  mostPeople: people.nullable(),
  ownPeople: z.int().min(0).max(9999),
};

const meetingRow = z.object({
  id,
  ...plan,
  title: z.string().nullable(),
  host: z.string().nullable(),
  roomName: z.string().nullable(),
  state: z.enum(['today', 'coming', 'over', 'cancelled']),
  /** Invitations that hold. */
  invited: z.int(),
  /** Its guests who are in now, with their companions. */
  inside: z.int(),
  /** What would be said at the door if all who are invited came: the caps, and the letters in force at its beginning. */
  warnings: z.array(reason),
  /** Others in the same room at the same time. */
  clashes: z.array(z.object({ id, title: z.string().nullable(), startsAt: instant, endsAt: instant })),
});
export type MeetingView = z.infer<typeof meetingRow>;

/** Where a guest of a meeting stands; `over`: the meeting is, and they never came. */
const guestStates = ['expected', 'waiting', 'inside', 'left', 'refused', 'over', 'withdrawn'] as const;

const meetingGuest = z.object({
  id,
  name: z.string().nullable(),
  phone: z.string().nullable(),
  state: z.enum(guestStates),
  people: z.int(),
  at: instant.nullable(),
});
export type MeetingGuest = z.infer<typeof meetingGuest>;

/** A meeting with its room, host and time; its invitations are codes, and the door counts who is in it. */
export const meetings = {
  /** In the order in which they begin; those that are over, the latest first, only when asked for. */
  list: procedure('officer')
    .input(z.object({ includesPast: z.boolean() }))
    .output(z.object({ rows: z.array(meetingRow), hasMore: z.boolean() })),
  /** A new one, or a change of one there is: what holds is the newest. `moved`: invitations that have other dates now. */
  save: procedure('officer')
    .input(z.object({ commandId: id, meetingId: id, ...plan }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('saved'), moved: z.array(id) }),
        z.object({ outcome: z.enum(['no-such-room', 'wrong-period', 'already-cancelled']) }),
      ]),
    ),
  /** Takes back its invitations as well. */
  cancel: procedure('officer')
    .input(z.object({ commandId: id, meetingId: id }))
    .output(z.object({ outcome: z.enum(['cancelled', 'not-known-here']) })),
  guests: procedure('officer')
    .input(z.object({ meetingId: id }))
    .output(z.array(meetingGuest)),
  /** All or none, each with its own id, so that sending it again invites nobody twice. The codes hold on the days of the meeting. */
  invite: procedure('officer')
    .input(
      z.object({
        meetingId: id,
        guests: z
          .array(z.object({ id, name: humanText(120), phone: optionalText(24) }))
          .min(1)
          .max(mostAtOnce),
      }),
    )
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('invited'), codes: z.array(printed) }),
        z.object({ outcome: z.literal('not-known-here') }),
      ]),
    ),
  rooms: procedure('officer').output(z.array(room)),
  /** The whole list; a room that is left out is closed. One with a meeting to come stays. */
  saveRooms: procedure('officer')
    .input(
      z.object({
        commandId: id,
        rooms: z.array(z.object({ id, name: humanText(120), mostPeople: people.nullable() })).max(200),
      }),
    )
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('saved') }),
        z.object({ outcome: z.literal('still-used'), rooms: z.array(z.string()) }),
        z.object({ outcome: z.literal('same-name') }),
      ]),
    ),
};
