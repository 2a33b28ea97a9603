/**
 * A thermometer that measures everybody too warm holds people who are well; one that measures too cold lets the others in.
 * Nobody sees it on one forehead: it shows in the middle of many. Medians, since a few fevers and slips must not move it.
 */

/** How often a thermometer said the same, today or on one of the days before. */
export type Tally = { device: string; tenths: number; isToday: boolean; count: number };

/** `usualTenths`: what the other thermometers said today, or where there are none, what this one said before. */
export type Drift = {
  device: string;
  readings: number;
  todayTenths: number;
  usualTenths: number;
  against: 'others' | 'own-days';
};

/** Fewer say nothing: the middle of a handful is whoever came. */
const fewestToday = 15;
const fewestBefore = 40;

/** Good clinical thermometers differ by two tenths among each other; twice that is no accident any more. */
const driftTenths = 4;

/** The thermometers that have probably drifted, by name. */
export function findDrifts(tallies: readonly Tally[]): Drift[] {
  const byDevice = Map.groupBy(tallies, ({ device }) => device);
  const devices = [...byDevice].map(([device, all]) => ({
    device,
    readings: countOf(all.filter(({ isToday }) => isToday)),
    today: medianOf(
      all.filter(({ isToday }) => isToday),
      fewestToday,
    ),
    before: medianOf(
      all.filter(({ isToday }) => !isToday),
      fewestBefore,
    ),
  }));
  return devices
    .flatMap(({ device, readings, today, before }) => {
      if (today === null) return [];
      const others = middleOf(devices.flatMap((other) => (other.device === device ? [] : (other.today ?? []))));
      const usual = others ?? before;
      if (usual === null || Math.abs(today - usual) < driftTenths) return [];
      // Of two that differ, one is right: the one that measures as it always has.
      if (others !== null && before !== null && Math.abs(today - before) < driftTenths) return [];
      const against = others === null ? ('own-days' as const) : ('others' as const);
      return { device, readings, todayTenths: Math.round(today), usualTenths: Math.round(usual), against };
    })
    .toSorted((one, other) => (one.device < other.device ? -1 : 1));
}

const countOf = (tallies: readonly Tally[]): number => tallies.reduce((sum, { count }) => sum + count, 0);

function medianOf(tallies: readonly Tally[], fewest: number): number | null {
  const total = countOf(tallies);
  if (total < fewest) return null;
  const rising = tallies.toSorted((one, other) => one.tenths - other.tenths);
  const at = (rank: number) => {
    let passed = 0;
    return rising.find(({ count }) => {
      passed += count;
      return passed > rank;
    })?.tenths;
  };
  return ((at(Math.floor((total - 1) / 2)) ?? 0) + (at(Math.floor(total / 2)) ?? 0)) / 2;
}

/** Of the medians of several thermometers, however busy each was: the middle one, or the mean of the middle two. */
function middleOf(medians: readonly number[]): number | null {
  if (medians.length === 0) return null;
  const rising = medians.toSorted((one, other) => one - other);
  const [low = 0, high = 0] = [rising[Math.floor((rising.length - 1) / 2)], rising[Math.floor(rising.length / 2)]];
  return (low + high) / 2;
}
