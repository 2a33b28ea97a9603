import { orNull } from '#renderer/desk/or-null.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { OfficeCar } from '#src/contract/vehicles.ts';

/** What stands in the form of a trip, as typed. */
export type TripDraft = {
  driver: string;
  passengers: string;
  purpose: string;
  odometer: string;
  goods: string;
  note: string;
};

export const newTrip = ({ driverName }: OfficeCar): TripDraft => ({
  driver: driverName ?? '',
  passengers: '',
  purpose: '',
  odometer: '',
  goods: '',
  note: '',
});

/** Dots and spaces between thousands are how people write them. */
export const readKilometres = (text: string): number | null => {
  const digits = text.replace(/[\s.,]/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
};

/** People on board; null: not said, or no number. */
export const readCount = (text: string): number | null => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null);

export const isOddCount = (text: string): boolean => text.trim() !== '' && readCount(text) === null;
export const isOddNumber = (text: string): boolean => text.trim() !== '' && readKilometres(text) === null;

type CarOut = Omit<Inputs['vehicles']['carOut'], 'commandId'>;

/** The usual driver is somebody of the staff; any other name is looked for among them by the host. */
export function toCarOut({ carId, driverId, driverName }: OfficeCar, draft: TripDraft): CarOut {
  const isUsual = driverId !== null && draft.driver.trim() === driverName;
  return {
    carId,
    staffId: isUsual ? driverId : null,
    driverName: isUsual ? null : orNull(draft.driver),
    passengers: readCount(draft.passengers),
    purpose: orNull(draft.purpose),
    odometer: readKilometres(draft.odometer),
    goods: orNull(draft.goods),
    note: orNull(draft.note),
  };
}

export const toCarIn = ({ carId }: OfficeCar, draft: TripDraft): Omit<Inputs['vehicles']['carIn'], 'commandId'> => ({
  carId,
  odometer: readKilometres(draft.odometer),
  goods: orNull(draft.goods),
  note: orNull(draft.note),
});
