import { z } from 'zod';
import { day, humanText, optionalText } from '#src/contract/scalars.ts';
import { documentKinds, plateColours, sexes, vehicleClasses } from '#src/domain/register/vocabulary.ts';

export const document = z.object({ kind: z.enum(documentKinds), number: humanText(32) });

export const vehicle = z.object({ class: z.enum(vehicleClasses), plate: humanText(20) });

/** With what the guard sees of it besides: the colour of the plate, what kind of vehicle it is. */
export const seenVehicle = vehicle.extend({
  colour: z.enum(plateColours).exactOptional(),
  look: humanText(80).exactOptional(),
});
export type SeenVehicle = z.infer<typeof seenVehicle>;

/** What is in a vehicle, as the paper book's columns have it. */
export const goods = optionalText(200);

/** Who is at the door, as far as they said. Only the name is always asked. */
export const person = z.object({
  name: humanText(120),
  document: document.nullable(),
  phone: optionalText(24),
  bornOn: day.nullable(),
  sex: z.enum(sexes).nullable(),
  address: optionalText(600),
});
export type PersonInput = z.infer<typeof person>;

/** Whom and why. `departmentId` null: the office as such. */
export const errand = z.object({
  departmentId: z.uuid().nullable(),
  host: optionalText(120),
  purpose: optionalText(300),
  companions: z.int().min(0).max(99),
  vehicle: seenVehicle.nullable(),
  goods: goods.exactOptional(),
  /** What a citizen says of their matter; absent or null: nobody asked. */
  isUrgent: z.boolean().nullable().exactOptional(),
});
export type ErrandInput = z.infer<typeof errand>;
