import type { Line, Office, Room } from '#src/domain/register/lines.ts';
import { localDay, startOfLocalDay } from '#src/domain/register/local-time.ts';
import { mondayOf, placeOf, weekdayOf, weekFrom } from '#src/domain/register/rota.ts';
import { hourOf, nextWorkday } from '#src/node/demo/agenda.ts';
import { type DemoStaff, makeOfficeCar } from '#src/node/demo/people.ts';
import type { Random } from '#src/node/demo/random.ts';

/** Three of four at the office on any day: what a letter of half at home would make of it can be tried at once. */
const shareAtOffice = 0.75;

export const makeRooms = (random: Random): Room[] =>
  [
    { name: 'Hội trường tầng 3', mostPeople: 60 },
    { name: 'Phòng họp số 1', mostPeople: 16 },
  ].map((room) => ({ id: random.id(), isClosed: false, ...room }));

type Plans = { random: Random; office: Office; staff: readonly DemoStaff[]; officer: string; nowMs: number };

/** What an office has planned when the history ends: meetings, who works where this week, its own car. */
export function planLines(plans: Plans): Line[] {
  return [...meetingLines(plans), rotaLine(plans), carLine(plans)];
}

function meetingLines({ random, office, staff, officer: actor, nowMs }: Plans): Line[] {
  const todayMs = startOfLocalDay(nowMs);
  const [hall, small] = office.rooms ?? [];
  const meetings = [
    { title: 'Hội thảo chuyển đổi số', room: hall, day: todayMs, hours: [9, 11.5], ownPeople: 18 },
    { title: 'Họp giao ban tuần', room: small, day: todayMs, hours: [14, 15.5], ownPeople: 9 },
    { title: 'Họp thẩm định đề tài', room: small, day: nextWorkday(todayMs), hours: [8.5, 11], ownPeople: 7 },
  ] as const;
  return meetings.map(({ title, room, day, hours: [from, until], ownPeople }): Line => {
    const id = random.id();
    const when = { fromMs: hourOf(day, from), untilMs: hourOf(day, until) };
    const where = { place: 'inside' as const, room: room?.id ?? null };
    return {
      kind: 'meeting',
      actor,
      facts: { meeting: id, command: id, ...where, ...when, mostPeople: null, ownPeople, isCancelled: false },
      personal: { title, host: random.pick(staff).name },
    };
  });
}

function rotaLine({ random, staff, officer: actor, nowMs }: Plans): Line {
  const days = weekFrom(mondayOf(localDay(nowMs)));
  const marks = staff.flatMap(({ id }) =>
    days.flatMap((day) => {
      const place = placeOf(day, weekdayOf(day) <= 5 && random.chance(shareAtOffice));
      return place ? [{ staff: id, day, place }] : [];
    }),
  );
  return { kind: 'rota', actor, facts: { command: random.id(), marks } };
}

function carLine({ random, staff, officer: actor }: Plans): Line {
  const car = random.id();
  const driver = random.pick(staff).id;
  return {
    kind: 'office-car',
    actor,
    facts: { car, command: car, model: 'Toyota Innova', driver, isRetired: false },
    personal: { vehicle: { ...makeOfficeCar(random, 0), colour: 'blue' } },
  };
}
