import { z } from 'zod';
import { letter, pack } from '#src/contract/policy.ts';
import { procedure } from '#src/contract/procedure.ts';
import { id, instant } from '#src/contract/scalars.ts';
import { ruleKinds } from '#src/domain/policy/rules.ts';

/** `over`: its own last day has passed; `ended`: it was ended before that, or another version took its place. */
export const packStates = ['in-force', 'coming', 'over', 'ended'] as const;

/** A pack of this office, in its newest version. Nothing changes what older versions decided. */
const packRow = z.object({
  pack,
  state: z.enum(packStates),
  hash: z.string(),
  activatedAt: instant,
  /** The name of the account; null for what came with the office. */
  activatedBy: z.string().nullable(),
  /** Ended before its own last day: when that was written, and by whom. */
  ended: z.object({ at: instant, by: z.string().nullable() }).nullable(),
});
export type PackRow = z.infer<typeof packRow>;

/** A letter that comes with Gatebook. Its dates are the letter's own; places stand by their names (`unmatched`). */
const template = z.object({ pack, unmatched: z.array(z.string()) });
export type PackTemplate = z.infer<typeof template>;

const form = z.object({ id: z.string(), title: z.object({ vi: z.string(), en: z.string() }) });
export type FormChoice = z.infer<typeof form>;

export const packProblemCodes = [
  'blank',
  'end-before-start',
  'not-a-day',
  'out-of-range',
  /** The same letter is in force already under another id: change that one. */
  'same-letter',
  /** A department or room that this office has not (any more). */
  'unknown-place',
  'unknown-form',
  /** Who receives is said by naming departments. */
  'departments-needed',
] as const;

/** `rule`: its position in the pack, null for the pack itself. `field`: what of it, as it is called there. */
const packProblem = z.object({
  code: z.enum(packProblemCodes),
  rule: z.int().nullable(),
  field: z.string().nullable(),
});
export type PackProblemView = z.infer<typeof packProblem>;

/** Two rules on one matter, in force at one time. `stricter`: the one that applies; null: neither, both do. */
const side = z.object({ packId: z.string(), letter, rule: z.int() });
const packConflict = z.object({
  id: z.string(),
  matter: z.enum(ruleKinds),
  ours: side,
  theirs: side,
  stricter: z.enum(['ours', 'theirs']).nullable(),
  fromMs: z.int(),
  toMs: z.int().nullable(),
});
export type PackConflictView = z.infer<typeof packConflict>;

const previewed = z.object({
  problems: z.array(packProblem),
  /** With what is in force or coming; `others` are the packs that the conflicts name. */
  conflicts: z.array(packConflict),
  /** Names of areas under outbreak that are no province, city or country: only their words are looked for. */
  unknownPlaces: z.array(z.string()),
  others: z.array(pack),
});
export type PackPreview = z.infer<typeof previewed>;

/**
 * A pack as it is handed to another office. `signer` is the public key and `signature` Ed25519 over the canonical JSON of the
 * other three, both in Base 64.
 */
export const signedPack = z.object({
  pack: z.unknown(),
  office: z.string().max(400),
  signer: z.string().max(100),
  signature: z.string().max(200),
});

export const packFileRefusals = ['not-a-pack', 'unknown-format', 'unknown-kind', 'wrong-signature'] as const;

/** Letters as rules. */
export const policies = {
  /** All that was ever activated, each in its newest version; those that begin last come first. */
  list: procedure('guard').output(z.array(packRow)),
  templates: procedure('officer').output(z.array(template)),
  /** The questionnaires that a rule may ask for, each once. */
  forms: procedure('guard').output(z.array(form)),
  preview: procedure('officer').input(z.object({ pack })).output(previewed),
  /** `seenConflicts`: the ids of those that the officer was shown; one that is not among them is answered, not passed over. */
  activate: procedure('officer')
    .input(z.object({ commandId: id, pack, seenConflicts: z.array(z.string()).max(1000) }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('activated') }),
        z.object({ outcome: z.literal('has-problems'), problems: z.array(packProblem) }),
        z.object({ outcome: z.literal('unseen-conflicts'), preview: previewed }),
      ]),
    ),
  /** A letter withdrawn earlier. `atMs`: the last millisecond in force; not before now, nor after its own end. */
  end: procedure('officer')
    .input(z.object({ commandId: id, id: z.string().max(80), atMs: z.int() }))
    .output(z.object({ outcome: z.enum(['ended', 'not-known-here', 'not-earlier', 'in-the-past']) })),
  /** The text of a file: the pack with this office's signature. */
  exportPack: procedure('officer')
    .input(z.object({ id: z.string().max(80) }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('exported'), fileName: z.string(), text: z.string() }),
        z.object({ outcome: z.literal('not-known-here') }),
      ]),
    ),
  /**
   * Only reads: what is found is looked at, and activated like any other. `signedBy`: the office's name as the file has it;
   * null: unsigned. Of another office it is known only that nobody changed the file since it was signed. `detail`: the
   * format, the kind of rule or the member that was not understood.
   */
  importPack: procedure('officer')
    .input(z.object({ text: z.string().max(2_000_000) }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({
          outcome: z.literal('read'),
          pack,
          signature: z.enum(['own', 'other-office', 'none']),
          signedBy: z.string().nullable(),
        }),
        z.object({ outcome: z.enum(packFileRefusals), detail: z.string().nullable() }),
      ]),
    ),
  /** A past decision run again. A guard may ask: it says no more about the person than the visit does. */
  replay: procedure('guard')
    .input(z.object({ visitId: id }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.enum(['same', 'different']), letters: z.array(letter) }),
        z.object({
          outcome: z.literal('cannot'),
          why: z.enum([
            'not-known-here',
            'inputs-erased',
            'before-letters',
            'pack-missing',
            'form-missing',
            'no-decision',
          ]),
        }),
      ]),
    ),
};
