import { orNull } from '#renderer/desk/or-null.ts';
import { isOddCount, isOddNumber, readCount, readKilometres } from '#renderer/desk/vehicles/trip-draft.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { CarTrip } from '#src/contract/vehicles.ts';
import { hasReturn } from '#src/domain/register/trips.ts';
import type { TripPart } from '#src/domain/register/vocabulary.ts';

/** What can be done about a wrong trip: what it says set right, or a part of it struck out. */
export type TripAct = 'details' | TripPart;

/** What stands in the form, as typed. It begins with what the book says now. */
export type TripChangeDraft = {
  act: TripAct;
  reason: string;
  driver: string;
  passengers: string;
  purpose: string;
  odometerOut: string;
  odometerIn: string;
  goodsOut: string;
  goodsIn: string;
  note: string;
};

/** A trip that is being set right. `name`: of its car; `from`: the list that it was chosen in. */
export type TripChange = { trip: CarTrip; name: string; from: 'cars' | 'book'; draft: TripChangeDraft };

const wordsOf = (value: number | string | null): string => String(value ?? '');

export const beginTripChange = (trip: CarTrip, name: string, from: TripChange['from']): TripChange => ({
  trip,
  name,
  from,
  draft: {
    act: 'details',
    reason: '',
    driver: wordsOf(trip.driver),
    passengers: wordsOf(trip.passengers),
    purpose: wordsOf(trip.purpose),
    odometerOut: wordsOf(trip.odometerOut),
    odometerIn: wordsOf(trip.odometerIn),
    goodsOut: wordsOf(trip.goodsOut),
    goodsIn: wordsOf(trip.goodsIn),
    note: wordsOf(trip.note),
  },
});

/** A return that nothing came before is all of its trip. */
export const possibleActs = (trip: CarTrip): TripAct[] =>
  trip.outAt !== null && hasReturn(trip) ? ['details', 'return', 'trip'] : ['details', 'trip'];

/** What is in the way of writing it. */
export function findProblem({ act, reason, passengers, odometerOut, odometerIn }: TripChangeDraft) {
  if (act !== 'details') return reason.trim() === '' ? 'no-reason' : null;
  const isOdd = [odometerOut, odometerIn].some(isOddNumber) || isOddCount(passengers);
  return isOdd ? 'odd-number' : null;
}

export const toDetails = (
  { tripId }: CarTrip,
  draft: TripChangeDraft,
): Omit<Inputs['vehicles']['describeTrip'], 'commandId'> => ({
  tripId,
  driverName: orNull(draft.driver),
  passengers: readCount(draft.passengers),
  purpose: orNull(draft.purpose),
  odometerOut: readKilometres(draft.odometerOut),
  odometerIn: readKilometres(draft.odometerIn),
  goodsOut: orNull(draft.goodsOut),
  goodsIn: orNull(draft.goodsIn),
  note: orNull(draft.note),
});
