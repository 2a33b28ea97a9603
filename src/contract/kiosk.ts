import { z } from 'zod';
import { knownDevices } from '#src/contract/device.ts';
import { declaration, obligations, tenths, thermometer } from '#src/contract/health.ts';
import { errand, person, vehicle } from '#src/contract/person.ts';
import { procedure } from '#src/contract/procedure.ts';
import { id, instant } from '#src/contract/scalars.ts';
import { admission, reason } from '#src/contract/visit.ts';
import { categories, directions, documentKinds, sexes, sources } from '#src/domain/register/vocabulary.ts';

const place = z.object({ id, name: z.string() });

/** What the kiosk has to know to open its first screen. `unclaimed`: this data folder has no office yet. */
export const kioskStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unclaimed') }),
  z.object({
    state: z.literal('open'),
    office: z.object({ name: z.string(), address: z.string(), isDemo: z.boolean() }),
    doors: z.array(place),
    departments: z.array(place),
    rooms: z.array(place),
    notices: z.array(z.object({ vi: z.string(), en: z.string() })),
    obligations,
    letters: z.array(z.object({ number: z.string(), issuer: z.string(), title: z.string() })),
    /** How long personal data are kept, for the notice a visitor consents to. */
    retention: z.object({ healthDays: z.int(), registerMonths: z.int() }),
    now: instant,
  }),
]);
export type KioskStatus = z.infer<typeof kioskStatus>;

/** What a code said about the person, to be shown and completed. Absent is null: the kiosk asks only for that. */
export const prefill = z.object({
  name: z.string().nullable(),
  document: z.object({ kind: z.enum(documentKinds), number: z.string() }).nullable(),
  phone: z.string().nullable(),
  bornOn: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  address: z.string().nullable(),
  departmentId: id.nullable(),
  host: z.string().nullable(),
  purpose: z.string().nullable(),
  vehicle: vehicle.nullable(),
  category: z.enum(categories),
});
export type Prefill = z.infer<typeof prefill>;

export const unreadableReasons = [
  'empty',
  'too-long',
  'control-characters',
  'garbled-card',
  'malformed-code',
  'forged-code',
  'expired-code',
  /** The office code of a screen, more than a minute after the screen showed it: a photograph. */
  'screen-code-over',
  'not-yet-valid',
  'input-method',
  /** The code of a place or of another system, not of a person. */
  'place-code',
  'unknown',
  'certificate-malformed',
  'certificate-unknown-signer',
  'certificate-bad-signature',
  'certificate-other-purpose',
  'certificate-signer-expired',
  'certificate-revoked',
  'certificate-not-yet-valid',
  'certificate-expired',
  /** Ours and genuine, but for a person, door or visit this register does not hold. */
  'not-known-here',
  'withdrawn',
  /** The meeting that it invites to will not be held. */
  'meeting-cancelled',
  'already-used',
  'visit-over',
] as const;

export const scanWarnings = [
  'sex-differs',
  'birth-year-differs',
  'unknown-prefix',
  'marks-removed',
  'odd-date',
] as const;

/** Everything a scan can come to. Only `moved` wrote anything into the book. */
export const scanAnswer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('begin'),
    source: z.enum(sources),
    proof: z.enum(['signed', 'claim']),
    /** Goes back with the check-in, so that the host need not trust the kiosk's word for an invite. */
    ticket: z.string().nullable(),
    prefill,
    warnings: z.array(z.enum(scanWarnings)),
  }),
  z.object({
    outcome: z.literal('moved'),
    direction: z.enum(directions),
    name: z.string(),
    number: z.int(),
    category: z.enum(categories),
    insideMinutes: z.int().nullable(),
  }),
  /** The last departure of this person may have been missed: ask whether they come or go, then scan again with it. */
  z.object({ outcome: z.literal('which-way'), sinceAt: instant }),
  /** `reasons`: none where the code does not prove whose it is. */
  z.object({ outcome: z.literal('waiting'), number: z.int(), reasons: z.array(reason) }),
  z.object({ outcome: z.literal('just-done'), direction: z.enum(directions) }),
  z.object({ outcome: z.literal('unreadable'), reason: z.enum(unreadableReasons) }),
]);
export type ScanAnswer = z.infer<typeof scanAnswer>;

/**
 * A whole visit as the kiosk (or the guard for somebody) hands it in. `visitId` of a visit that a scan began: the
 * `commandId` of that scan, which its ticket may be bound to.
 */
export const checkInInput = z.object({
  commandId: id,
  visitId: id,
  doorId: id.nullable(),
  source: z.enum(sources),
  ticket: z.string().max(512).nullable(),
  category: z.enum(categories),
  person,
  errand,
  declaration: declaration.nullable(),
  isMaskWorn: z.boolean(),
  isSanitised: z.boolean(),
  readings: z.array(tenths).max(2),
  thermometer: thermometer.exactOptional(),
});
export type CheckInInput = z.infer<typeof checkInInput>;

export const checkInAnswer = z.union([
  admission,
  /** The person was let in moments ago or is still inside: nothing was written. */
  z.object({ outcome: z.literal('already-inside'), number: z.int() }),
  /** The person came before and waits for the guard's decision: nothing was written. */
  z.object({ outcome: z.literal('already-waiting'), number: z.int() }),
  z.object({
    outcome: z.literal('not-accepted'),
    problem: z.enum(['declaration-incomplete', 'ticket-not-valid', 'unknown-place']),
  }),
]);
export type CheckInAnswer = z.infer<typeof checkInAnswer>;

export const kiosk = {
  status: procedure('visitor').output(kioskStatus),
  scan: procedure('visitor')
    .input(
      z.object({ commandId: id, text: z.string(), doorId: id.nullable(), direction: z.enum(directions).nullable() }),
    )
    .output(scanAnswer),
  /** What a thermometer or scanner on a serial line may be; the screen that it is plugged into reads it. */
  devices: procedure('visitor').output(knownDevices),
  checkIn: procedure('visitor').input(checkInInput).output(checkInAnswer),
  /** The office code that a screen at this place shows now, and in how many milliseconds to ask for the next one. */
  screenCode: procedure('visitor')
    .input(z.object({ placeId: id }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('shown'), code: z.string(), changesInMs: z.int() }),
        z.object({ outcome: z.literal('no-such-place') }),
      ]),
    ),
};
