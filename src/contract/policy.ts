import { z } from 'zod';
import { day } from '#src/contract/scalars.ts';
import { type Pack, packFormat } from '#src/domain/policy/pack.ts';
import {
  countings,
  distancePlaces,
  operators,
  proofs,
  type Rule,
  replaceable,
  type Scope,
  whoms,
} from '#src/domain/policy/rules.ts';

/** A pack as it comes from a file or an editor. Whether its numbers and dates make sense, `findPackProblems` says. */
const text = (max: number) => z.string().max(max);
const wording = z.object({ vi: text(2000), en: text(2000) });
const placeId = text(200);
const people = z.int();
const limit = { operator: z.enum(operators), people };

export const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('office') }),
  z.object({ kind: z.literal('departments'), departments: z.array(placeId).max(100) }),
  z.object({ kind: z.literal('rooms'), rooms: z.array(placeId).max(200) }),
  z.object({ kind: z.literal('outside') }),
]) satisfies z.ZodType<Scope>;

const area = z.object({
  names: z.array(text(120)).max(20),
  codes: z.array(text(20)).max(20),
  fromDay: day,
  toDay: day.nullable(),
});

/** What every rule has beside what its kind asks for. */
const common = { quote: text(2000), reading: wording.nullable(), scope: scope.nullable() };
const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.object({ ...common, kind: z.literal(name), ...shape });
const of = z.enum(whoms);

export const rule = z.discriminatedUnion('kind', [
  kind('people-in-office', { counted: z.enum(countings), ...limit }),
  kind('people-in-room', limit),
  kind('people-outside', limit),
  kind('staff-share', { mostPercent: z.int() }),
  kind('urgent-only', {}),
  kind('receiving-departments', {}),
  kind('hours', { weekdays: z.array(z.int()).max(7), fromMinute: z.int(), untilMinute: z.int() }),
  kind('declaration', { of, form: text(40) }),
  kind('temperature', {
    of,
    operator: z.enum(operators),
    tenths: z.int(),
    secondAfterMinutes: z.int().nullable(),
  }),
  kind('look-back', { days: z.int() }),
  kind('mask', { of }),
  kind('sanitiser', { of }),
  kind('distance', { where: z.enum(distancePlaces), metres: z.int() }),
  kind('outbreak-areas', { areas: z.array(area).max(200), effect: z.enum(['hold', 'refuse']) }),
  kind('proof-accepted', { proof: z.enum(proofs), insteadOf: z.enum(replaceable) }),
  kind('pass-reentry', {}),
  kind('health-off', {}),
  kind('scan', { of }),
]) satisfies z.ZodType<Rule>;

export const letter = z.object({ number: text(80), issuer: text(200), issuedOn: text(10), title: text(500) });

export const notice = z.object({ text: wording, fromDay: day.nullable(), toDay: day.nullable() });

export const pack = z.object({
  format: z.literal(packFormat),
  id: text(80).min(1),
  letter,
  scope,
  fromMs: z.int(),
  toMs: z.int().nullable(),
  rules: z.array(rule).max(100),
  notices: z.array(notice).max(100),
}) satisfies z.ZodType<Pack>;

/** A pack with its maker's signature, as it is handed to another office. `signature` is Base 64. */
export const signedPack = z.object({ pack: z.unknown(), signer: text(200), signature: text(400) });
