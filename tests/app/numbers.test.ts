import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { activate, makePack, plain } from '#tests/app/policies-kit.ts';
import { makeCheckIn, openOffice } from '#tests/support/office.ts';

type Coming = {
  at: string;
  tenths?: number[];
  companions?: number;
  isForPlanning?: boolean;
  /** What the guard says to somebody who is held, and after how many minutes. */
  word?: ['admit' | 'refuse', number];
};

const minuteMs = 60_000;

/** Around the midnight between the sixth and the seventh, and around eight o'clock; the limit is 37.5 until nine. */
const comings: Coming[] = [
  { at: '2021-07-06T08:59:59.999' },
  { at: '2021-07-06T09:30:00', companions: 2 },
  { at: '2021-07-06T10:30:00.001', tenths: [378], word: ['refuse', 8] },
  { at: '2021-07-06T23:59:59.999', isForPlanning: true },
  { at: '2021-07-07T00:00:00', isForPlanning: true },
  { at: '2021-07-07T07:59:59.999', companions: 1 },
  { at: '2021-07-07T08:00:00', tenths: [375] },
  { at: '2021-07-07T08:10:00', tenths: [376, 372], word: ['admit', 3] },
  { at: '2021-07-07T08:20:00', tenths: [383, 384], word: ['refuse', 21] },
  { at: '2021-07-07T08:50:00', tenths: [384] },
  { at: '2021-07-07T09:30:00', tenths: [377] },
];

async function openBook() {
  const office = await openOffice();
  const { kiosk, guard, officer, clock, read } = office;
  const planning = office.office.departments[1]?.id ?? null;
  const ids: string[] = [];
  const limit = (tenths: number) =>
    ({
      ...plain,
      kind: 'temperature',
      of: 'visitors',
      operator: 'more-than',
      tenths,
      secondAfterMinutes: null,
    }) as const;
  // The letter that an office begins with is of the moment of its claim; the first visits are of the day before.
  await activate(office, makePack({ id: 'strict', rules: [limit(375)] }));
  const setMilder = async () => {
    clock.set('2021-07-07T09:00:00+07:00');
    const ending = { atMs: clock.nowMs() };
    for (const { id } of read.packs()) await kiosk.policies.end({ commandId: randomUUID(), id, ...ending }, officer);
    await activate(office, makePack({ id: 'milder', rules: [limit(379)], fromMs: clock.nowMs() }));
  };
  for (const [index, { at, tenths, companions = 0, isForPlanning, word }] of comings.entries()) {
    if (at > '2021-07-07T09') await setMilder();
    clock.set(`${at}+07:00`);
    const base = makeCheckIn();
    const visit = makeCheckIn({
      person: { ...base.person, document: { kind: 'passport', number: `P0000010${index}` } },
      errand: { ...base.errand, companions, departmentId: isForPlanning ? planning : null },
      readings: tenths ?? [366],
    });
    await kiosk.kiosk.checkIn(visit);
    ids.push(visit.visitId);
    if (!word) continue;
    clock.forward(word[1] * minuteMs);
    const [decision] = word;
    await kiosk.desk.decide({ commandId: randomUUID(), visitId: visit.visitId, decision, reason: 'đã xem' }, guard);
  }
  clock.set('2021-07-07T10:30:00+07:00');
  const of = (
    choice: Parameters<typeof kiosk.numbers.of>[0]['choice'],
    own: { from: string; to: string } | null = null,
  ) => kiosk.numbers.of({ choice, own, whom: 'everyone' });
  return { ...office, ids, of };
}

it('a day is counted up to now and held against yesterday up to the same minute, each by the letters of its time', async () => {
  const { of, kiosk, guard, ids } = await openBook();
  const { days, current, before } = await of('today');
  expect(days).toEqual({ from: '2021-07-07', to: '2021-07-07' });
  expect(current).toMatchObject({ until: '2021-07-07T10:30:00.000+07:00', from: '2021-07-07' });
  expect(current.figures).toMatchObject({ visits: 7, people: 8, admitted: 5, refused: 1 });
  expect(current.figures.byHour.flatMap((visits, hour) => (visits > 0 ? [`${hour}h ${visits}`] : []))).toEqual([
    '0h 1',
    '7h 1',
    '8h 4',
    '9h 1',
  ]);
  expect(current.figures.byDepartment).toEqual([
    { name: null, visits: 6 },
    { name: 'Phòng Kế hoạch', visits: 1 },
    { name: 'Văn phòng Sở', visits: 0 },
  ]);
  // 376 and 383/384 over 37.5, and one held of whom nobody has decided; 377 after the milder letter is nothing.
  expect(current.figures.temperatures).toMatchObject({
    measured: 7,
    readings: 9,
    limited: 7,
    above: 3,
    limits: [375, 379],
  });
  expect(current.figures.waits).toEqual({ decided: 2, medianMs: 3 * minuteMs, longestMs: 21 * minuteMs, waiting: 1 });
  expect(current.figures.refusals).toEqual([{ code: 'temperature-high', visits: 1 }]);
  expect(current.figures.mostInside).toEqual({ people: 6, at: '2021-07-07T09:30:00.000+07:00' });
  expect(before).toMatchObject({
    until: '2021-07-06T10:30:00.000+07:00',
    figures: { visits: 2, people: 4, refused: 0 },
  });
  expect((await of('yesterday')).current.figures).toMatchObject({
    visits: 4,
    refused: 1,
    waits: { longestMs: 8 * minuteMs },
  });
  await expectWeek(of);
  // What was struck out never was. Asked in other words, since the host rests on what it counted a moment ago.
  await kiosk.desk.voidVisit({ commandId: randomUUID(), visitId: ids.at(-1) ?? '', reason: 'ghi nhầm' }, guard);
  const visitors = await kiosk.numbers.of({ choice: 'today', own: null, whom: 'visitors' });
  expect(visitors.current.figures.visits).toBe(6);
  expect((await kiosk.numbers.of({ choice: 'today', own: null, whom: 'staff' })).current.figures.visits).toBe(0);
});

/** A week ends with today: days to come are not there as zeros, and days without anybody are. */
async function expectWeek(of: Awaited<ReturnType<typeof openBook>>['of']) {
  const week = await of('week');
  expect(week.before).toBeNull();
  expect(week.days).toEqual({ from: '2021-07-05', to: '2021-07-11' });
  expect(week.current.figures.byDay).toEqual([
    { day: '2021-07-05', visits: 0 },
    { day: '2021-07-06', visits: 4 },
    { day: '2021-07-07', visits: 7 },
  ]);
  const own = await of('own', { from: '2021-05-01', to: '2021-05-03' });
  expect(own.current).toMatchObject({ until: null, figures: { visits: 0, waits: { medianMs: null } } });
  expect(own.current.figures.byDay).toHaveLength(3);
  expect([own.before, own.bookFrom]).toEqual([null, '2021-07-06']);
  expect((await of('own', { from: '2031-01-01', to: '2031-01-02' })).before).toBeNull();
}
