import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { id, instant } from '#src/contract/scalars.ts';
import { findings } from '#src/domain/register/findings.ts';

/** What the machine's clock shows, and what is held against it. `jumpMs`: how far it is off, null when that cannot be said. */
export const clockView = z.object({
  now: instant,
  suspicion: z
    .object({ seq: z.int(), why: z.enum(['went-back', 'jumped', 'before-build']), jumpMs: z.int().nullable() })
    .nullable(),
});
export type ClockView = z.infer<typeof clockView>;

/**
 * The newest verdict on the whole book. `line`: where the book says so; `seq`: the first line that does not fit, of which
 * `field` is the value; `soundAt`: when it was last found to fit.
 */
export const verdict = z.object({
  line: z.int(),
  at: instant,
  ok: z.boolean(),
  lines: z.int(),
  trigger: z.enum(['start', 'nightly', 'asked', 'drill']),
  seq: z.int().nullable(),
  problem: z.enum(findings).nullable(),
  field: z.string().nullable(),
  soundAt: instant.nullable(),
});
export type Verdict = z.infer<typeof verdict>;

/** Each part is null where there is nothing to say yet. */
export const integrityStatus = z.object({
  lines: z.int(),
  verified: verdict.nullable(),
  running: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** The last verification could not read the book, so that there is no verdict of it. */
  hasFailed: z.boolean(),
  clock: z.object({ state: z.enum(['trusted', 'suspect']), since: instant.nullable() }),
  storage: z.object({ state: z.enum(['well', 'low', 'full', 'failing']), since: instant.nullable() }).nullable(),
  receipts: z.object({ state: z.enum(['kept', 'lost']), isElsewhere: z.boolean() }).nullable(),
  /** The newest verified copy; `at` and `lines` are null while there is none. `hasFailed`: the last try made none. */
  backup: z
    .object({
      at: instant.nullable(),
      lines: z.int().nullable(),
      isLate: z.boolean(),
      isRunning: z.boolean(),
      hasFailed: z.boolean(),
    })
    .nullable(),
  /** What the book states as lost: the line that says so, and how many lines and single values. */
  damage: z.object({ line: z.int(), lines: z.int(), values: z.int() }).nullable(),
  checkpoint: z.object({ size: z.int(), at: instant }).nullable(),
  /** Why nothing is signed any more; null while all is well. */
  signingProblem: z.enum(['contradicts-itself', 'older-than-signed']).nullable(),
  handedOver: z.object({ at: instant, lines: z.int() }).nullable(),
});
export type IntegrityStatus = z.infer<typeof integrityStatus>;

/** `note` is the signed head as C2SP writes it, `key` the line to check it by (a verifier key). */
export const anchor = z.object({
  outcome: z.literal('signed'),
  note: z.string(),
  key: z.string(),
  lines: z.int(),
  at: instant,
  officeName: z.string(),
});
export type Anchor = z.infer<typeof anchor>;

/**
 * Why a checkpoint from outside is no beginning of today's book. `not-a-checkpoint`: the text is something else or is not
 * whole; `other-book`: another machine signed it; `forged`: its signature is wrong; `shrunk`: today's book is shorter;
 * `rewritten`: its lines are not these any more; `damaged`: the book cannot tell.
 */
export const anchorProblems = ['not-a-checkpoint', 'other-book', 'forged', 'shrunk', 'rewritten', 'damaged'] as const;

/** `lines` and `at` are those of the checkpoint; `at` is null when the book does not know when it was signed. */
export const comparison = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('consistent'), lines: z.int(), at: instant.nullable(), added: z.int() }),
  z.object({
    outcome: z.literal('broken'),
    reason: z.enum(anchorProblems),
    lines: z.int().nullable(),
    at: instant.nullable(),
    /** The book has gone on under a new name since, as after a restore: the line that says so and why. */
    renewed: z.object({ line: z.int(), at: instant, why: z.enum(['restored', 'recovered']) }).nullable(),
  }),
]);
export type Comparison = z.infer<typeof comparison>;

/** The book about itself. */
export const integrity = {
  status: procedure('guard').output(integrityStatus),
  /** Reads the whole book again. There are never two at once. */
  verify: procedure('guard').output(z.object({ outcome: z.enum(['started', 'running']) })),
  /** The shift ends: the head of the book is written down, signed and shown. The same command again shows it again. */
  handOver: procedure('guard')
    .input(z.object({ commandId: id }))
    .output(z.discriminatedUnion('outcome', [anchor, z.object({ outcome: z.literal('not-signed') })])),
  /** A checkpoint that was kept elsewhere, as the text of its code. */
  compare: procedure('guard')
    .input(z.object({ text: z.string().max(8192) }))
    .output(comparison),
  clock: procedure('guard').output(clockView),
  /**
   * The time is right after all. `seq`: the suspicion; `shownAt`: what the desk showed when it was confirmed. `clock-moved`:
   * it is another suspicion or another time by now; `before-build`: no clock that is right shows such a time.
   */
  confirmClock: procedure('guard')
    .input(z.object({ seq: z.int(), shownAt: instant }))
    .output(z.object({ outcome: z.enum(['confirmed', 'clock-moved', 'before-build']) })),
};
