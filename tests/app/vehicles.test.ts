import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Inputs } from '#src/contract/contract.ts';
import type { Vehicle } from '#src/domain/register/lines.ts';
import { minute, openGate } from '#tests/app/gate-kit.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

const oldBike: Vehicle = { class: 'motorbike', plate: '29-B1 1234' };
/** Without separators it reads the same. */
const twinCar: Vehicle = { class: 'car', plate: '29B-112.34' };

describe('a vehicle leaves', () => {
  it('with its driver, who leaves by the same word; goods and all, once', async () => {
    const gate = await openGate();
    const visit = await gate.come('Nguyễn Văn Mẫu', oldBike);
    const once = { commandId: randomUUID(), goods: '2 thùng hồ sơ' };
    const stay = gate.stayOf('29-B1 1234');
    for (const more of [once, once]) {
      expect(await gate.letOut(stay, { kind: 'own' }, more)).toEqual({ outcome: 'done' });
    }
    expect(await gate.letOut(stay, { kind: 'own' })).toEqual({ outcome: 'not-inside' });
    expect(gate.stateOf(visit)).toBe('left');
    expect(gate.inside()).toEqual([]);
    expect(gate.book().stays).toMatchObject([
      { exit: 'own', goodsOut: '2 thùng hồ sơ', outBy: 'Lê Văn Gác', outPerson: { visitId: visit } },
    ]);
    expect(gate.facts(visit).filter(({ kind }) => kind === 'vehicle-out')).toHaveLength(1);
    gate.expectSame();
  });

  it('without its driver, who stays inside and leaves on foot later: it leaves once', async () => {
    const gate = await openGate();
    const visit = await gate.come('Nguyễn Văn Mẫu', oldBike);
    await gate.letOut(gate.stayOf('29-B1 1234'), { kind: 'stays' });
    expect(gate.stateOf(visit)).toBe('inside');
    expect(gate.facts(visit)).toMatchObject([{ kind: 'arrival' }, { kind: 'vehicle-out', isOwnDriver: false }]);
    gate.clock.forward(minute);
    await gate.kiosk.desk.checkOut({ commandId: randomUUID(), visitId: visit, note: null }, gate.guard);
    expect(gate.stateOf(visit)).toBe('left');
    expect(gate.book().stays).toMatchObject([{ exit: 'stays', outPerson: null }]);
    gate.expectSame();
  });

  it('with another person inside, who leaves by it and whose own vehicle stays', async () => {
    const gate = await openGate();
    const [owner, driver] = [
      await gate.come('Nguyễn Văn Mẫu', oldBike),
      await gate.come('Trần Văn Lái', { class: 'car', plate: '30A-123.45' }),
    ];
    await gate.letOut(gate.stayOf('29-B1 1234'), { kind: 'person', visitId: driver });
    expect([gate.stateOf(owner), gate.stateOf(driver)]).toEqual(['inside', 'left']);
    expect(gate.inside()).toEqual(['car 30A-123.45']);
    const [row] = gate.book().stays;
    expect(row).toMatchObject({
      exit: 'other',
      visit: { name: 'Nguyễn Văn Mẫu' },
      outPerson: { name: 'Trần Văn Lái' },
    });
    const details = await gate.kiosk.desk.visit(owner, gate.guard);
    expect(details?.stays).toMatchObject([{ exit: 'other', outPerson: { visitId: driver } }]);
    expect(gate.facts(owner).at(-1)).toMatchObject({ kind: 'vehicle-out', isOwnDriver: false });
    expect(await gate.letOut(gate.stayOf('30A-123.45'), { kind: 'own' })).toEqual({ outcome: 'driver-not-inside' });
    expect(await gate.letOut(gate.stayOf('30A-123.45'), { kind: 'person', visitId: driver })).toEqual({
      outcome: 'driver-not-inside',
    });
    expect(await gate.letOut(gate.stayOf('30A-123.45'), { kind: 'named', name: 'Phạm Thị Em' })).toEqual({
      outcome: 'done',
    });
    expect(gate.book().stays[1]).toMatchObject({ outDriver: 'Phạm Thị Em', exit: 'other' });
    gate.expectSame();
  });

  it('with nobody knows whom: only then it speaks for its person having gone', async () => {
    const gate = await openGate();
    const visit = await gate.come('Nguyễn Văn Mẫu', oldBike);
    await gate.letOut(gate.stayOf('29-B1 1234'), { kind: 'unseen' });
    expect(gate.facts(visit).at(-1)).toMatchObject({ kind: 'vehicle-out', isOwnDriver: true });
  });

  it('for all who wrote it down, and stays where its person goes on foot', async () => {
    const gate = await openGate();
    const [first, second] = [await gate.come('Một', twinCar), await gate.come('Hai', twinCar)];
    await gate.come('Ba', oldBike);
    await gate.letOut(gate.stayOf('29B-112.34'), { kind: 'person', visitId: first });
    expect(gate.inside()).toEqual(['motorbike 29-B1 1234']);
    expect(gate.stateOf(second)).toBe('inside');
    const alone = await gate.come('Bốn', { class: 'motorbike', plate: '29-AA 123.45' });
    await gate.kiosk.desk.checkOut({ commandId: randomUUID(), visitId: alone, note: null, isOnFoot: true }, gate.guard);
    expect(gate.inside()).toContain('motorbike 29-AA 123.45');
    gate.expectSame();
  });
});

describe('a vehicle of its own', () => {
  it('goes out that nobody saw come in, comes in again, and the one with the same signs is another', async () => {
    const gate = await openGate();
    await gate.come('Nguyễn Văn Mẫu', oldBike);
    expect(await gate.passOut(oldBike)).toEqual({ outcome: 'is-inside' });
    expect(await gate.passOut(twinCar, { kind: 'named', name: 'Trần Văn Lái' })).toEqual({ outcome: 'never-in' });
    expect(gate.inside()).toEqual(['motorbike 29-B1 1234']);
    expect(await gate.passIn(twinCar, { passengers: 2, goods: 'Xi măng 10 bao' })).toEqual({ outcome: 'done' });
    expect(await gate.passIn(twinCar)).toEqual({ outcome: 'no-exit' });
    expect(gate.inside()).toEqual(['car 29B-112.34', 'motorbike 29-B1 1234']);
    expect(gate.book().stays.map(({ exit, inAt }) => [exit, inAt !== null])).toEqual([
      [null, true],
      ['other', false],
      ['presumed', true],
      [null, true],
    ]);
    gate.expectSame();
  });

  it('that another driver took out and brings back is its person’s again', async () => {
    const gate = await openGate();
    const owner = await gate.come('Nguyễn Văn Mẫu', oldBike);
    await gate.letOut(gate.stayOf('29-B1 1234'), { kind: 'named', name: 'Em trai' });
    const once = { commandId: randomUUID(), driverName: 'Em trai' };
    for (const more of [once, once]) expect(await gate.passIn(oldBike, more)).toEqual({ outcome: 'done' });
    expect(gate.kiosk.vehicles.inside().stays).toMatchObject([{ visit: { visitId: owner }, inDriver: 'Em trai' }]);
    await gate.kiosk.desk.checkOut({ commandId: randomUUID(), visitId: owner, note: null }, gate.guard);
    expect(gate.inside()).toEqual([]);
    gate.expectSame();
  });

  it('is described afterwards, its plate too; and struck out when it was written by mistake', async () => {
    const gate = await openGate();
    await gate.passIn(twinCar);
    const describe = (change: Partial<Inputs['vehicles']['describe']>) => {
      const stay = gate.kiosk.vehicles.inside().stays[0]?.stay ?? -1;
      const all = { commandId: randomUUID(), stay, vehicle: twinCar, goods: null, note: null, isStruck: false };
      return gate.kiosk.vehicles.describe({ ...all, ...change }, gate.guard);
    };
    const right = { class: 'car' as const, plate: '29B-112.35', colour: 'yellow' as const, look: 'xe tải' };
    expect(await describe({ vehicle: right, goods: 'Bàn ghế' })).toEqual({ outcome: 'done' });
    expect(gate.kiosk.vehicles.inside().stays).toMatchObject([{ vehicle: right, goodsIn: 'Bàn ghế' }]);
    expect(await describe({ vehicle: right, isStruck: true, note: 'Ghi nhầm' })).toEqual({ outcome: 'done' });
    expect(gate.inside()).toEqual([]);
    expect(gate.book().stays).toMatchObject([{ isStruck: true, note: 'Ghi nhầm' }]);
    await gate.come('Nguyễn Văn Mẫu', oldBike);
    expect(await describe({ isStruck: true })).toEqual({ outcome: 'of-visit' });
    gate.expectSame();
  });
});

describe('a correction', () => {
  it('of a plate, of a departure and of a whole visit is the vehicle’s too', async () => {
    const gate = await openGate();
    const visit = await gate.come('Nguyễn Văn Mẫu', oldBike);
    const correct = (change: Inputs['desk']['correct']['change']) =>
      gate.kiosk.desk.correct({ commandId: randomUUID(), visitId: visit, reason: 'Ghi nhầm', change }, gate.guard);
    await correct({ field: 'vehicle', value: twinCar });
    expect(gate.inside()).toEqual(['car 29B-112.34']);
    await correct({ field: 'vehicle', value: null });
    expect(gate.inside()).toEqual([]);
    await correct({ field: 'vehicle', value: oldBike });
    expect(gate.inside()).toEqual(['motorbike 29-B1 1234']);
    await gate.kiosk.desk.checkOut({ commandId: randomUUID(), visitId: visit, note: null }, gate.guard);
    expect(gate.inside()).toEqual([]);
    await correct({ field: 'leftAt', value: null });
    expect(gate.inside()).toEqual(['motorbike 29-B1 1234']);
    await gate.letOut(gate.stayOf('29-B1 1234'), { kind: 'named', name: 'Em trai' });
    await gate.kiosk.desk.checkOut({ commandId: randomUUID(), visitId: visit, note: null }, gate.guard);
    await correct({ field: 'leftAt', value: null });
    // Its own way out was another line, which nobody took back.
    expect(gate.inside()).toEqual([]);
    gate.expectSame();
    await gate.kiosk.desk.voidVisit({ commandId: randomUUID(), visitId: visit, reason: 'Ghi nhầm' }, gate.guard);
    expect(gate.book().stays).toEqual([]);
    gate.expectSame();
  });

  it('of a departure with somebody else’s vehicle brings that vehicle back in', async () => {
    const gate = await openGate();
    await gate.come('Nguyễn Văn Mẫu', oldBike);
    const driver = await gate.come('Trần Văn Lái', null);
    await gate.letOut(gate.stayOf('29-B1 1234'), { kind: 'person', visitId: driver });
    const change = { field: 'leftAt' as const, value: null };
    await gate.kiosk.desk.correct(
      { commandId: randomUUID(), visitId: driver, reason: 'Nhầm người', change },
      gate.guard,
    );
    expect(gate.inside()).toEqual(['motorbike 29-B1 1234']);
    gate.expectSame();
  });
});

describe('somebody who waits', () => {
  it('brings in the vehicle as it was described on arrival', async () => {
    const { kiosk, guard, officer } = await openOffice({ claim: { isHealthAsked: false } });
    const watched = { document: null, vehicle: null, reason: 'Báo trước', untilAt: null };
    await kiosk.watch.add({ commandId: randomUUID(), name: 'Nguyễn Văn Mẫu', ...watched }, officer);
    const base = makeCheckIn({ declaration: null, readings: [] });
    const vehicle = { ...twinCar, colour: 'blue' as const, look: 'xe 7 chỗ' };
    await kiosk.desk.addEntry({ ...base, errand: { ...base.errand, vehicle, goods: 'Máy in' }, note: null }, guard);
    expect(kiosk.vehicles.inside().stays).toEqual([]);
    const word = { commandId: randomUUID(), visitId: base.visitId, decision: 'admit' as const, reason: 'Đã hỏi' };
    await kiosk.desk.decide(word, guard);
    expect(kiosk.vehicles.inside().stays).toMatchObject([{ vehicle, goodsIn: 'Máy in' }]);
  });
});
