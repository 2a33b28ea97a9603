import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { actions } from '#renderer/desk/board/actions.ts';
import { findByTail } from '#renderer/desk/vehicles/vehicles-draft.ts';
import type { CarTrip } from '#src/contract/vehicles.ts';
import { aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';
import { addVehicles, officeCar, oldBike, openTrip, twinCar } from '#tests/renderer/desk/vehicles-book.ts';

async function openGate(trips: readonly CarTrip[] = []) {
  await page.viewport(1366, 768);
  location.hash = '';
  const desk = createBook([aVisit({ name: 'Trần Văn Lái', number: 3, plate: '30A-555.55' })]);
  const gate = addVehicles(desk);
  gate.trips = [...trips];
  const screen = await openDesk(desk);
  await signIn(screen, guard.name);
  await screen.findAllByText('Trần Văn Lái', {}, { timeout: 10_000 });
  await userEvent.keyboard('u');
  await screen.findByRole('dialog', { name: 'Xe ra, vào' });
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('Số cuối của biển'));
  return { screen, gate };
}

const findViolations = async () =>
  (await axe.run(document.body, { resultTypes: ['violations'] })).violations.map(({ id }) => id);

it.each([
  ['', [8, 7]],
  ['1234', [8, 7]],
  ['11234', [8, 7]],
  ['b1 1234', [7]],
  ['112.34', [8]],
  ['29b', [8, 7]],
  ['9999', []],
])('%j finds the vehicles %j: as it is written once a separator is typed', (tail, found) => {
  expect(findByTail([twinCar, oldBike], tail).map(({ stay }) => stay)).toEqual(found);
});

it('no key does two things', () => {
  const keys = actions.flatMap((action) => action.keys);
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
});

it('a vehicle goes out by the end of its plate with somebody else driving, who leaves too; an answer that was lost is asked again', async () => {
  const { screen, gate } = await openGate();
  expect(await findViolations()).toEqual([]);
  await userEvent.keyboard('B1 1234');
  await expect.poll(() => screen.queryByText('29B-112.34')).toBeNull();
  await userEvent.keyboard('{ArrowDown}3');
  await expect.poll(() => document.activeElement).toBe(await screen.findByLabelText(/^Người lái: tên/));
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Ghi tên người lái, hoặc chọn một người đang ở trong.');
  // Half a name is nobody's: Enter leads to who may be meant.
  await userEvent.keyboard('tran');
  const meant = await screen.findByRole('button', { name: /^Trần Văn Lái, số 3/ });
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(meant);
  expect(gate.told.letOut).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/giờ ra của người này cũng được ghi/);
  expect(document.activeElement).toBe(screen.getByLabelText(/^Người lái: tên/));
  expect(await findViolations()).toEqual([]);
  await userEvent.fill(screen.getByLabelText('Hàng hóa, tài sản ra'), '2 thùng hồ sơ');
  gate.answersToLose = 1;
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Cứ bấm lại/);
  await userEvent.click(screen.getByRole('button', { name: 'Xe ra' }));
  await screen.findByText('Đã ghi xe ra: 29-B1 1234 (Xe máy).');
  const [first, second] = gate.told.letOut;
  expect(second).toEqual(first);
  // Of whoever is still inside without their vehicle the board says so.
  await screen.findByText('30A-555.55 (xe đã ra)');
  expect(first).toMatchObject({ stay: oldBike.stay, driver: { kind: 'person' }, goods: '2 thùng hồ sơ' });
});

it('a vehicle that is not in the list goes out in words of its own, and its plate need not be typed twice', async () => {
  const { screen, gate } = await openGate();
  await userEvent.keyboard('1234{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  // Known by now, so that the list is there with the dialog; what was looked for last time gives way.
  await userEvent.keyboard('u');
  await screen.findByRole('dialog');
  await userEvent.keyboard('30E-777.12');
  await screen.findByText(/không có xe nào ở trong với biển này/);
  await userEvent.click(screen.getByRole('button', { name: 'Ghi xe ra ngoài danh sách' }));
  expect(await findViolations()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Sổ ghi rõ là không có lúc vào/);
  expect(gate.told.passOut).toMatchObject([
    { vehicle: { class: 'car', plate: '30E-777.12' }, driver: { kind: 'unseen' } },
  ]);
});

it('a truck comes in as the class its plate is of, and what is no number of people is not lost', async () => {
  const { screen, gate } = await openGate();
  await userEvent.keyboard('999{Enter}');
  await userEvent.fill(await screen.findByLabelText('Biển số'), '29C-881.20');
  const people = screen.getByLabelText('Số người đi cùng');
  await userEvent.fill(people, 'ba');
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Ghi một số từ 0 đến 99.');
  expect(gate.told.passIn).toEqual([]);
  await userEvent.fill(people, '3');
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Đã ghi xe vào: 29C-881.20.');
  expect(gate.told.passIn).toMatchObject([{ vehicle: { class: 'car', plate: '29C-881.20' }, passengers: 3 }]);
});

it('a car of the office goes out with its usual driver; the book of the day has both drivers, and a sheet for the printer', async () => {
  const { screen, gate } = await openGate();
  await userEvent.click(screen.getByRole('tab', { name: /Xe cơ quan/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Xe đi: 80A-012.34' }));
  await userEvent.fill(await screen.findByLabelText('Đi đâu, việc gì'), 'Họp tại Bộ');
  // Somebody is at the door: what was typed waits.
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('u');
  await userEvent.fill(await screen.findByLabelText(/^Số ki-lô-mét/), '45.210');
  await userEvent.fill(screen.getByLabelText(/^Số người trên xe/), 'ba');
  expect(await findViolations()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Ghi một số từ 0 đến 99.');
  expect(gate.told.carOut).toEqual([]);
  await userEvent.fill(screen.getByLabelText(/^Số người trên xe/), '3');
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Đã ghi xe đi: 80A-012.34.');
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Xe đi: 80A-012.34' }));
  expect(gate.told.carOut).toMatchObject([
    { staffId: officeCar.driverId, driverName: null, purpose: 'Họp tại Bộ', passengers: 3, odometer: 45_210 },
  ]);
  await userEvent.click(screen.getByRole('tab', { name: 'Sổ phương tiện' }));
  await screen.findByRole('row', { name: /29-B1 1234 Xe máy Nguyễn Văn Mẫu, số 12; ra: Trần Văn Lái/ });
  expect(await findViolations()).toEqual([]);
  expect(document.querySelector('.gatebook-vehicle-book')?.textContent).toContain('29B-112.34');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1366);
});

it('the wrong car was sent out: its trip is set right, then struck out with a reason, and stays in the book', async () => {
  const { screen, gate } = await openGate([openTrip]);
  await userEvent.click(screen.getByRole('tab', { name: /Xe cơ quan/ }));
  (await screen.findByRole('button', { name: 'Xe về: 80A-012.34' })).focus();
  expect(await findViolations()).toEqual([]);
  await userEvent.keyboard('g');
  await userEvent.fill(await screen.findByLabelText('Số ki-lô-mét lúc đi'), '45.310');
  expect(await findViolations()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Đã sửa chuyến đi của xe 80A-012.34.');
  expect(gate.told.describeTrip).toMatchObject([
    { tripId: openTrip.tripId, driverName: 'Đỗ Văn Lái', passengers: 3, odometerOut: 45_310, odometerIn: null },
  ]);
  (await screen.findByRole('button', { name: 'Xe về: 80A-012.34' })).focus();
  await userEvent.keyboard('g');
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('radio', { name: 'Sửa điều đã ghi' }));
  expect(screen.queryByRole('radio', { name: /Gạch giờ về/ })).toBeNull();
  await userEvent.keyboard('{ArrowDown}{Tab}{Enter}');
  await screen.findByText(/Hãy ghi lý do/);
  expect(gate.told.strikeTrip).toEqual([]);
  await userEvent.keyboard('Chọn nhầm xe{Enter}');
  await screen.findByText('Đã gạch. Theo sổ, xe 80A-012.34 ở cơ quan.');
  expect(gate.told.strikeTrip).toMatchObject([{ tripId: openTrip.tripId, part: 'trip', reason: 'Chọn nhầm xe' }]);
  await userEvent.click(screen.getByRole('tab', { name: 'Sổ phương tiện' }));
  const row = await screen.findByRole('row', { name: /ghi nhầm, Lê Văn Gác gạch lúc 00:20: Chọn nhầm xe/ });
  expect(getComputedStyle(row).textDecorationLine).toBe('line-through');
  expect(screen.queryByRole('button', { name: /^Sửa hoặc gạch chuyến đi/ })).toBeNull();
});
