import { expect, it } from 'vitest';
import { parseCitizenCard } from '#src/domain/codes/citizen-card.ts';
import { readCitizenNumber } from '#src/domain/codes/citizen-number.ts';
import { readOwnCode } from '#src/domain/codes/own.ts';
import { dayMs } from '#src/domain/register/local-time.ts';
import { isWeakPin } from '#src/domain/register/pin.ts';
import type { VehicleClass } from '#src/domain/register/vocabulary.ts';
import { isPlausibleName } from '#src/domain/text/names.ts';
import { parsePhone } from '#src/domain/text/phones.ts';
import { checkPlate } from '#src/domain/text/plates.ts';
import { fewestPeople } from '#src/node/demo/population.ts';
import { communes, streets } from '#src/node/demo/tables/provinces.ts';
import { type DemoBook, openDemo } from '#tests/demo/demo-book.ts';

const countBy = (db: DemoBook['db'], sql: string): Map<string, number> =>
  new Map(db.prepare(sql).raw().all() as [string, number][]);

it('is nobody: an office marked as a demo, addresses that do not exist, names that are put together', async () => {
  const { db, gatebook } = await openDemo({ people: 200 });
  const office = gatebook.ports.register.read.office();
  expect(office).toMatchObject({ isDemo: true, name: expect.stringContaining('mẫu') });
  const addresses = db
    .prepare('SELECT DISTINCT address FROM visit WHERE address IS NOT NULL')
    .pluck()
    .all() as string[];
  const isFictional = (address: string) =>
    communes.some((commune) => address.includes(`, ${commune}, `)) &&
    streets.some((street) => address.includes(street));
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !isFictional(address))).toEqual([]);
  expect(isFictional('Số 1, đường Lê Lợi, phường Bến Nghé, Thành phố Hồ Chí Minh')).toBe(false);
});

it('gives people names, numbers, phones and plates that fit together', async () => {
  const { db } = await openDemo({ people: 200 });
  const people = db
    .prepare('SELECT DISTINCT name, document, phone, born_on, sex FROM visit WHERE sex IS NOT NULL')
    .all() as { name: string; document: string; phone: string; born_on: string; sex: string }[];
  expect(people.length).toBeGreaterThan(20);
  for (const { name, document, phone, born_on, sex } of people) {
    expect(isPlausibleName(name)).toBe(true);
    expect(parsePhone(phone)).toMatchObject({ ok: true, e164: phone });
    const birthYear = Number(born_on.slice(0, 4));
    expect(readCitizenNumber(document)).toEqual({ isKnownPrefix: true, sex, birthYear });
  }
  const plates = db.prepare('SELECT DISTINCT plate_class, plate FROM visit WHERE plate IS NOT NULL').raw().all();
  expect(plates.length).toBeGreaterThan(20);
  for (const [vehicleClass, plate] of plates as [VehicleClass, string][]) {
    expect(checkPlate(vehicleClass, plate)).toEqual([]);
  }
});

it('has two doors, seven departments, and one of them with exactly seven people', async () => {
  const { db, gatebook } = await openDemo({ people: 60 });
  const office = gatebook.ports.register.read.office();
  expect([office?.doors.length, office?.departments.length]).toEqual([2, 7]);
  const sizes = countBy(db, 'SELECT department, count(*) FROM staff GROUP BY 1');
  expect(sizes.get(office?.departments.at(-1)?.id ?? '')).toBe(7);
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBe(24);
});

it('is an office even when nearly nobody is asked for', async () => {
  const { db } = await openDemo({ people: 1, days: 5 });
  const [persons] = db.prepare('SELECT count(*) FROM staff').pluck().all() as number[];
  expect(persons).toBe(Math.round(fewestPeople * 0.4));
});

it('lives like an office: staff by eight, quiet weekends, everybody home in the evening', async () => {
  const { db } = await openDemo({ people: 300, nowIso: '2026-11-20T21:00:00+07:00' });
  const staffByHour = countBy(
    db,
    "SELECT strftime('%H', arrived_at / 1000, 'unixepoch', '+7 hours'), count(*) FROM visit WHERE staff IS NOT NULL GROUP BY 1",
  );
  const total = [...staffByHour.values()].reduce((sum, count) => sum + count, 0);
  expect((staffByHour.get('07') ?? 0) + (staffByHour.get('08') ?? 0)).toBeGreaterThan(0.6 * total);
  const byDay = countBy(db, 'SELECT day, count(*) FROM visit GROUP BY 1');
  expect(byDay.get('2026-11-15') ?? 0).toBeLessThan(0.1 * (byDay.get('2026-11-16') ?? 0));
  const [inside] = db.prepare("SELECT count(*) FROM visit WHERE state = 'inside'").pluck().all() as number[];
  expect(inside).toBeGreaterThan(0);
  expect(inside).toBeLessThan(8);
});

it('knows every sort of visitor, and some who are held and then heard', async () => {
  const { db } = await openDemo({ people: 300, days: 30 });
  const categories = countBy(db, 'SELECT category, count(*) FROM visit GROUP BY 1');
  expect([...categories.keys()].sort()).toEqual(['citizen', 'contractor', 'courier', 'driver', 'guest', 'staff']);
  const verdicts = countBy(
    db,
    "SELECT outcome, count(*) FROM decision WHERE visit IN (SELECT visit FROM decision WHERE outcome = 'held') AND actor <> 'kiosk' AND note IS NOT NULL GROUP BY 1",
  );
  expect([...verdicts.keys()].sort()).toEqual(['admitted', 'refused']);
  expect(db.prepare("SELECT count(*) FROM visit WHERE state = 'held'").pluck().get()).toBeLessThan(3);
  expect(countBy(db, "SELECT way, count(*) FROM movement WHERE direction = 'out' GROUP BY 1").size).toBe(3);
  expect(db.prepare('SELECT count(*) FROM visit WHERE companions > 0').pluck().get()).toBeGreaterThan(10);
});

it('asks staff nothing about health, and visitors at the kiosk everything', async () => {
  const { db } = await openDemo({ people: 100 });
  const asked = (where: string) =>
    db
      .prepare(`SELECT count(*) FROM visit WHERE ${where} AND seq IN (SELECT visit FROM declaration)
        AND seq IN (SELECT visit FROM reading)`)
      .pluck()
      .get();
  const all = (where: string) => db.prepare(`SELECT count(*) FROM visit WHERE ${where}`).pluck().get();
  expect(asked('staff IS NOT NULL')).toBe(0);
  expect(all("staff IS NULL AND source <> 'guard'")).toBeGreaterThan(50);
  expect(asked("staff IS NULL AND source <> 'guard'")).toBe(all("staff IS NULL AND source <> 'guard'"));
});

it('prints a sheet whose PINs sign in and whose codes open the door for a year', async () => {
  const { sheet, gatebook, nowMs } = await openDemo();
  const { register, codeKeys, pins, credentials } = gatebook.ports;
  expect(sheet.accounts.map(({ role }) => role)).toEqual(['officer', 'guard', 'guard']);
  for (const { id, pin } of sheet.accounts) {
    expect(isWeakPin(pin)).toBe(false);
    expect(await pins.verify(credentials.find(id)?.hash ?? '', pin)).toBe(true);
  }
  const kinds = sheet.codes.map(({ kind }) => kind);
  expect(kinds).toEqual([
    'office',
    ...Array(3).fill('invite'),
    ...Array(3).fill('badge'),
    ...Array(3).fill('citizen-card'),
  ]);
  for (const { kind, text } of sheet.codes.filter((code) => code.kind !== 'citizen-card')) {
    for (const atMs of [nowMs, nowMs + 366 * dayMs]) {
      const read = readOwnCode(text, codeKeys.verify, atMs);
      expect(read).toMatchObject({ ok: true, code: { type: kind } });
    }
  }
  const [seven, eleven] = sheet.codes.filter(({ kind }) => kind === 'citizen-card');
  expect([seven?.text.split('|').length, eleven?.text.split('|').length]).toEqual([7, 11]);
  expect(register.read.office()?.isDemo).toBe(true);
});

it('shows codes of people who are outside, and invites that nobody has used', async () => {
  const { sheet, gatebook } = await openDemo({ people: 100, days: 30 });
  const { read } = gatebook.ports.register;
  for (const { kind, text } of sheet.codes) {
    if (kind === 'citizen-card') {
      const parsed = parseCitizenCard(text);
      expect(parsed).toMatchObject({ ok: true, warnings: [] });
      expect(parsed.ok && read.findOpenVisit({ document: parsed.card.documentNumber })).toBe(null);
      continue;
    }
    const code = readOwnCode(text, gatebook.ports.codeKeys.verify, gatebook.ports.clock.nowMs());
    if (!code.ok) throw new Error(code.reason);
    const { id } = code.code;
    if (kind === 'badge')
      expect([read.findStaff(id)?.isActive, read.findOpenVisit({ staff: id })]).toEqual([true, null]);
    if (kind === 'invite')
      expect([read.findInvite(id)?.isWithdrawn, read.findLastVisit({ invite: id })]).toEqual([false, null]);
  }
});

it('has plans: meetings in rooms that hold them, who works where this week, a car of its own', async () => {
  const { gatebook, nowMs } = await openDemo({ people: 100 });
  const { read } = gatebook.ports.register;
  const rooms = new Map((read.office()?.rooms ?? []).map(({ id, mostPeople }) => [id, mostPeople ?? 0]));
  const meetings = read.meetings({ sinceMs: nowMs - dayMs, limit: 10 });
  expect(meetings.length).toBe(3);
  for (const { room, ownPeople } of meetings) expect(rooms.get(room ?? '')).toBeGreaterThan(ownPeople);
  const marks = read.rota('2026-11-16', '2026-11-22');
  expect(new Set(marks.map(({ day }) => day)).size).toBe(5);
  expect(marks.length).toBe(5 * 40);
  expect(new Set(marks.map(({ place }) => place))).toEqual(new Set(['office', 'home']));
  expect(read.cars()).toMatchObject([{ model: 'Toyota Innova', isRetired: false }]);
});
