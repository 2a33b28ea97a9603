import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect } from '#src/node/sqlite/driver.ts';
import { rebuild } from '#src/node/sqlite/rebuild.ts';
import { activate, halfAtHome, openWithStaff } from '#tests/app/policies-kit.ts';

const today = '2021-07-07';
const leader = 'Ông Nguyễn Văn Lãnh';

/** Seven of one department: the first three at the office today, the others at home; the letter in force. */
async function openPlanned() {
  const office = await openWithStaff(7);
  await activate(office, halfAtHome);
  const staff = office.kiosk.office.staff();
  const idOf = (number: number) => staff.find(({ name }) => name === `Cán bộ ${number}`)?.id ?? '';
  const marks = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
    staffId: idOf(number),
    day: today,
    place: number <= 3 ? ('office' as const) : ('home' as const),
  }));
  const order = { commandId: randomUUID(), marks };
  expect(await office.kiosk.rota.save(order, office.officer)).toEqual({ outcome: 'saved' });
  return { ...office, idOf, order };
}

const names = (some: { name: string }[] | undefined) => some?.map(({ name }) => name);

describe('who works where today', () => {
  it('stands against who has come, who came though at home, and the leader who asked for them', async () => {
    const { kiosk, guard, come, go, clock } = await openPlanned();
    await come(0);
    await come(1);
    clock.forward(3_600_000);
    await go(1);
    await come(3);
    await come(4);
    // The fourth would be one too many only with three inside.
    const held = await come(5);
    expect(held).toMatchObject({ outcome: 'waiting', reasons: [{ code: 'department-full', limit: 3, counted: 4 }] });
    const [waiting] = kiosk.desk.waiting();
    const word = { commandId: randomUUID(), visitId: waiting?.id ?? '', decision: 'admit' as const, reason: 'Họp' };
    await kiosk.desk.decide({ ...word, summonedBy: leader }, guard);
    const { day, departments } = kiosk.rota.today();
    expect(day).toBe(today);
    const [only] = departments;
    expect(departments).toHaveLength(1);
    expect(only).toMatchObject({
      headcount: 7,
      inside: 4,
      limit: { people: 3, letters: ['58/VP-HC-QT'] },
      summoned: [{ name: 'Cán bộ 6', summonedBy: leader, isInside: true }],
    });
    expect(names(only?.arrived)).toEqual(['Cán bộ 1', 'Cán bộ 2']);
    expect(names(only?.expected)).toEqual(['Cán bộ 3']);
    expect(names(only?.atHome)).toEqual(['Cán bộ 7']);
    expect(names(only?.cameThoughHome)).toEqual(['Cán bộ 4', 'Cán bộ 5', 'Cán bộ 6']);
  });

  it('is nothing on a day of which nothing was said, and no limit where no letter has one', async () => {
    const { kiosk, come } = await openWithStaff(2);
    await come(0);
    const nothing = { arrived: [], expected: [], atHome: [], cameThoughHome: [], summoned: [] };
    expect(kiosk.rota.today().departments).toMatchObject([{ headcount: 2, inside: 1, limit: null, ...nothing }]);
  });
});

describe('a week', () => {
  it('says each day’s limit and everybody’s place, by given name; the newest word counts', async () => {
    const { kiosk, officer, department, idOf } = await openPlanned();
    const change = [
      { staffId: idOf(1), day: today, place: null },
      { staffId: idOf(2), day: '2021-07-11', place: 'office' as const },
    ];
    await kiosk.rota.save({ commandId: randomUUID(), marks: change }, officer);
    const week = kiosk.rota.week({ departmentId: department, from: '2021-07-05' });
    expect(week.days.map(({ day }) => day)).toEqual(
      [5, 6, 7, 8, 9, 10, 11].map((date) => `2021-07-${date < 10 ? '0' : ''}${date}`),
    );
    expect(week.days.every(({ limit }) => limit?.people === 3)).toBe(true);
    const placesOf = (number: number) => week.staff.find(({ id }) => id === idOf(number))?.places;
    expect(placesOf(1)).toEqual([null, null, null, null, null, null, null]);
    expect(placesOf(2)).toEqual([null, null, 'office', null, null, null, 'office']);
    expect(kiosk.rota.week({ departmentId: null, from: '2021-07-05' }).staff).toEqual([]);
  });

  it('is written once, of staff who are known, and comes out the same from the journal', async () => {
    const { kiosk, officer, order, gatebook } = await openPlanned();
    const before = gatebook.ports.integrity.lines();
    expect(await kiosk.rota.save(order, officer)).toEqual({ outcome: 'saved' });
    const stranger = {
      commandId: randomUUID(),
      marks: [{ staffId: randomUUID(), day: today, place: 'home' as const }],
    };
    expect(await kiosk.rota.save(stranger, officer)).toEqual({ outcome: 'not-known-here' });
    expect(gatebook.ports.integrity.lines()).toBe(before);
    await gatebook.close();
    const db = connect(gatebook.folder.database);
    expect(rebuild(db).changedTables).toEqual([]);
    db.exec("UPDATE rota SET place = 'home'");
    expect(rebuild(db).changedTables).toEqual(['rota']);
    db.close();
  });
});
