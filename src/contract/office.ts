import { z } from 'zod';
import { vehicle } from '#src/contract/person.ts';
import { procedure } from '#src/contract/procedure.ts';
import { questionnaire } from '#src/contract/questionnaire.ts';
import { humanText, id, instant, optionalText } from '#src/contract/scalars.ts';

const issued = z.object({ outcome: z.literal('issued'), id, code: z.string() });

const member = { name: humanText(120), departmentId: id.nullable() };
const guest = {
  name: humanText(120),
  phone: optionalText(24),
  departmentId: id.nullable(),
  host: optionalText(120),
  purpose: optionalText(300),
  vehicle: vehicle.nullable(),
  validFrom: instant,
  validUntil: instant,
};

/** As many as one file brings at once; a longer one is sent in parts. */
export const mostAtOnce = 500;

/** What a sheet of badges or invitations shows of each. `name` is null when it has been erased. */
export const printed = z.object({
  id,
  name: z.string().nullable(),
  departmentId: id.nullable(),
  validFrom: instant.nullable(),
  validUntil: instant,
  code: z.string(),
  /** Of a guest of a meeting: what it is and where. */
  meeting: z
    .object({ title: z.string().nullable(), roomName: z.string().nullable(), startsAt: instant, endsAt: instant })
    .exactOptional(),
});
export type PrintedCode = z.infer<typeof printed>;

const guestRow = z.object({
  id,
  name: z.string().nullable(),
  phone: z.string().nullable(),
  departmentId: id.nullable(),
  host: z.string().nullable(),
  purpose: z.string().nullable(),
  validFrom: instant,
  validUntil: instant,
  state: z.enum(['valid', 'over', 'withdrawn']),
});
export type GuestRow = z.infer<typeof guestRow>;

const staffRow = z.object({ id, name: z.string(), departmentId: id.nullable(), isActive: z.boolean() });
export type StaffMemberRow = z.infer<typeof staffRow>;

/** What a supervisor hands out: staff badges, invites, the code that hangs at a door. */
export const office = {
  addStaff: procedure('officer')
    .input(z.object({ commandId: id, ...member, validUntil: instant }))
    .output(issued),
  invite: procedure('officer')
    .input(z.object({ commandId: id, ...guest }))
    .output(issued),
  /** All or none: the rows of a file that was looked at before. Each brings its own id, so that sending it again adds nothing. */
  addStaffMany: procedure('officer')
    .input(
      z.object({
        members: z
          .array(z.object({ id, ...member }))
          .min(1)
          .max(mostAtOnce),
        validUntil: instant,
      }),
    )
    .output(z.object({ codes: z.array(printed) })),
  inviteMany: procedure('officer')
    .input(
      z.object({
        guests: z
          .array(z.object({ id, ...guest }))
          .min(1)
          .max(mostAtOnce),
      }),
    )
    .output(z.object({ codes: z.array(printed) })),
  /** Newest first; those that are over only when asked for. `hasMore`: narrow the search to see them. */
  guests: procedure('officer')
    .input(z.object({ search: z.string().max(120), includesPast: z.boolean() }))
    .output(z.object({ rows: z.array(guestRow), hasMore: z.boolean() })),
  /** By given name, as a Vietnamese list is read. */
  staff: procedure('officer').output(z.array(staffRow)),
  withdraw: procedure('officer')
    .input(z.object({ commandId: id, what: z.enum(['invite', 'badge']), id }))
    .output(z.object({ outcome: z.enum(['withdrawn', 'not-known-here']) })),
  /** The codes again, for those that are still good. A badge is dated anew, an invitation keeps its time. */
  reprint: procedure('officer')
    .input(
      z.object({ what: z.enum(['invite', 'badge']), ids: z.array(id).min(1).max(mostAtOnce), validUntil: instant }),
    )
    .output(z.object({ codes: z.array(printed) })),
  /** The static office code of a door or department, for a poster. Not while the clock is suspect: a poster hangs for years. */
  officeCode: procedure('officer')
    .input(z.object({ placeId: id }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('issued'), code: z.string() }),
        z.object({ outcome: z.enum(['no-such-place', 'clock-suspect']) }),
      ]),
    ),
  /** The questionnaires there are, each in its newest version, to be printed. */
  forms: procedure('officer').output(z.array(questionnaire)),
};
