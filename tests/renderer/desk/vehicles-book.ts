import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import type { CarTrip, OfficeCar, VehicleStay } from '#src/contract/vehicles.ts';
import type { createBook } from '#tests/renderer/desk/book.ts';

const visitId = crypto.randomUUID();
const nothingOut = { outAt: null, outBy: null, exit: null, outDriver: null, outPerson: null, goodsOut: null };
const today = (time: string) => `${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)}T${time}:00+07:00`;

export const oldBike: VehicleStay = {
  stay: 7,
  vehicle: { class: 'motorbike', plate: '29-B1 1234' },
  visit: { visitId, number: 12, name: 'Nguyễn Văn Mẫu', state: 'inside', companions: 1 },
  people: 1,
  inAt: today('00:05'),
  inBy: 'kiosk',
  inDriver: null,
  goodsIn: null,
  ...nothingOut,
  note: null,
  isStruck: false,
};
/** Its plate ends alike; without separators it reads the same. */
export const twinCar: VehicleStay = {
  ...oldBike,
  stay: 8,
  vehicle: { class: 'car', plate: '29B-112.34', colour: 'yellow' },
  visit: null,
  people: 2,
  inDriver: 'Vũ Văn Tải',
  goodsIn: 'Giấy in',
};
export const officeCar: OfficeCar = {
  carId: crypto.randomUUID(),
  vehicle: { class: 'car', plate: '80A-012.34', colour: 'blue' },
  model: 'Fortuner 7 chỗ',
  driverId: crypto.randomUUID(),
  driverName: 'Đỗ Văn Lái',
  isRetired: false,
  trip: null,
};

export const openTrip: CarTrip = {
  tripId: crypto.randomUUID(),
  carId: officeCar.carId,
  driver: 'Đỗ Văn Lái',
  passengers: 3,
  purpose: 'Họp tại Bộ',
  outAt: today('00:10'),
  outBy: 'Lê Văn Gác',
  odometerOut: 45_210,
  goodsOut: null,
  inAt: null,
  inBy: null,
  odometerIn: null,
  goodsIn: null,
  isPresumed: false,
  note: null,
  struck: null,
};

/** A gate with two vehicles inside and a car of the office; it remembers what it was told. */
export function addVehicles({ client }: ReturnType<typeof createBook>) {
  const told = {
    letOut: [] as Inputs['vehicles']['letOut'][],
    passIn: [] as Inputs['vehicles']['passIn'][],
    passOut: [] as Inputs['vehicles']['passOut'][],
    carOut: [] as Inputs['vehicles']['carOut'][],
    strikeTrip: [] as Inputs['vehicles']['strikeTrip'][],
    describeTrip: [] as Inputs['vehicles']['describeTrip'][],
  };
  const gate = { stays: [twinCar, oldBike], trips: [] as CarTrip[], answersToLose: 0, told };
  const cars = () => [{ ...officeCar, trip: gate.trips.find(({ inAt, struck }) => !inAt && !struck) ?? null }];
  const vehicles = {
    inside: async () => ({ stays: gate.stays, cars: cars() }),
    letOut: async (input: Inputs['vehicles']['letOut']) => {
      told.letOut.push(input);
      if (gate.answersToLose > 0) {
        gate.answersToLose -= 1;
        throw new TypeError('Failed to fetch');
      }
      gate.stays = gate.stays.filter(({ stay }) => stay !== input.stay);
      return { outcome: 'done' };
    },
    passIn: async (input: Inputs['vehicles']['passIn']) => {
      told.passIn.push(input);
      return { outcome: 'done' };
    },
    passOut: async (input: Inputs['vehicles']['passOut']) => {
      told.passOut.push(input);
      return { outcome: 'never-in' };
    },
    carOut: async (input: Inputs['vehicles']['carOut']) => {
      told.carOut.push(input);
      return { outcome: 'done' };
    },
    describeTrip: async (input: Inputs['vehicles']['describeTrip']) => {
      told.describeTrip.push(input);
      return { outcome: 'done' };
    },
    strikeTrip: async (input: Inputs['vehicles']['strikeTrip']) => {
      told.strikeTrip.push(input);
      const struck = { part: input.part, at: today('00:20'), by: 'Lê Văn Gác', reason: input.reason };
      gate.trips = gate.trips.map((trip) => ({ ...trip, struck }));
      return { outcome: 'is-home' };
    },
    book: async () => ({
      stays: [{ ...oldBike, exit: 'other', outDriver: 'Trần Văn Lái', outAt: today('00:45') }, twinCar],
      trips: gate.trips,
      cars: cars(),
      isCut: false,
    }),
  };
  Object.assign(client as unknown as Partial<GatebookClient>, { vehicles });
  return gate;
}
