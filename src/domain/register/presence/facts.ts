import type { Category, DepartureWay, VehicleExit } from '#src/domain/register/vocabulary.ts';

/**
 * What the register knows about who is inside: everything the estimate is made from, and nothing else. In the order of the
 * book; instants are UTC milliseconds. An arrival is somebody let in, at the moment of it. `host`: the person id of who
 * receives them, where the name is a member of staff's. A vehicle that left with another driver says nothing about a person.
 */
export type PresenceFact =
  | {
      kind: 'arrival';
      atMs: number;
      visit: string;
      person: string;
      category: Category;
      department: string | null;
      host: string | null;
      companions: number;
    }
  | { kind: 'departure'; atMs: number; visit: string; way: DepartureWay }
  | { kind: 'vehicle-out'; atMs: number; visit: string; isOwnDriver: boolean }
  | { kind: 'sweep'; atMs: number; visit: string; isSeen: boolean };

/**
 * Whether a vehicle that left may have taken along whoever it came with. Not when somebody else drove, when they were left
 * inside, or when it is back already. Null: an older line.
 */
export const mayBeOwnDriver = (exit: VehicleExit | null): boolean =>
  exit === null || exit === 'own' || exit === 'unseen';

/**
 * One visit with the moments at which something became known about it. `leftAtMs`: a departure somebody saw; presumed ones
 * are none. `goneByMs`: by when they had left, seen by nobody: the same person's next arrival, or the guard's word afterwards.
 * A reader at an instant may use only the moments up to it.
 */
export type Stay = {
  visit: string;
  person: string;
  category: Category;
  department: string | null;
  host: string | null;
  companions: number;
  arrivedAtMs: number;
  leftAtMs: number | null;
  goneByMs: number | null;
  hostLeftAtMs: number | null;
  vehicleLeftAtMs: number | null;
  sweeps: { atMs: number; isSeen: boolean }[];
};

/** Every visit of the facts, in the order of arrival. Facts about a visit that never arrived are passed over. */
export function gatherStays(facts: readonly PresenceFact[]): Stay[] {
  const stays = new Map<string, Stay>();
  const lastOf = new Map<string, Stay>();
  for (const fact of facts) {
    if (fact.kind === 'arrival') {
      const stay = toStay(fact);
      const before = lastOf.get(fact.person);
      if (before) before.goneByMs ??= fact.atMs;
      lastOf.set(fact.person, stay);
      stays.set(fact.visit, stay);
      continue;
    }
    const stay = stays.get(fact.visit);
    if (stay) note(stay, fact);
  }
  const all = [...stays.values()];
  noteHosts(all);
  return all;
}

const toStay = (fact: Extract<PresenceFact, { kind: 'arrival' }>): Stay => {
  const { visit, person, category, department, host, companions, atMs } = fact;
  const nothingYet = { leftAtMs: null, goneByMs: null, hostLeftAtMs: null, vehicleLeftAtMs: null };
  return { visit, person, category, department, host, companions, arrivedAtMs: atMs, ...nothingYet, sweeps: [] };
};

function note(stay: Stay, fact: Exclude<PresenceFact, { kind: 'arrival' }>): void {
  if (fact.kind === 'departure') {
    if (isSeen(fact.way)) stay.leftAtMs ??= fact.atMs;
    else stay.goneByMs ??= fact.atMs;
  }
  if (fact.kind === 'vehicle-out' && fact.isOwnDriver) stay.vehicleLeftAtMs = fact.atMs;
  if (fact.kind === 'sweep') stay.sweeps.push({ atMs: fact.atMs, isSeen: fact.isSeen });
}

/** A departure that was written down afterwards says by when somebody had gone, and nothing of when people go. */
const isSeen = (way: DepartureWay): boolean => way === 'scan' || way === 'guard';

/** When the host was first seen to leave after the visitor had come. */
function noteHosts(stays: readonly Stay[]): void {
  const departures = new Map<string, number[]>();
  for (const { person, leftAtMs } of stays) {
    if (leftAtMs === null) continue;
    const known = departures.get(person);
    if (known) known.push(leftAtMs);
    else departures.set(person, [leftAtMs]);
  }
  for (const stay of stays) {
    if (stay.host === null) continue;
    stay.hostLeftAtMs = departures.get(stay.host)?.find((atMs) => atMs > stay.arrivedAtMs) ?? null;
  }
}

/** People of the visit, companions included. */
export const headsOf = (stay: Pick<Stay, 'companions'>): number => 1 + stay.companions;

export const isOpenAt = (stay: Stay, nowMs: number): boolean =>
  stay.arrivedAtMs <= nowMs && !isBy(stay.leftAtMs, nowMs) && !isBy(stay.goneByMs, nowMs);

export const isBy = (atMs: number | null, nowMs: number): atMs is number => atMs !== null && atMs <= nowMs;
