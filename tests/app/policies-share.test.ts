import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayMs } from '#src/domain/register/local-time.ts';
import { activate, halfAtHome, makePack, openWithStaff, share } from '#tests/app/policies-kit.ts';
import { makeCheckIn } from '#tests/support/office.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Seven of one department, with the letter in force; the first three are in. */
async function openWithThreeIn() {
  const office = await openWithStaff(7);
  expect(await activate(office, halfAtHome)).toEqual({ outcome: 'activated' });
  for (const index of [0, 1, 2]) expect(await office.come(index)).toMatchObject({ outcome: 'moved', direction: 'in' });
  return office;
}

const tooMany = {
  outcome: 'waiting',
  number: 0,
  reasons: [{ code: 'department-full', effect: 'hold', letter: '58/VP-HC-QT', limit: 3, counted: 4, of: 7 }],
};

describe('half of a department at home', () => {
  it('holds the fourth of seven with the number of the letter, and all the same when they scan again', async () => {
    const { come, clock, read } = await openWithThreeIn();
    expect(await come(3)).toEqual(tooMany);
    clock.forward(minute);
    expect(await come(3)).toEqual(tooMany);
    expect(read.countInside().visits).toBe(3);
    expect(read.waiting()).toHaveLength(1);
  });

  it('lets all seven in where no letter says so, and after its last millisecond', async () => {
    const free = await openWithStaff(7);
    for (let index = 0; index < 7; index += 1) expect(await free.come(index)).toMatchObject({ outcome: 'moved' });
    const over = await openWithStaff(7);
    await activate(over, { ...halfAtHome, toMs: over.clock.nowMs() - 1 });
    for (let index = 0; index < 7; index += 1) expect(await over.come(index)).toMatchObject({ outcome: 'moved' });
  });

  it('speaks of its departments only', async () => {
    const office = await openWithStaff(7);
    const elsewhere = office.office.departments[0]?.id ?? '';
    const scoped = makePack({
      id: 'p',
      rules: [{ ...share, scope: { kind: 'departments', departments: [elsewhere] } }],
    });
    await activate(office, scoped);
    for (let index = 0; index < 7; index += 1) expect(await office.come(index)).toMatchObject({ outcome: 'moved' });
  });

  it('has room again when one of them leaves, and counts who comes back once', async () => {
    const { come, go, clock } = await openWithThreeIn();
    clock.forward(hour);
    expect(await go(0)).toMatchObject({ outcome: 'moved', direction: 'out' });
    clock.forward(minute);
    expect(await come(3)).toMatchObject({ outcome: 'moved', direction: 'in' });
    expect(await come(0)).toMatchObject({ outcome: 'waiting' });
    clock.forward(hour);
    // Inside in the book, at the door again: they left unseen, and are not counted beside themselves.
    expect(await come(1)).toMatchObject({ outcome: 'moved', direction: 'in' });
  });

  it('does not count those of yesterday whom nobody saw leaving', async () => {
    const { come, clock, read } = await openWithThreeIn();
    clock.forward(dayMs);
    for (const index of [3, 4, 5]) expect(await come(index)).toMatchObject({ outcome: 'moved', direction: 'in' });
    expect(await come(6)).toEqual(tooMany);
    expect(read.countInside().visits).toBe(6);
  });

  it('counts visitors in no department’s share', async () => {
    const { kiosk, department } = await openWithThreeIn();
    const errand = { ...makeCheckIn().errand, departmentId: department };
    expect(await kiosk.kiosk.checkIn(makeCheckIn({ errand, declaration: null }))).toMatchObject({
      outcome: 'admitted',
    });
  });
});

describe('a leader’s summons', () => {
  async function openWithSummoned() {
    const office = await openWithThreeIn();
    await office.come(3);
    const [held] = office.kiosk.desk.waiting();
    if (!held) throw new Error('nobody waits');
    const word = { commandId: randomUUID(), visitId: held.id, decision: 'admit' as const, reason: 'Họp đột xuất' };
    const summonedBy = 'Ông Nguyễn Văn Lãnh, Phó Chánh Văn phòng';
    expect(await office.kiosk.desk.decide({ ...word, summonedBy }, office.guard)).toEqual({ outcome: 'done' });
    return { ...office, visitId: held.id, summonedBy };
  }

  it('lets the fourth in; the visit and its history say who asked', async () => {
    const { kiosk, guard, read, visitId, summonedBy } = await openWithSummoned();
    expect(read.countInside().visits).toBe(4);
    const details = await kiosk.desk.visit(visitId, guard);
    expect(details).toMatchObject({ summonedBy, state: 'inside' });
    expect(details?.history.filter((line) => line.summonedBy !== null)).toMatchObject([
      { kind: 'decision', note: 'Họp đột xuất', outcome: 'admitted', summonedBy },
    ]);
  });

  it('stands in the exported book', async () => {
    const { kiosk, guard, clock, gatebook, summonedBy } = await openWithSummoned();
    const made = await kiosk.desk.exportPeriod(
      {
        commandId: randomUUID(),
        fromAt: new Date(clock.nowMs() - dayMs).toISOString(),
        toAt: new Date(clock.nowMs() + dayMs).toISOString(),
        requester: 'Công an tỉnh',
        document: '1/CV',
        purpose: 'Thử',
      },
      guard,
    );
    if (made.outcome !== 'made') throw new Error('not made');
    const rows = readFileSync(join(gatebook.folder.exports, made.fileName), 'utf8').split('\r\n');
    expect(rows.filter((row) => row.includes(summonedBy))).toHaveLength(1);
    expect(rows[0]).toContain('Lãnh đạo yêu cầu có mặt');
  });

  it('is not kept with a refusal', async () => {
    const office = await openWithThreeIn();
    await office.come(3);
    const [held] = office.kiosk.desk.waiting();
    const word = { commandId: randomUUID(), visitId: held?.id ?? '', decision: 'refuse' as const, reason: 'Về nhà' };
    await office.kiosk.desk.decide({ ...word, summonedBy: 'Ông A' }, office.guard);
    expect((await office.kiosk.desk.visit(word.visitId, office.guard))?.summonedBy).toBeNull();
  });
});
