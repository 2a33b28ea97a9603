import type { Inputs } from '#src/contract/contract.ts';
import type { OfficeCar } from '#src/contract/vehicles.ts';
import type { PlateColour, VehicleClass } from '#src/domain/register/vocabulary.ts';

/** What stands in the form, as it was typed. '' is not said, of the driver: nobody in particular. */
export type CarDraft = {
  vehicleClass: VehicleClass;
  plate: string;
  colour: PlateColour | '';
  model: string;
  driverId: string;
};

/** Most cars of offices have four wheels and a blue plate. */
export const emptyCar: CarDraft = { vehicleClass: 'car', plate: '', colour: 'blue', model: '', driverId: '' };

export const toCarDraft = ({ vehicle, model, driverId }: OfficeCar): CarDraft => ({
  vehicleClass: vehicle?.class ?? 'car',
  plate: vehicle?.plate ?? '',
  colour: vehicle?.colour ?? '',
  model,
  driverId: driverId ?? '',
});

type SaveCar = Omit<Inputs['vehicles']['saveCar'], 'commandId'>;

export function toCarInput(carId: string, draft: CarDraft, isRetired: boolean): SaveCar {
  const { vehicleClass, plate, colour, model, driverId } = draft;
  return {
    carId,
    vehicle: { class: vehicleClass, plate: plate.trim(), ...(colour !== '' && { colour }) },
    model: model.trim(),
    driverId: driverId === '' ? null : driverId,
    isRetired,
  };
}
