import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { LogRowView } from '#src/contract/log.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { type LogFilter, noFilter } from '#src/domain/register/log-filter.ts';
import { categories } from '#src/domain/register/vocabulary.ts';
import { healthyAnswers, makeCheckIn, openOffice } from '#tests/support/office.ts';

const visits = 40;

/** Forty visits over five days, no two alike: some too warm, some with symptoms, some by the guard, some gone again. */
async function openBook() {
  const office = await openOffice();
  const { kiosk, guard, clock } = office;
  const [, department] = office.office.departments;
  const door = office.office.doors[0]?.id ?? null;
  for (let n = 0; n < visits; n += 1) {
    if (n % 8 === 0) clock.forward(dayMs);
    clock.forward(60_000);
    const answers = n % 5 === 0 ? { ...healthyAnswers, symptoms: { yes: true, choices: ['fever'] } } : healthyAnswers;
    const base = makeCheckIn();
    const visit = makeCheckIn({
      category: categories[n % 4] as (typeof categories)[number],
      doorId: n % 3 === 0 ? door : null,
      person: {
        ...base.person,
        name: n % 2 === 0 ? `Đỗ Văn Số ${n}` : `Trần Thị Bé ${n}`,
        document: { kind: 'passport', number: `P00000${100 + n}` },
      },
      errand: { ...base.errand, departmentId: n % 2 === 0 ? (department?.id ?? null) : null },
      declaration: base.declaration && { ...base.declaration, answers },
      readings: n % 7 === 0 ? [384, 383] : [366],
    });
    await kiosk.kiosk.checkIn(visit);
    const held = kiosk.desk.waiting()[0];
    if (held && n % 3 !== 0) {
      const decision = n % 2 === 0 ? 'admit' : 'refuse';
      await kiosk.desk.decide({ commandId: randomUUID(), visitId: held.id, decision, reason: 'đã xem' }, guard);
    }
    const left = { commandId: randomUUID(), visitId: visit.visitId, note: null };
    const seen = n % 8 === 1 ? { inferredFrom: 'rà soát cuối ca' } : {};
    if (n % 4 === 1) await kiosk.desk.checkOut({ ...left, ...seen }, guard);
  }
  const page = (filter: Partial<LogFilter>, skip = 0, limit = 200) =>
    kiosk.log.page({ filter: { ...noFilter, ...filter }, from: null, to: null, skip, limit });
  return { ...office, page, department: department?.id as string, door: door as string };
}

type Sifted = [Partial<LogFilter>, (row: LogRowView) => boolean];

it('every filter, alone and with others, finds what somebody who reads every row finds; and the map counts the same', async () => {
  const { page, kiosk, guard, department, door, read } = await openBook();
  const all = await page({});
  expect(all).toHaveLength(visits);
  expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).toSorted((a, b) => b - a));
  const guardName = read.accounts().find(({ id }) => id === guard)?.name;
  const dayOf = (row: LogRowView) => row.arrivedAt.slice(0, 10);
  const sifted: Sifted[] = [
    [{ category: 'guest' }, (row) => row.category === 'guest'],
    [{ state: 'refused' }, (row) => row.state === 'refused'],
    [{ state: 'left' }, (row) => row.leftAt !== null],
    [{ temperature: 'high' }, (row) => row.readings.some((tenths) => tenths > 375)],
    [{ temperature: 'normal' }, (row) => row.readings.every((tenths) => tenths <= 375)],
    [{ health: 'yes' }, (row) => row.health === 'yes'],
    [{ department }, (row) => row.departmentName === 'Phòng Kế hoạch'],
    [{ guard }, (row) => row.guardName === guardName],
    [{ door }, (row) => row.doorName === 'Cổng chính'],
    [{ fromDay: '2021-07-09', toDay: '2021-07-10' }, (row) => ['2021-07-09', '2021-07-10'].includes(dayOf(row))],
    [{ fromDay: '2031-01-01' }, () => false],
    [{ guard: randomUUID() }, () => false],
    [
      { category: 'citizen', department, temperature: 'normal', toDay: '2021-07-11' },
      (row) =>
        row.category === 'citizen' &&
        row.departmentName === 'Phòng Kế hoạch' &&
        row.temperature === 'normal' &&
        dayOf(row) <= '2021-07-11',
    ],
  ];
  for (const [filter, holds] of sifted) {
    const expected = all.filter(holds).map(({ id }) => id);
    const name = JSON.stringify(filter);
    expect(
      (await page(filter)).map(({ id }) => id),
      name,
    ).toEqual(expected);
    const { blocks } = await kiosk.log.map({ filter: { ...noFilter, ...filter } });
    expect(
      blocks.reduce((sum, { rows }) => sum + rows, 0),
      name,
    ).toBe(expected.length);
  }
  const ways = new Set(all.map(({ leftUnseen, leftAt }) => `${leftUnseen} ${leftAt !== null}`));
  expect(ways).toEqual(new Set(['inferred true', 'null true', 'null false']));
  const found = sifted.map(([, holds]) => all.filter(holds).length);
  expect(Math.min(...found.slice(0, 10))).toBeGreaterThan(0);
  await expectEveryPlaceIsReached(kiosk, all);
});

async function expectEveryPlaceIsReached({ log }: Awaited<ReturnType<typeof openOffice>>['kiosk'], all: LogRowView[]) {
  const paged: string[] = [];
  for (let skip = 0; skip < visits; skip += 7) {
    const rows = await log.page({ filter: noFilter, from: 0, to: 4096, skip, limit: 7 });
    paged.push(...rows.map(({ id }) => id));
  }
  expect(paged).toEqual(all.map(({ id }) => id));
  const place = await log.place({ filter: noFilter, day: '2021-07-09', blockLines: 4096 });
  expect(place?.block).toBe(0);
  expect(all[place?.skip ?? -1]?.arrivedAt.slice(0, 10)).toBe('2021-07-09');
  expect(all[(place?.skip ?? 0) - 1]?.arrivedAt.slice(0, 10)).toBe('2021-07-10');
  expect(await log.place({ filter: noFilter, day: '2001-01-01', blockLines: 4096 })).toBeNull();
}

it('one box finds names without diacritics and đ, tails and numbers, within the filter; a correction moves a row', async () => {
  const { kiosk, department, guard, page } = await openBook();
  const find = async (text: string, filter: Partial<LogFilter> = {}) =>
    (await kiosk.log.search({ filter: { ...noFilter, ...filter }, text, limit: 100 })).map(({ name }) => name);
  expect(await find('do van')).toHaveLength(20);
  expect(await find('do van', { department })).toHaveLength(20);
  expect(await find('tran thi', { department })).toEqual([]);
  // A beginning while it is typed; in quotation marks whole words, with diacritics or without.
  const beginnings = await find('tran th b');
  expect(beginnings).toHaveLength(20);
  expect(await find('"tran thi be"')).toEqual(beginnings);
  expect(await find('“Trần Thị Bé”')).toEqual(beginnings);
  expect(await find('"tran th b"')).toEqual([]);
  expect(kiosk.desk.search({ text: '"tran th b"', limit: 9 })).toEqual([]);
  expect(await find('p00000107')).toEqual(['Trần Thị Bé 7']);
  expect(await find('139')).toEqual(['Trần Thị Bé 39']);
  // Everybody left the same number: whole, as people say it and as it is stored, or its end.
  for (const phone of ['0912 345 678', '0912345678', '+84 912 345 678', '84912345678', '345678']) {
    expect(await find(phone), phone).toHaveLength(visits);
    expect(kiosk.desk.search({ text: phone, limit: 9 }).length, phone).toBeGreaterThan(0);
  }
  expect(await find('0912 345 679')).toEqual([]);
  expect(await find('zzz')).toEqual([]);
  const [last] = await page({ department: null, fromDay: '2021-07-12' });
  if (!last) throw new Error('nobody came on the last day');
  const change = { field: 'department' as const, value: department };
  const before = await page({ department });
  await kiosk.desk.correct({ commandId: randomUUID(), visitId: last.id, reason: 'nhầm phòng', change }, guard);
  const after = await page({ department });
  expect(after.map(({ id }) => id)).toEqual([last.id, ...before.map(({ id }) => id)]);
  expect(after[0]).toMatchObject({ isCorrected: true, departmentName: 'Phòng Kế hoạch' });
});
