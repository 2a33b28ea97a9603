import { presentSince } from '#src/app/movements.ts';
import type { Ports, StaffComingRow, StaffRow } from '#src/app/ports.ts';
import { shareLimitAt } from '#src/app/share-limit.ts';
import type { Outputs } from '#src/contract/contract.ts';
import type { DepartmentToday } from '#src/contract/rota.ts';
import { noOffice, type Place } from '#src/domain/register/lines.ts';
import { localDay, toLocalIso } from '#src/domain/register/local-time.ts';
import type { WorkPlace } from '#src/domain/register/meeting-lines.ts';
import { compareByGivenName } from '#src/domain/text/names.ts';

/** One day of the staff: where each was to work, and when they last came. */
type Day = { marks: ReadonlyMap<string, WorkPlace>; came: ReadonlyMap<string, StaffComingRow> };

/** Each department against its rota and the letters, and last whoever is of none. */
export function createRotaToday(ports: Pick<Ports, 'register' | 'clock' | 'forms'>) {
  const { read } = ports.register;
  return (): Outputs['rota']['today'] => {
    const day = localDay(ports.clock.nowMs());
    const marks = read.rota(day, day).map(({ staff, place }) => [staff, place as WorkPlace] as const);
    const came = new Map<string, StaffComingRow>();
    // Whoever went out and came back keeps the leader's name of the first time.
    for (const row of read.staffComing(day))
      came.set(row.staff, { ...row, summonedBy: row.summonedBy ?? came.get(row.staff)?.summonedBy ?? null });
    const ofDay = { marks: new Map(marks), came };
    const byDepartment = Map.groupBy(
      read.staff().filter(({ isActive }) => isActive),
      ({ department }) => department,
    );
    const places: (Place | null)[] = [...(read.office() ?? noOffice).departments, null];
    const departments = places.flatMap((place) => {
      const staff = byDepartment.get(place?.id ?? null) ?? [];
      return staff.length > 0 ? toDepartment(ports, place, staff, ofDay) : [];
    });
    return { day, departments };
  };
}

function toDepartment(
  ports: Pick<Ports, 'register' | 'clock' | 'forms'>,
  place: Place | null,
  staff: StaffRow[],
  { marks, came }: Day,
): DepartmentToday {
  const nowMs = ports.clock.nowMs();
  const { staffSinceMs } = presentSince(nowMs);
  const sorted = staff.toSorted((a, b) => compareByGivenName(a.name, b.name));
  const marked = (where: WorkPlace) => sorted.filter(({ id }) => marks.get(id) === where);
  const onDuty = marked('office');
  const atHome = marked('home');
  const toComers = (some: StaffRow[]) =>
    some.flatMap(({ id, name }) => {
      const coming = came.get(id);
      return coming ? [toComer({ id, name }, coming)] : [];
    });
  return {
    departmentId: place?.id ?? null,
    name: place?.name ?? null,
    headcount: staff.length,
    inside: place
      ? ports.register.read.duty(place.id, staffSinceMs).present
      : staff.filter(({ id }) => came.get(id)?.isInside).length,
    limit: shareLimitAt(ports, place?.id ?? null, staff.length, nowMs),
    arrived: onDuty.filter(({ id }) => came.has(id)).map(toColleague),
    expected: onDuty.filter(({ id }) => !came.has(id)).map(toColleague),
    atHome: atHome.filter(({ id }) => !came.has(id)).map(toColleague),
    cameThoughHome: toComers(atHome),
    summoned: toComers(sorted).filter(({ summonedBy }) => summonedBy !== null),
  };
}

const toColleague = ({ id, name }: StaffRow) => ({ id, name });

const toComer = (who: { id: string; name: string }, { arrivedAt, isInside, summonedBy }: StaffComingRow) => ({
  ...who,
  at: toLocalIso(arrivedAt),
  isInside,
  summonedBy,
});
