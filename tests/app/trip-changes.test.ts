import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Inputs } from '#src/contract/contract.ts';
import type { CarTrip } from '#src/contract/vehicles.ts';
import { openGarage } from '#tests/app/cars-kit.ts';
import { scanOf } from '#tests/support/office.ts';

const minute = 60_000;

/** Each case has a car of its own, and its trips are numbered in the order of their first lines. */
async function openTrips() {
  const garage = await openGarage();
  const { kiosk, guard, car, save, out, back, clock, trips } = garage;
  await save();
  const strike = (more: Pick<Inputs['vehicles']['strikeTrip'], 'tripId' | 'part'>, actor = guard, command?: string) =>
    kiosk.vehicles.strikeTrip({ commandId: command ?? randomUUID(), reason: 'Ghi nhầm xe', ...more }, actor);
  let plates = 100;
  return {
    ...garage,
    strike,
    async addCar() {
      plates += 1;
      const carId = randomUUID();
      await save({ carId, vehicle: { ...car.vehicle, plate: `80A-00${plates}` } });
      const ids: string[] = [];
      return {
        /** "out", "back", "strike 1", "unback 1". */
        async run(step: string): Promise<string> {
          clock.forward(minute);
          const [word, name] = step.split(' ');
          const tripId = ids[Number(name) - 1] ?? randomUUID();
          if (word === 'strike') return (await strike({ tripId, part: 'trip' })).outcome;
          if (word === 'unback') return (await strike({ tripId, part: 'return' })).outcome;
          const said = { carId, commandId: randomUUID() };
          const { outcome } = word === 'out' ? await out(said) : await back(said);
          if (word === 'out' || outcome === 'never-out') ids.push(said.commandId);
          return outcome;
        },
        isOut: () => kiosk.vehicles.inside().cars.find((one) => one.carId === carId)?.trip !== null,
        book: () =>
          trips()
            .filter((trip) => trip.carId === carId)
            .map((trip) => toWords(trip, ids.indexOf(trip.tripId) + 1)),
      };
    },
  };
}

/** "1 out-back", "2 out-unseen", "(3 out-)" struck out, "(back)" a return that was struck out. */
function toWords({ outAt, inAt, isPresumed, struck }: CarTrip, number: number): string {
  if (struck?.part === 'return') return '(back)';
  const words = `${number} ${outAt ? 'out' : ''}-${isPresumed ? 'unseen' : inAt ? 'back' : ''}`;
  return struck ? `(${words})` : words;
}

const cases: readonly [what: string, steps: string[], last: string, book: string[]][] = [
  ['the car is out by it', ['out', 'strike 1'], 'is-home', ['(1 out-)']],
  ['the car came back from it', ['out', 'back', 'strike 1'], 'is-home', ['(1 out-back)']],
  ['it made the book presume a return', ['out', 'out', 'strike 2'], 'is-out', ['1 out-', '(2 out-)']],
  ['the same, and a false return', ['out', 'out', 'back', 'strike 2'], 'is-out', ['1 out-', '(2 out-back)']],
  ['the car went out again later', ['out', 'out', 'strike 1'], 'is-out', ['(1 out-unseen)', '2 out-']],
  [
    'the car is home from a later one: the first was over by then',
    ['out', 'out', 'out', 'back', 'strike 2'],
    'is-home',
    ['1 out-unseen', '(2 out-unseen)', '3 out-back'],
  ],
  [
    'and the later one as well',
    ['out', 'out', 'out', 'strike 2', 'strike 3'],
    'is-out',
    ['1 out-', '(2 out-unseen)', '(3 out-)'],
  ],
  ['in the other order', ['out', 'out', 'out', 'strike 3', 'strike 2'], 'is-out', ['1 out-', '(2 out-)', '(3 out-)']],
  ['a return of what never went out', ['back', 'strike 1'], 'is-home', ['(1 -back)']],
  ['the same, said of its return', ['back', 'unback 1'], 'is-home', ['(1 -back)']],
  ['only the return: the car is out still', ['out', 'back', 'unback 1'], 'is-out', ['1 out-', '(back)']],
  [
    'and comes back later',
    ['out', 'back', 'unback 1', 'back', 'unback 1', 'back'],
    'done',
    ['1 out-back', '(back)', '(back)'],
  ],
  [
    'only the return, but the car went out again: nobody saw it come back',
    ['out', 'back', 'out', 'unback 1'],
    'is-out',
    ['1 out-unseen', '(back)', '2 out-'],
  ],
  [
    'and that was a mistake as well',
    ['out', 'back', 'out', 'unback 1', 'strike 2'],
    'is-out',
    ['1 out-', '(back)', '(2 out-)'],
  ],
  ['a way out after it is an ordinary one', ['out', 'strike 1', 'out', 'back'], 'done', ['(1 out-)', '2 out-back']],
  ['twice', ['out', 'strike 1', 'strike 1'], 'no-such-trip', ['(1 out-)']],
  ['one that is not in the book', ['out', 'strike 9'], 'no-such-trip', ['1 out-']],
  ['a return that nobody wrote', ['out', 'unback 1'], 'never-back', ['1 out-']],
  ['a return that is only presumed', ['out', 'out', 'unback 1'], 'never-back', ['1 out-unseen', '2 out-']],
];

it('a trip that was written by mistake is struck out, and the car is where it was before', async () => {
  const { addCar, expectSame } = await openTrips();
  for (const [what, steps, last, book] of cases) {
    const car = await addCar();
    const answers: string[] = [];
    for (const step of steps) answers.push(await car.run(step));
    expect([answers.at(-1), ...car.book()], what).toEqual([last, ...book]);
    expect(car.isOut(), what).toBe(book.some((row) => row.endsWith('-')));
  }
  expectSame();
});

it('nothing is lost by it: who struck it out, when and why, and all that was said before; one command does it once', async () => {
  const { out, back, trips, strike, officer, expectSame } = await openTrips();
  const tripId = randomUUID();
  await out({ commandId: tripId, odometer: 12_000, goods: 'Tài liệu', note: 'Đi gấp' });
  await back({ odometer: 12_064, goods: '2 thùng nước', note: 'Về muộn' });
  const command = randomUUID();
  for (const _ of [1, 2])
    expect(await strike({ tripId, part: 'return' }, officer, command)).toEqual({ outcome: 'is-out' });
  const struck = { at: '2021-07-07T08:00:00.000+07:00', by: 'Trần Thị Giám Sát', reason: 'Ghi nhầm xe' };
  const [trip, gone] = trips();
  expect(trip).toMatchObject({ odometerOut: 12_000, odometerIn: null, goodsIn: null, note: 'Đi gấp', struck: null });
  expect(gone).toMatchObject({ odometerIn: 12_064, goodsIn: '2 thùng nước', note: 'Về muộn', driver: 'Đỗ Văn Lái' });
  expect(gone?.struck).toEqual({ part: 'return', ...struck });
  expect(await strike({ tripId: gone?.tripId ?? '', part: 'trip' })).toEqual({ outcome: 'no-such-trip' });
  expect(await strike({ tripId, part: 'trip' }, officer)).toEqual({ outcome: 'is-home' });
  expect(trips()[0]).toMatchObject({ purpose: 'Họp tại Bộ', struck: { part: 'trip', ...struck } });
  expectSame();
});

it('a guard strikes out and sets right what is of their own shift, or goes on; an officer everything', async () => {
  const { out, back, strike, describeTrip, officer, clock } = await openDescribed();
  const tripId = randomUUID();
  await out({ commandId: tripId });
  clock.forward(30 * 60 * minute);
  expect(await describeTrip({ tripId })).toEqual({ outcome: 'done' });
  await back();
  clock.forward(30 * 60 * minute);
  expect(await strike({ tripId, part: 'trip' })).toEqual({ outcome: 'past-shift' });
  expect(await describeTrip({ tripId })).toEqual({ outcome: 'past-shift' });
  expect(await describeTrip({ tripId }, officer)).toEqual({ outcome: 'done' });
  expect(await strike({ tripId, part: 'trip' }, officer)).toEqual({ outcome: 'is-home' });
});

it('whoever drove was not away on a trip that never was', async () => {
  const { kiosk, driver, addCar, facts } = await openTrips();
  await kiosk.kiosk.scan(scanOf(driver.code));
  const { run } = await addCar();
  for (const step of ['out', 'back']) await run(step);
  expect(facts().map(({ kind }) => kind)).toEqual(['arrival', 'vehicle-out', 'sweep']);
  await run('unback 1');
  expect(facts().map(({ kind }) => kind)).toEqual(['arrival', 'vehicle-out']);
  await run('strike 1');
  expect(facts().map(({ kind }) => kind)).toEqual(['arrival']);
});

async function openDescribed() {
  const garage = await openTrips();
  const { kiosk, guard } = garage;
  const said = { driverName: 'Đỗ Văn Lái', passengers: 3, purpose: 'Họp tại Bộ', note: null };
  const nothing = { odometerOut: null, odometerIn: null, goodsOut: null, goodsIn: null };
  return {
    ...garage,
    describeTrip: (more: Partial<Inputs['vehicles']['describeTrip']>, actor = guard) =>
      kiosk.vehicles.describeTrip(
        { commandId: randomUUID(), tripId: randomUUID(), ...said, ...nothing, ...more },
        actor,
      ),
  };
}

it('what was said of a trip is set right: the newest word counts, and only of ways that somebody saw', async () => {
  const { out, back, trips, read, driver, describeTrip, expectSame } = await openDescribed();
  const staffOf = (trip?: CarTrip) => read.findTrip(trip?.tripId ?? '')?.staff;
  const tripId = randomUUID();
  await out({ commandId: tripId, odometer: 21_000, note: 'Đi gấp' });
  const right = { passengers: 2, purpose: 'Họp tại Sở', odometerOut: 12_000, goodsOut: 'Tài liệu', note: 'Đi gấp' };
  const command = { commandId: randomUUID(), tripId };
  for (const _ of [1, 2]) {
    expect(await describeTrip({ ...command, ...right, odometerIn: 9, goodsIn: 'Ghế' })).toEqual({ outcome: 'done' });
  }
  expect(trips()).toMatchObject([{ ...right, driver: 'Đỗ Văn Lái', odometerIn: null, goodsIn: null, inAt: null }]);
  expect(staffOf(trips()[0])).toBe(driver.id);
  await back({ odometer: 12_046, note: 'Về muộn' });
  await describeTrip({ tripId, ...right, driverName: 'Lái xe thuê', odometerIn: 12_064, note: 'Đi gấp; về muộn' });
  expect(trips()).toMatchObject([{ driver: 'Lái xe thuê', odometerIn: 12_064, note: 'Đi gấp; về muộn' }]);
  expect(staffOf(trips()[0])).toBeNull();
  await describeTrip({ tripId, ...right, driverName: 'đỗ văn lái' });
  expect(staffOf(trips()[0])).toBe(driver.id);
  expect(await describeTrip({ tripId: randomUUID() })).toEqual({ outcome: 'no-such-trip' });
  expectSame();
});
