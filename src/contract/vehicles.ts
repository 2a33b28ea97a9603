import { z } from 'zod';
import { goods, seenVehicle } from '#src/contract/person.ts';
import { procedure } from '#src/contract/procedure.ts';
import { humanText, id, instant, optionalText } from '#src/contract/scalars.ts';
import { plateColours, tripParts, vehicleClasses, vehicleExits, visitStates } from '#src/domain/register/vocabulary.ts';

/** Where this many are told, more may be inside. */
export const mostVehiclesInside = 500;

/** As the book holds it, whatever would be taken today. */
const heldVehicle = z.object({
  class: z.enum(vehicleClasses),
  plate: z.string(),
  colour: z.enum(plateColours).exactOptional(),
  look: z.string().exactOptional(),
});

const driverPerson = z.object({
  visitId: id,
  number: z.int(),
  name: z.string().nullable(),
  state: z.enum(visitStates),
  companions: z.int(),
});
export type DriverPerson = z.infer<typeof driverPerson>;

/**
 * A row of the vehicle book. `visit`: whose vehicle it is; null: it came with nobody of the book. `inAt` null: nobody saw it
 * come in. Of drivers there is a person of the book or a name, or neither.
 */
export const vehicleStay = z.object({
  stay: z.int(),
  vehicle: heldVehicle.nullable(),
  visit: driverPerson.nullable(),
  people: z.int().nullable(),
  inAt: instant.nullable(),
  inBy: z.string().nullable(),
  inDriver: z.string().nullable(),
  goodsIn: z.string().nullable(),
  outAt: instant.nullable(),
  outBy: z.string().nullable(),
  exit: z.enum(vehicleExits).nullable(),
  outDriver: z.string().nullable(),
  outPerson: driverPerson.nullable(),
  goodsOut: z.string().nullable(),
  note: z.string().nullable(),
  isStruck: z.boolean(),
});
export type VehicleStay = z.infer<typeof vehicleStay>;

/**
 * `outAt` null: nobody saw it go out. `isPresumed`: nobody saw it come back. `struck`: it was written by mistake; a return
 * that was is a row of its own, without the way out.
 */
const carTrip = z.object({
  tripId: id,
  carId: id,
  driver: z.string().nullable(),
  passengers: z.int().nullable(),
  purpose: z.string().nullable(),
  outAt: instant.nullable(),
  outBy: z.string().nullable(),
  odometerOut: z.int().nullable(),
  goodsOut: z.string().nullable(),
  inAt: instant.nullable(),
  inBy: z.string().nullable(),
  odometerIn: z.int().nullable(),
  goodsIn: z.string().nullable(),
  isPresumed: z.boolean(),
  note: z.string().nullable(),
  struck: z.object({ part: z.enum(tripParts), at: instant, by: z.string(), reason: z.string().nullable() }).nullable(),
});
export type CarTrip = z.infer<typeof carTrip>;

/** A car of the office; `trip`: where it is now, when it is out. */
const officeCar = z.object({
  carId: id,
  vehicle: heldVehicle.nullable(),
  model: z.string(),
  driverId: id.nullable(),
  driverName: z.string().nullable(),
  isRetired: z.boolean(),
  trip: carTrip.nullable(),
});
export type OfficeCar = z.infer<typeof officeCar>;

/** `own`: whoever it came with, who leaves by it. `stays`: they stay inside. `unseen`: nobody saw who drove. */
const exitDriver = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['own', 'stays', 'unseen']) }),
  z.object({ kind: z.literal('person'), visitId: id }),
  z.object({ kind: z.literal('named'), name: humanText(120) }),
]);
export type ExitDriver = z.infer<typeof exitDriver>;

const said = { commandId: id, goods, note: optionalText(300) };
const people = z.int().min(0).max(99);
const odometer = z.int().min(0).max(9_999_999).nullable();

/** The vehicles' own way through the gate, and the office's cars. A class and a plate together are one vehicle. */
export const vehicles = {
  /** What is inside, the newest first, and every car of the office that is in use. */
  inside: procedure('guard').output(z.object({ stays: z.array(vehicleStay), cars: z.array(officeCar) })),
  letOut: procedure('guard')
    .input(z.object({ ...said, stay: z.int(), driver: exitDriver }))
    .output(z.object({ outcome: z.enum(['done', 'not-inside', 'driver-not-inside']) })),
  /** `no-exit`: it was inside in the book, so that its going out was missed. */
  passIn: procedure('guard')
    .input(
      z.object({
        ...said,
        vehicle: seenVehicle,
        driverVisitId: id.nullable(),
        driverName: optionalText(120),
        passengers: people.nullable(),
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'no-exit', 'driver-not-inside', 'office-car']) })),
  /** A vehicle that is not inside in the book: `never-in`. One that is gets let out by its row. */
  passOut: procedure('guard')
    .input(z.object({ ...said, vehicle: seenVehicle, driver: exitDriver }))
    .output(z.object({ outcome: z.enum(['never-in', 'is-inside', 'driver-not-inside', 'office-car']) })),
  /** What is in it, what it looks like; of one without a visit the plate too. Both values stay in the book. */
  describe: procedure('guard')
    .input(z.object({ ...said, stay: z.int(), vehicle: seenVehicle, isStruck: z.boolean() }))
    .output(z.object({ outcome: z.enum(['done', 'no-such-row', 'of-visit', 'past-shift']) })),
  /** Rows that began with fromAt ≤ at < toAt; `isCut`: there are more than a print holds. */
  book: procedure('guard')
    .input(z.object({ fromAt: instant, toAt: instant }))
    .output(
      z.object({
        stays: z.array(vehicleStay),
        trips: z.array(carTrip),
        cars: z.array(officeCar),
        isCut: z.boolean(),
      }),
    ),
  cars: procedure('officer').output(z.array(officeCar)),
  /** The newest word about a car is what holds. */
  saveCar: procedure('officer')
    .input(
      z.object({
        commandId: id,
        carId: id,
        vehicle: seenVehicle,
        model: humanText(80),
        driverId: id.nullable(),
        isRetired: z.boolean(),
      }),
    )
    .output(z.object({ outcome: z.enum(['saved', 'plate-taken', 'unknown-staff']) })),
  /** `no-return`: it was out in the book, so that its coming back was missed. */
  carOut: procedure('guard')
    .input(
      z.object({
        ...said,
        carId: id,
        staffId: id.nullable(),
        driverName: optionalText(120),
        passengers: people.nullable(),
        purpose: optionalText(300),
        odometer,
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'no-return', 'no-such-car', 'unknown-staff']) })),
  /** `never-out`: nobody saw it go. */
  carIn: procedure('guard')
    .input(z.object({ ...said, carId: id, odometer }))
    .output(z.object({ outcome: z.enum(['done', 'never-out', 'no-such-car']) })),
  /** All that is said of a trip, as it ought to be; what stood there stays in the journal. */
  describeTrip: procedure('guard')
    .input(
      z.object({
        commandId: id,
        tripId: id,
        driverName: optionalText(120),
        passengers: people.nullable(),
        purpose: optionalText(300),
        odometerOut: odometer,
        odometerIn: odometer,
        goodsOut: goods,
        goodsIn: goods,
        /** What was noted on the way out and on the way back. */
        note: optionalText(620),
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'no-such-trip', 'past-shift']) })),
  /** Answers with where the car is in the book now. `never-back`: nobody wrote a return that could be struck. */
  strikeTrip: procedure('guard')
    .input(z.object({ commandId: id, tripId: id, part: z.enum(tripParts), reason: humanText(300) }))
    .output(z.object({ outcome: z.enum(['is-home', 'is-out', 'no-such-trip', 'past-shift', 'never-back']) })),
};
