import { findCapacity, findGatherings, findRooms } from '#src/app/glance/capacity.ts';
import { recordsInForce } from '#src/app/obligations.ts';
import type { Ports, StayingRow } from '#src/app/ports.ts';
import { readHours } from '#src/app/routine.ts';
import type { Glance, VisitMark } from '#src/contract/glance.ts';
import { atTheDoor, obligationsOf } from '#src/domain/policy/obligations.ts';
import { findAfterHours, isOfficeTime, type OfficeHours } from '#src/domain/register/glance/office-hours.ts';
import { findOverdue } from '#src/domain/register/glance/overdue.ts';
import { noOffice } from '#src/domain/register/lines.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** The newest of those inside: an old book is full of departures that nobody saw, and none of them is news. */
const mostLookedAt = 2000;

/** The board at a glance. It reads and says; whoever is marked is still decided about by the guard alone. */
export function createGlance(ports: Pick<Ports, 'register' | 'clock' | 'forms'>) {
  const { read } = ports.register;
  return (): Glance => {
    const staying = read.staying(mostLookedAt);
    const hours = hoursNow(ports);
    const gatherings = findGatherings(ports);
    const nowMs = ports.clock.nowMs();
    return {
      at: toLocalIso(nowMs),
      people: read.countInside().people,
      vehicles: read.countVehicles(),
      departments: toDepartments(ports, staying),
      rooms: findRooms(ports, gatherings, (room) => countVehicles(staying.filter((one) => one.room === room))),
      capacity: findCapacity(ports, gatherings),
      marks: staying.flatMap((one) => toMark(one, hours, nowMs)),
      isOfficeTime: isOfficeTime(hours.ofStaff, nowMs),
    };
  };
}

type Hours = { ofStaff: OfficeHours; ofVisitors: OfficeHours };

/** A letter may receive visitors at fewer hours than the office works. */
function hoursNow(ports: Pick<Ports, 'register' | 'clock'>): Hours {
  const ofStaff = readHours(ports);
  const packs = recordsInForce(ports).map(({ pack }) => pack);
  const { hours: windows } = obligationsOf(packs, atTheDoor(false), ports.clock.nowMs());
  return { ofStaff, ofVisitors: windows ? { ...ofStaff, windows } : ofStaff };
}

const countVehicles = (staying: readonly StayingRow[]): number =>
  staying.filter(({ isVehicleInside }) => isVehicleInside).length;

const countPeople = (staying: readonly StayingRow[]): number => staying.reduce((sum, { people }) => sum + people, 0);

/** In the order of the office's own list, the office as such first. */
function toDepartments({ register: { read } }: Pick<Ports, 'register'>, staying: StayingRow[]): Glance['departments'] {
  const byDepartment = Map.groupBy(staying, ({ department }) => department);
  const places = [null, ...(read.office() ?? noOffice).departments];
  return places.flatMap((place) => {
    const here = byDepartment.get(place?.id ?? null) ?? [];
    if (here.length === 0) return [];
    const counts = { people: countPeople(here), vehicles: countVehicles(here) };
    return [{ departmentId: place?.id ?? null, name: place?.name ?? null, ...counts }];
  });
}

function toMark(one: StayingRow, hours: Hours, nowMs: number): VisitMark[] {
  const overdue = findOverdue(one, nowMs);
  const isStaff = one.category === 'staff';
  const afterHours = findAfterHours(isStaff ? hours.ofStaff : hours.ofVisitors, one.admittedMs, nowMs);
  if (!overdue && !afterHours) return [];
  return [
    { visitId: one.id, overdue: overdue && { rule: overdue.rule, dueAt: toLocalIso(overdue.dueMs) }, afterHours },
  ];
}
