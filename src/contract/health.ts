import { z } from 'zod';
import { questionnaire } from '#src/contract/questionnaire.ts';
import { day, humanText, id, optionalText } from '#src/contract/scalars.ts';
import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import type { Drift } from '#src/domain/register/drift.ts';
import { highestTenths, lowestTenths } from '#src/domain/register/temperature.ts';

/** A temperature in whole tenths of a degree Celsius, 34.0–43.0. */
export const tenths = z.int().min(lowestTenths).max(highestTenths);

/** With what was measured. `name`: as the office calls it, null where nobody said; `isTyped` false: it came over the wire. */
export const thermometer = z.object({ name: optionalText(60), isTyped: z.boolean() });
export type ThermometerInput = z.infer<typeof thermometer>;

const codes = z.array(z.string().max(3)).max(70).exactOptional();
const routeStop = z.object({ place: humanText(120), from: day, to: day, isStay: z.boolean(), codes });

const answer = z.object({
  yes: z.boolean().exactOptional(),
  choices: z.array(z.string().max(40)).max(40).exactOptional(),
  stops: z.array(routeStop).max(20).exactOptional(),
  text: humanText(300).exactOptional(),
  day: day.exactOptional(),
  number: z.int().exactOptional(),
  place: humanText(120).exactOptional(),
  codes,
});

export const answers = z.record(z.string().max(40), answer) satisfies z.ZodType<Answers>;

/** A signed declaration. `isTruthful` and `hasConsented` are literals: without them there is no declaration. */
export const declaration = z.object({
  form: z.string().max(40),
  version: z.int(),
  language: z.enum(['vi', 'en']),
  answers,
  isTruthful: z.literal(true),
  hasConsented: z.literal(true),
});
export type DeclarationInput = z.infer<typeof declaration>;

/** A thermometer that has probably drifted: the middle of its readings of today, and of what it is held against. */
export const drift = z.object({
  device: z.string(),
  readings: z.int(),
  todayTenths: z.int(),
  usualTenths: z.int(),
  against: z.enum(['others', 'own-days']),
}) satisfies z.ZodType<Drift>;

/** What is asked at the door now; `questionnaire` null: nothing is declared. */
export const obligations = z.object({
  questionnaire: questionnaire.nullable(),
  temperatureAboveTenths: z.int().nullable(),
  /** After how long a second reading decides; null: the first one does. */
  secondReadingAfterMinutes: z.int().nullable(),
  lookBackDays: z.int(),
  isMaskRequired: z.boolean(),
  isSanitiserRequired: z.boolean(),
  /** Where a citizen is asked whether the matter is urgent; null among them is the office as such. */
  urgentFor: z.array(id.nullable()),
  /** The departments that receive visitors; null: all of them. */
  receiving: z.array(z.string()).nullable(),
  /** When visitors are received, weekdays 1 (Monday) to 7 and minutes of the day; null: always. */
  hours: z.array(z.object({ weekdays: z.array(z.int()), fromMinute: z.int(), untilMinute: z.int() })).nullable(),
  distanceMetres: z.int().nullable(),
});
export type ObligationsView = z.infer<typeof obligations>;
