import type { CarRow, DriverRow, TripRow, VehicleStayRow } from '#src/app/vehicle-ports.ts';
import type { Direction, PlateColour } from '#src/domain/register/vocabulary.ts';
import { exitWords, unsaidDriver } from '#src/node/export/words.ts';

/** `visitId`: of a driver who is in the book as a person. */
type Driver = { name: string | null; visitId: string | null };

/** What the vehicle book says of a vehicle that goes through the gate, one way. */
export type Gate = {
  colour: PlateColour | null;
  look: string | null;
  /** Whose vehicle it is. */
  cameWith: string | null;
  driver: Driver;
  /** How it left, where that is not plain; and what nobody saw. */
  manner: string;
  goodsIn: string | null;
  goodsOut: string | null;
  odometer: number | null;
  note: string | null;
};

export const gateOfStay = (stay: VehicleStayRow, direction: Direction): Gate => ({
  colour: stay.vehicle?.colour ?? null,
  look: stay.vehicle?.look ?? null,
  cameWith: stay.visit?.name ?? null,
  driver: direction === 'in' ? whoDroveIn(stay) : whoDroveOut(stay),
  manner: direction === 'in' ? '' : howItLeft(stay),
  goodsIn: direction === 'in' ? stay.goodsIn : null,
  goodsOut: direction === 'out' ? stay.goodsOut : null,
  odometer: null,
  note: stay.note,
});

/** The way back says of its driver nothing new: who went out is written with the trip. */
export const gateOfTrip = (
  trip: TripRow,
  car: CarRow | undefined,
  staff: string | null,
  direction: Direction,
): Gate => ({
  colour: car?.vehicle?.colour ?? null,
  look: join(car?.model, car?.vehicle?.look),
  cameWith: null,
  driver: { name: trip.driver ?? staff, visitId: null },
  manner: direction === 'in' ? howItCameBack(trip) : '',
  goodsIn: direction === 'in' ? trip.goodsIn : null,
  goodsOut: direction === 'out' ? trip.goodsOut : null,
  odometer: direction === 'in' ? trip.odometerIn : trip.odometerOut,
  note: join(trip.note, trip.struck?.reason),
});

const named = (name: string | null): Driver => ({ name, visitId: null });
const person = ({ name, id }: DriverRow): Driver => ({ name, visitId: id });

/** A name that was written down is somebody else than the visitor, who counts as having fetched the vehicle. */
function whoDroveIn({ inDriver, inVisit, visit }: VehicleStayRow): Driver {
  const known = inVisit ?? visit;
  return inDriver === null && known ? person(known) : named(inDriver);
}

function whoDroveOut({ outVisit, outDriver, exit, visit, inDriver }: VehicleStayRow): Driver {
  if (outVisit) return person(outVisit);
  return named(exit === 'own' && !visit ? inDriver : outDriver);
}

function howItLeft({ exit, visit, inAt }: VehicleStayRow): string {
  const words = exit === 'stays' && !visit ? unsaidDriver : exit && exitWords[exit];
  return join(words, inAt === null && 'không thấy lúc vào') ?? '';
}

function howItCameBack({ isPresumed, outAt, struck }: TripRow): string {
  if (struck) return '';
  if (isPresumed) return 'Không ai thấy lúc về; xe lại đi tiếp';
  return outAt === null ? 'Không thấy lúc đi' : '';
}

/** Null where nothing is said. */
const join = (...words: (string | null | undefined | false)[]): string | null =>
  words.filter(Boolean).join('; ') || null;
