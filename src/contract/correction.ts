import { z } from 'zod';
import { document, vehicle } from '#src/contract/person.ts';
import { humanText, id, instant, optionalText } from '#src/contract/scalars.ts';
import { correctedFields } from '#src/domain/register/corrections.ts';
import { documentKinds, vehicleClasses } from '#src/domain/register/vocabulary.ts';

const change = <F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.object({ field: z.literal(field), value });

/** One field and what it ought to say. `leftAt` null: has not left after all. `decision`: taken back, to be made anew. */
export const changeInput = z.discriminatedUnion('field', [
  change('name', humanText(120)),
  change('document', document.nullable()),
  change('phone', optionalText(24)),
  change('vehicle', vehicle.nullable()),
  change('department', z.uuid().nullable()),
  change('host', optionalText(120)),
  change('purpose', optionalText(300)),
  change('companions', z.int().min(0).max(99)),
  change('inAt', instant),
  change('leftAt', instant.nullable()),
  change('decision', z.literal('held')),
]);
export type ChangeInput = z.infer<typeof changeInput>;

export const correctInput = z.object({ commandId: id, visitId: id, reason: humanText(300), change: changeInput });
export const voidInput = correctInput.omit({ change: true });

/**
 * `past-shift`: a guard sets right what happened in their own shift, an officer everything. `not-possible`: the visit does
 * not stand where this could be said of it, or the times would not be in order.
 */
export const correctAnswer = z.object({
  outcome: z.enum(['done', 'no-such-visit', 'past-shift', 'same-value', 'not-possible', 'unknown-place']),
});
export type CorrectAnswer = z.infer<typeof correctAnswer>;

/** As the book holds them, whatever would be taken today. */
export const shownDocument = z.object({ kind: z.enum(documentKinds), number: z.string() });
export const shownVehicle = z.object({ class: z.enum(vehicleClasses), plate: z.string() });
const shownValue = z.union([z.string(), z.int(), shownDocument, shownVehicle]).nullable();

/** A value that was set right: what stood there, struck through, and what stands there now. Instants are ISO texts. */
export const shownChange = z.object({ field: z.enum(correctedFields), was: shownValue, becomes: shownValue });
export type ShownChange = z.infer<typeof shownChange>;
