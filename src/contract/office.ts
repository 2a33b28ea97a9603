import { z } from 'zod';
import { vehicle } from '#src/contract/person.ts';
import { procedure } from '#src/contract/procedure.ts';
import { humanText, id, instant, optionalText } from '#src/contract/scalars.ts';

const issued = z.object({ outcome: z.literal('issued'), id, code: z.string() });

/** What a supervisor hands out: staff badges, invites, the code that hangs at a door. */
export const office = {
  addStaff: procedure('officer')
    .input(z.object({ commandId: id, name: humanText(120), departmentId: id.nullable(), validUntil: instant }))
    .output(issued),
  invite: procedure('officer')
    .input(
      z.object({
        commandId: id,
        name: humanText(120),
        phone: optionalText(24),
        departmentId: id.nullable(),
        host: optionalText(120),
        purpose: optionalText(300),
        vehicle: vehicle.nullable(),
        validFrom: instant,
        validUntil: instant,
      }),
    )
    .output(issued),
  /** The static office code of a door or department, for a poster. Not while the clock is suspect: a poster hangs for years. */
  officeCode: procedure('officer')
    .input(z.object({ placeId: id }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('issued'), code: z.string() }),
        z.object({ outcome: z.enum(['no-such-place', 'clock-suspect']) }),
      ]),
    ),
};
