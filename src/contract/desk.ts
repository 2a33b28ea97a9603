import { z } from 'zod';
import { correctAnswer, correctInput, voidInput } from '#src/contract/correction.ts';
import { glance } from '#src/contract/glance.ts';
import { drift, tenths, thermometer } from '#src/contract/health.ts';
import { callHostInput, hostCall, hostView } from '#src/contract/host-call.ts';
import { checkInAnswer, checkInInput } from '#src/contract/kiosk.ts';
import { goods } from '#src/contract/person.ts';
import { presence } from '#src/contract/presence.ts';
import { procedure } from '#src/contract/procedure.ts';
import { humanText, id, instant, optionalText } from '#src/contract/scalars.ts';
import { movement, reason, visitDetails, visitSummary } from '#src/contract/visit.ts';
import { outcomes } from '#src/domain/register/vocabulary.ts';

export const exportInput = z.object({
  commandId: id,
  /** Movements of people and vehicles with fromAt ≤ at < toAt. */
  fromAt: instant,
  toAt: instant,
  requester: humanText(200),
  document: humanText(120),
  purpose: humanText(500),
});
export type ExportInput = z.infer<typeof exportInput>;

export const exportAnswer = z.discriminatedUnion('outcome', [
  /** `path` is fetched from the host with the session header; `seq` is the line of the book that records this export. */
  z.object({ outcome: z.literal('made'), seq: z.int(), rows: z.int(), fileName: z.string(), path: z.string() }),
  z.object({ outcome: z.literal('period-backwards') }),
]);
export type ExportAnswer = z.infer<typeof exportAnswer>;

export const desk = {
  /** Everybody inside, newest first. `total` counts all, the list is capped at `limit`; `people` adds the companions. */
  inside: procedure('guard')
    .input(z.object({ limit: z.int().min(1).max(1000) }))
    .output(z.object({ total: z.int(), people: z.int(), visits: z.array(visitSummary) })),
  waiting: procedure('guard').output(z.array(visitSummary)),
  /** How full the office is, and whoever inside deserves a second look. */
  glance: procedure('guard').output(glance),
  /** Whom to call for somebody who waits. Null: no such visit. */
  host: procedure('guard')
    .input(z.object({ visitId: id }))
    .output(hostView.nullable()),
  /** What came of a call to the host. */
  callHost: procedure('guard')
    .input(callHostInput)
    .output(z.object({ outcome: z.enum(['done', 'not-waiting']) })),
  /** Calls to the hosts of those who wait now, first to last. */
  hostCalls: procedure('guard').output(z.array(hostCall)),
  /** Movements newest first, `before` a seq for the next page; `todayOnly` keeps to the local day. */
  movements: procedure('guard')
    .input(z.object({ todayOnly: z.boolean(), before: z.int().nullable(), limit: z.int().min(1).max(200) }))
    .output(z.object({ movements: z.array(movement), ins: z.int(), outs: z.int() })),
  /** Name without diacritics, visitor number, tail of document, phone or plate. */
  search: procedure('guard')
    .input(z.object({ text: z.string().max(100), limit: z.int().min(1).max(100) }))
    .output(z.array(visitSummary)),
  visit: procedure('guard')
    .input(z.object({ visitId: id }))
    .output(visitDetails.nullable()),
  decide: procedure('guard')
    .input(
      z.object({
        commandId: id,
        visitId: id,
        decision: z.enum(['admit', 'refuse']),
        reason: humanText(300),
        /** The leader who asked for somebody beyond the share of a department; kept with an admission only. */
        summonedBy: optionalText(120).exactOptional(),
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'not-waiting', 'already-inside']) })),
  /** Measures somebody who waits, and lets the door judge again. `not-asked`: no letter lets a reading settle this visit. */
  addReading: procedure('guard')
    .input(z.object({ commandId: id, visitId: id, tenths, thermometer: thermometer.exactOptional() }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({
          outcome: z.literal('recorded'),
          decision: z.enum(outcomes),
          number: z.int(),
          reasons: z.array(reason),
        }),
        z.object({ outcome: z.literal('too-early'), dueAt: instant }),
        z.object({ outcome: z.enum(['not-waiting', 'not-asked']) }),
      ]),
    ),
  /** Thermometers that measure unlike the others of the day, or unlike themselves on the days before. */
  drifts: procedure('guard').output(z.array(drift)),
  /** Who is probably inside, for a fire and for whoever went out unseen. Nobody's visit is closed by it. */
  presence: procedure('guard').output(presence),
  checkOut: procedure('guard')
    .input(
      z.object({
        commandId: id,
        visitId: id,
        note: optionalText(300),
        /** The guard did not see it: what speaks for it. The time of such a departure is nobody's time of leaving. */
        inferredFrom: humanText(300).exactOptional(),
        /** Their vehicle stays inside. */
        isOnFoot: z.boolean().exactOptional(),
        goods: goods.exactOptional(),
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'not-inside']) })),
  /** For somebody who cannot use the kiosk; the guard answers for it, so what is missing is allowed to be missing. */
  addEntry: procedure('guard')
    .input(checkInInput.extend({ note: optionalText(300) }))
    .output(checkInAnswer),
  /** A value that was wrong; both values stay in the book. */
  correct: procedure('guard').input(correctInput).output(correctAnswer),
  /** The visit was written by mistake. */
  voidVisit: procedure('guard').input(voidInput).output(correctAnswer),
  exportPeriod: procedure('guard').input(exportInput).output(exportAnswer),
};
