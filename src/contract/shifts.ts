import { z } from 'zod';
import { anchor } from '#src/contract/integrity.ts';
import { procedure } from '#src/contract/procedure.ts';
import { humanText, id, instant, optionalText, pin } from '#src/contract/scalars.ts';
import { account } from '#src/contract/session.ts';
import { visitSummary } from '#src/contract/visit.ts';
import { checklistStates } from '#src/domain/register/checklist.ts';
import { sweepAnswers, unsaidMatters } from '#src/domain/register/shift-lines.ts';

const unsaid = z.array(z.enum(unsaidMatters));

export const shiftView = z.object({ id, accountId: id, name: z.string(), startedAt: instant });
export type ShiftView = z.infer<typeof shiftView>;

export const checklistItem = z.object({ id: z.string().min(1).max(40), vi: humanText(80), en: humanText(80) });

export const shiftNote = z.object({
  seq: z.int(),
  at: instant,
  name: z.string(),
  isIncident: z.boolean(),
  /** Null when it has been erased. */
  text: z.string().nullable(),
});
export type ShiftNote = z.infer<typeof shiftNote>;

export const checklistView = z.object({
  at: instant,
  name: z.string(),
  answers: z.array(checklistItem.extend({ state: z.enum(checklistStates) })),
  note: z.string().nullable(),
});
export type ChecklistView = z.infer<typeof checklistView>;

/** Somebody whose visit is open, with what this shift's sweep has found of them so far. */
export const sweepSubject = z.object({ visit: visitSummary, answer: z.enum(sweepAnswers).nullable() });
export type SweepSubject = z.infer<typeof sweepSubject>;

export const shiftStatus = z.object({
  /** Null: nobody has begun a shift. */
  current: shiftView.nullable(),
  /** What a hand-over now would leave unsaid. */
  unsaid,
  /** How many this shift's sweep has asked about, and how many inside it has not. */
  sweep: z.object({ asked: z.int(), unasked: z.int() }),
  /** People whose visit is open although the newest sweep did not find them. */
  notFound: z.array(z.object({ visitId: id, at: instant })),
  notes: z.array(shiftNote),
  items: z.array(checklistItem),
  checklist: checklistView.nullable(),
  /** The last shift that is over, of which the sheet can be printed again. */
  lastId: id.nullable(),
});
export type ShiftStatus = z.infer<typeof shiftStatus>;

/** Everything that stands on the sheet of a hand-over: the book as it was when the shift ended. */
export const shiftSheet = z.object({
  officeName: z.string(),
  officeAddress: z.string(),
  leaver: z.string(),
  taker: z.string().nullable(),
  startedAt: instant,
  endedAt: instant,
  counts: z.object({ ins: z.int(), outs: z.int(), refused: z.int(), people: z.int() }),
  inside: z.array(sweepSubject),
  waiting: z.array(visitSummary),
  notes: z.array(shiftNote),
  checklist: checklistView.nullable(),
  sweep: z.object({ seen: z.int(), left: z.int(), notFound: z.int(), unasked: z.int() }),
  unsaid,
  anchor: anchor.nullable(),
});
export type ShiftSheet = z.infer<typeof shiftSheet>;

const whose = z.enum(['leaver', 'taker']);

export const handOverAnswer = z.discriminatedUnion('outcome', [
  /** `session` replaces the one of who left; it is the taker who sits at the desk now. */
  z.object({
    outcome: z.literal('handed-over'),
    session: z.string(),
    account,
    endsAt: instant,
    sheet: shiftSheet,
  }),
  z.object({ outcome: z.literal('wrong-pin'), whose, triesLeft: z.int() }),
  z.object({ outcome: z.literal('locked'), whose, untilAt: instant }),
  /** Asked once: the same again with these acknowledged goes on. */
  z.object({ outcome: z.literal('unsaid'), unsaid }),
  z.object({ outcome: z.enum(['no-shift', 'same-person']) }),
]);
export type HandOverAnswer = z.infer<typeof handOverAnswer>;

/** The shift of a guard: from its beginning to the hand-over. What needs an open shift answers `no-shift` without one. */
export const shifts = {
  status: procedure('guard').output(shiftStatus),
  /** `takesOver`: the shift of somebody who went without handing over ends with this. */
  start: procedure('guard')
    .input(z.object({ commandId: id, takesOver: z.boolean() }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('started'), shift: shiftView }),
        z.object({ outcome: z.literal('still-open'), shift: shiftView }),
      ]),
    ),
  note: procedure('guard')
    .input(z.object({ commandId: id, isIncident: z.boolean(), text: humanText(1000) }))
    .output(z.object({ outcome: z.enum(['done', 'no-shift']) })),
  checklist: procedure('guard')
    .input(
      z.object({
        commandId: id,
        answers: z
          .array(z.object({ id: z.string().max(40), state: z.enum(checklistStates) }))
          .min(1)
          .max(50),
        note: optionalText(500),
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'no-shift']) })),
  /** What is on the list from now on. */
  setChecklist: procedure('officer')
    .input(z.object({ commandId: id, items: z.array(checklistItem).min(1).max(50) }))
    .output(z.object({ outcome: z.literal('done') })),
  /** Everybody inside, by when they came. */
  toSweep: procedure('guard').output(z.array(sweepSubject)),
  /** All answers or none. Who has left since is passed over: `already-left` counts them. */
  sweep: procedure('guard')
    .input(
      z.object({
        commandId: id,
        answers: z
          .array(z.object({ visitId: id, answer: z.enum(sweepAnswers) }))
          .min(1)
          .max(1000),
      }),
    )
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('done'), alreadyLeft: z.int() }),
        z.object({ outcome: z.literal('no-shift') }),
      ]),
    ),
  /**
   * Who leaves is whose shift is open. Both PINs are asked for and checked like a sign-in, so no session is: after a lost
   * answer the same command can be sent again although the session of who left is over.
   */
  handOver: procedure('visitor')
    .input(z.object({ commandId: id, leaverPin: pin, takerId: id, takerPin: pin, acknowledged: unsaid }))
    .output(handOverAnswer),
  /** Null: there is no such shift, or it is not over. */
  sheet: procedure('guard')
    .input(z.object({ shiftId: id }))
    .output(shiftSheet.nullable()),
};
