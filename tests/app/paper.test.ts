import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Inputs } from '#src/contract/contract.ts';
import { connect } from '#src/node/sqlite/driver.ts';
import { expectRebuildsTheSame } from '#tests/support/expect-same.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

type Row = Inputs['paper']['enter'];

/** 2021-07-07 08:00, a letter in force that holds a fever, and three sheets of ten rows handed out. */
async function openOutage() {
  const office = await openOffice();
  const { kiosk, guard } = office;
  const order = { commandId: randomUUID(), form: 'people' as const, sheets: 3, rows: 10 };
  const printed = await kiosk.paper.print(order, guard);
  const enter = (sheet: number, row: number, changes: Partial<Row> = {}) =>
    kiosk.paper.enter(
      {
        commandId: randomUUID(),
        visitId: randomUUID(),
        sheet,
        row,
        arrivedAt: '2021-07-07T07:05:00+07:00',
        leftAt: '2021-07-07T07:40:00+07:00',
        category: 'citizen',
        person: { ...makeCheckIn().person, name: `Người Hàng ${row}`, document: null },
        errand: makeCheckIn().errand,
        note: null,
        ...changes,
      },
      guard,
    );
  const close = (sheet: number, lastRow: number, struck: number[] = [], isLost = false) =>
    kiosk.paper.close({ commandId: randomUUID(), sheet, lastRow, struck, isLost, note: null }, guard);
  const audit = () => kiosk.paper.audit({ includesDone: true });
  return { ...office, order, printed, enter, close, audit };
}

describe('numbered sheets', () => {
  it('are numbered without a gap; the same command prints the same ones', async () => {
    const { kiosk, guard, order, printed } = await openOutage();
    expect(printed).toMatchObject({ from: 1, to: 3, rows: 10 });
    expect(await kiosk.paper.print(order, guard)).toEqual(printed);
    const vehicles = { commandId: randomUUID(), form: 'vehicles' as const, sheets: 2, rows: 15 };
    expect(await kiosk.paper.print(vehicles, guard)).toMatchObject({ from: 4, to: 5, form: 'vehicles' });
  });
});

describe('a row that is entered', () => {
  it('is a visit with the times of the paper, marked, never held, though a letter would have', async () => {
    const { enter, read, clock, gatebook } = await openOutage();
    expect(await enter(1, 1)).toEqual({ outcome: 'entered', number: 1 });
    const [out, into] = read.movements({ fromMs: 0, before: null, limit: 5 });
    expect(into).toMatchObject({ direction: 'in', at: Date.parse('2021-07-07T07:05:00+07:00') });
    expect(out).toMatchObject({ direction: 'out', at: Date.parse('2021-07-07T07:40:00+07:00') });
    expect(into?.visit).toMatchObject({ source: 'paper', state: 'left', reasons: [] });
    await gatebook.close();
    const db = connect(gatebook.folder.database);
    expect(db.prepare('SELECT sheet, row, at, entered_at FROM paper_row ORDER BY seq LIMIT 1').get()).toEqual({
      sheet: 1,
      row: 1,
      at: Date.parse('2021-07-07T07:05:00+07:00'),
      entered_at: clock.nowMs(),
    });
    expectRebuildsTheSame(db);
    db.close();
  });

  it('is entered once: by the same command, and by nobody else on the same row', async () => {
    const { enter, read } = await openOutage();
    const ids = { commandId: randomUUID(), visitId: randomUUID() };
    await enter(2, 4, ids);
    expect(await enter(2, 4, ids)).toEqual({ outcome: 'entered', number: 1 });
    expect(await enter(2, 4)).toEqual({ outcome: 'row-taken', number: 1 });
    expect(read.countMovements(0)).toEqual({ ins: 1, outs: 1 });
  });

  it.each<[string, number, number, Partial<Row>]>([
    ['unknown-sheet', 9, 1, {}],
    ['no-such-row', 1, 11, {}],
    ['left-before-arrival', 1, 1, { leftAt: '2021-07-07T07:04:00+07:00' }],
    ['not-yet', 1, 1, { arrivedAt: '2021-07-07T08:30:00+07:00', leftAt: null }],
    ['unknown-place', 1, 1, { errand: { ...makeCheckIn().errand, departmentId: randomUUID() } }],
  ])('is refused: %s', async (outcome, sheet, row, changes) => {
    const { enter, audit } = await openOutage();
    expect(await enter(sheet, row, changes)).toEqual({ outcome });
    expect(audit().every(({ state }) => state === 'out')).toBe(true);
  });

  it('without a departure leaves one body inside once, when the kiosk let the same person in again later', async () => {
    const { enter, kiosk, read } = await openOutage();
    await kiosk.kiosk.checkIn(makeCheckIn());
    await enter(1, 1, { leftAt: null, person: makeCheckIn().person });
    expect(read.countInside().visits).toBe(1);
    expect(read.inside(5)[0]?.source).toBe('none');
  });
});

it('the audit says which sheets are out, which rows are missing, and when a sheet is whole', async () => {
  const { enter, close, audit, kiosk } = await openOutage();
  for (const row of [1, 2, 5]) await enter(1, row);
  expect(audit().map(({ sheet, state, missing }) => [sheet, state, missing])).toEqual([
    [3, 'out', []],
    [2, 'out', []],
    [1, 'entering', [3, 4]],
  ]);
  await close(1, 6, [4]);
  await close(2, 0);
  await close(3, 0, [], true);
  expect(audit().map(({ state, missing }) => [state, missing])).toEqual([
    ['lost', []],
    ['done', []],
    ['gaps', [3, 6]],
  ]);
  for (const row of [3, 6]) await enter(1, row);
  expect(kiosk.paper.audit({ includesDone: false }).map(({ sheet }) => sheet)).toEqual([3]);
  expect(await close(9, 1)).toEqual({ outcome: 'unknown-sheet' });
  expect(await close(1, 11)).toEqual({ outcome: 'no-such-row' });
});
