import { orNull } from '#renderer/desk/or-null.ts';
import type { TripChange } from '#renderer/desk/vehicles/trip-change-draft.ts';
import { readCount, type TripDraft } from '#renderer/desk/vehicles/trip-draft.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { SeenVehicle } from '#src/contract/person.ts';
import type { ExitDriver, OfficeCar, VehicleStay } from '#src/contract/vehicles.ts';
import type { PlateColour, VehicleClass } from '#src/domain/register/vocabulary.ts';
import { normalisePlate, readPlate } from '#src/domain/text/plates.ts';

/** Who drives out: `other` is somebody inside or a name. */
export const exitChoices = ['own', 'stays', 'other', 'unseen'] as const;
export type ExitChoice = (typeof exitChoices)[number];

/** What is being done with one vehicle; nothing is the list. */
export type GateTask =
  | { kind: 'list' }
  | { kind: 'let-out'; stay: VehicleStay }
  | { kind: 'describe'; stay: VehicleStay }
  | { kind: 'pass'; direction: 'in' | 'out' };

/** What stands in the form of a task, as typed. */
export type GateDraft = {
  choice: ExitChoice;
  driver: string;
  /** Somebody inside, chosen by name. */
  driverVisitId: string | null;
  vehicleClass: VehicleClass;
  plate: string;
  colour: PlateColour | '';
  look: string;
  passengers: string;
  goods: string;
  note: string;
  isStruck: boolean;
};

/** A trip of one of the office's cars that is being written down. */
export type TripTask = { car: OfficeCar; direction: 'in' | 'out'; draft: TripDraft };

export type VehiclesDraft = {
  tail: string;
  task: GateTask;
  gate: GateDraft;
  trip: TripTask | null;
  change: TripChange | null;
};

const emptyGate: GateDraft = {
  choice: 'own',
  driver: '',
  driverVisitId: null,
  vehicleClass: 'motorbike',
  plate: '',
  colour: '',
  look: '',
  passengers: '',
  goods: '',
  note: '',
  isStruck: false,
};

export const newVehicles = (): VehiclesDraft => ({
  tail: '',
  task: { kind: 'list' },
  gate: emptyGate,
  trip: null,
  change: null,
});

/** Whoever it came with can only drive it out while they are inside; a vehicle of nobody has its own driver. */
export const mayOwnDrive = ({ visit }: VehicleStay): boolean => visit === null || visit.state === 'inside';

export const beginLetOut = (stay: VehicleStay, choice?: ExitChoice): Partial<VehiclesDraft> => ({
  task: { kind: 'let-out', stay },
  gate: { ...emptyGate, choice: choice ?? (mayOwnDrive(stay) ? 'own' : 'other') },
});

export const beginDescribe = (stay: VehicleStay): Partial<VehiclesDraft> => ({
  task: { kind: 'describe', stay },
  gate: {
    ...emptyGate,
    vehicleClass: stay.vehicle?.class ?? 'other',
    plate: stay.vehicle?.plate ?? '',
    colour: stay.vehicle?.colour ?? '',
    look: stay.vehicle?.look ?? '',
    goods: stay.goodsIn ?? '',
    note: stay.note ?? '',
  },
});

/** What was looked for in vain is the plate, as far as it was typed. */
export const beginPass = (direction: 'in' | 'out', plate: string): Partial<VehiclesDraft> => ({
  task: { kind: 'pass', direction },
  gate: { ...emptyGate, plate, choice: 'unseen', vehicleClass: readPlate(plate)?.class ?? 'motorbike' },
});

/**
 * The vehicles whose plates end so, or have it somewhere once three signs stand there. Two of different classes may read the
 * same without separators: whoever types a separator means the plate as it is written.
 */
export function findByTail(stays: readonly VehicleStay[], tail: string): readonly VehicleStay[] {
  const sought = normalisePlate(tail);
  const typed = tail.trim().toUpperCase();
  const plateOf = ({ vehicle }: VehicleStay) => vehicle?.plate ?? '';
  const asWritten = stays.filter((stay) => plateOf(stay).toUpperCase().endsWith(typed));
  if (typed !== sought && asWritten.length > 0) return asWritten;
  const isLike = (plate: string) => plate.endsWith(sought) || (sought.length > 2 && plate.includes(sought));
  return stays.filter((stay) => isLike(normalisePlate(plateOf(stay))));
}

/** Null: somebody else drives, and who was not said. */
export function toExitDriver({ choice, driver, driverVisitId }: GateDraft): ExitDriver | null {
  if (choice !== 'other') return { kind: choice };
  if (driverVisitId !== null) return { kind: 'person', visitId: driverVisitId };
  return driver.trim() === '' ? null : { kind: 'named', name: driver.trim() };
}

export const toSaid = ({ goods, note }: GateDraft) => ({ goods: orNull(goods), note: orNull(note) });

export const toSeenVehicle = ({ vehicleClass, plate, colour, look }: GateDraft): SeenVehicle => ({
  class: vehicleClass,
  plate: plate.trim(),
  ...(colour !== '' && { colour }),
  ...(look.trim() !== '' && { look: look.trim() }),
});

export function toPassIn(gate: GateDraft): Omit<Inputs['vehicles']['passIn'], 'commandId'> {
  return {
    ...toSaid(gate),
    vehicle: toSeenVehicle(gate),
    driverVisitId: gate.driverVisitId,
    driverName: gate.driverVisitId === null ? orNull(gate.driver) : null,
    passengers: readCount(gate.passengers),
  };
}
