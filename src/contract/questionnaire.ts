import { z } from 'zod';
import { particulars, type Questionnaire } from '#src/domain/declaration/questionnaire.ts';

// Strict throughout: a property that this program does not know may be what a newer one decides by.
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const wording = z.strictObject({ vi: z.string().min(1).max(600), en: z.string().min(1).max(600) });
const effect = z.enum(['none', 'hold', 'refuse']);
const choices = z.array(z.strictObject({ id, text: wording, effect: effect.exactOptional() })).max(40);

const asked = {
  id,
  text: wording,
  when: z.strictObject({ question: id, is: z.array(z.string().max(40)).max(40) }).exactOptional(),
  isOptional: z.boolean().exactOptional(),
  particular: z.enum(particulars).exactOptional(),
};

const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('yes-no'),
    yes: effect,
    details: z.enum(['none', 'choices', 'stops']),
    choices: choices.exactOptional(),
  }),
  z.strictObject({ ...asked, kind: z.enum(['one', 'many']), choices }),
  z.strictObject({ ...asked, kind: z.literal('text') }),
  z.strictObject({ ...asked, kind: z.literal('day'), recent: effect }),
  z.strictObject({ ...asked, kind: z.literal('number'), least: z.int(), most: z.int() }),
  z.strictObject({ ...asked, kind: z.literal('place'), scope: z.enum(['country', 'any']), on: id.exactOptional() }),
  z.strictObject({ ...asked, kind: z.literal('stops') }),
]);

/** A form on its way between host and screen. That it can be asked is looked at where it comes in (read-form.ts). */
export const questionnaire = z.strictObject({
  id,
  version: z.int().min(1),
  title: wording,
  questions: z.array(question).max(100),
  truth: wording,
}) satisfies z.ZodType<Questionnaire>;
