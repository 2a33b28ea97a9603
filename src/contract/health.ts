import { z } from 'zod';
import { day, humanText } from '#src/contract/scalars.ts';
import type { Answers, Questionnaire } from '#src/domain/declaration/questionnaire.ts';
import { highestTenths, lowestTenths } from '#src/domain/register/temperature.ts';

/** A temperature in whole tenths of a degree Celsius, 34.0–43.0. */
export const tenths = z.int().min(lowestTenths).max(highestTenths);

const routeStop = z.object({ place: humanText(120), from: day, to: day, isStay: z.boolean() });

const answer = z.object({
  yes: z.boolean(),
  choices: z.array(z.string().max(40)).max(20).exactOptional(),
  stops: z.array(routeStop).max(20).exactOptional(),
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

const wording = z.object({ vi: z.string(), en: z.string() });
const question = z.object({
  id: z.string(),
  text: wording,
  yes: z.enum(['none', 'hold', 'refuse']),
  details: z.enum(['none', 'choices', 'stops']),
  choices: z.array(z.object({ id: z.string(), text: wording })).exactOptional(),
});
export const questionnaire = z.object({
  id: z.string(),
  version: z.int(),
  title: wording,
  questions: z.array(question),
  truth: wording,
}) satisfies z.ZodType<Questionnaire>;

/** What is asked at the door now; `questionnaire` null: nothing is declared. */
export const obligations = z.object({
  questionnaire: questionnaire.nullable(),
  temperatureAboveTenths: z.int().nullable(),
  lookBackDays: z.int(),
  isMaskRequired: z.boolean(),
  isSanitiserRequired: z.boolean(),
});
export type ObligationsView = z.infer<typeof obligations>;
