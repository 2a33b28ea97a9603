import type { Caller, People } from '#scripts/bench/presence/people.ts';
import type { Span } from '#scripts/bench/presence/staff-days.ts';
import type { TrueStay } from '#scripts/bench/presence/truth.ts';
import { hourOf } from '#src/node/demo/agenda.ts';
import type { Random } from '#src/node/demo/random.ts';

/** A member of staff who is there on the day, and when. */
export type Host = { id: string; department: string; spans: readonly Span[] };

const minutes = {
  citizen: [8, 70],
  guest: [35, 150],
  courier: [3, 11],
  contractor: [90, 480],
  driver: [6, 45],
} as const;
const companions = { citizen: 0.15, guest: 0.3, courier: 0, contractor: 0.45, driver: 0 };

type Draft = Omit<TrueStay, 'visit'>;

/** How long an errand takes without a host; some contractors work into the night. */
export type Errand = { goes: number; isNightJob: boolean };

export function drawErrand(random: Random, caller: Caller, comes: number): Errand {
  const [least, most] = minutes[caller.category];
  const haste = random.next() * random.next() * (caller.isSlow ? 1.5 : 1);
  const isNightJob = caller.category === 'contractor' && random.chance(0.03);
  const goes = comes + (isNightJob ? 10 + random.next() * 8 : (least + (most - least) * haste) / 60);
  const isLate = !isNightJob && goes > 17.2;
  return { goes: isLate ? Math.max(comes + 0.05, random.around(17.1, 0.15)) : goes, isNightJob };
}

/** How long after the host somebody goes at the latest, in hours; seldom does anybody outstay them. */
export const drawGrace = (random: Random, { isNightJob }: Errand): number =>
  !isNightJob && random.chance(0.95) ? random.next() / 6 : Infinity;

/** Nobody is out again sooner, in hours. */
export const shortestCall = 0.03;

/** Somebody's errand of the day. */
export function drawCall(random: Random, caller: Caller, dayStartMs: number, hosts: readonly Host[]): Draft {
  const comes = drawComing(random, caller);
  const errand = drawErrand(random, caller, comes);
  const there = hosts.filter(({ spans }) => spans.some(([from, to]) => from <= comes && comes < to - hostStays));
  const hasHost = caller.category === 'guest' || random.chance(0.35);
  const host = hasHost && there.length > 0 ? random.pick(there) : null;
  const goes = host ? Math.min(errand.goes, endOf(host, comes) + drawGrace(random, errand)) : errand.goes;
  return {
    person: caller.id,
    category: caller.category,
    department: host?.department ?? caller.department,
    host: host?.id ?? null,
    companions: random.chance(companions[caller.category]) ? random.between(1, 3) : 0,
    hasVehicle: caller.hasVehicle && random.chance(comesByVehicle),
    inMs: hourOf(dayStartMs, comes),
    outMs: hourOf(dayStartMs, Math.max(goes, comes + shortestCall)),
  };
}

/** Nobody calls on a host who goes sooner, in hours. */
export const hostStays = 0.1;
/** How often somebody who has a vehicle comes by it. */
export const comesByVehicle = 0.8;

const endOf = ({ spans }: Host, at: number): number => spans.find(([from, to]) => from <= at && at < to)?.[1] ?? at;

function drawComing(random: Random, { category }: Caller): number {
  if (category === 'contractor') return random.around(8.3, 0.3);
  return random.chance(0.6) ? random.around(9, 0.6) : random.around(14.6, 0.6);
}

/** Ten to forty come for one host at one time and go together, but for a few. Hours of the day. */
export type MeetingHours = { starts: number; ends: number };
export type Meeting = MeetingHours & { host: Pick<Host, 'id' | 'department'> };

export function planMeeting(random: Random, hosts: readonly Host[]): Meeting | null {
  if (hosts.length === 0) return null;
  const host = random.pick(hosts);
  return { host, ...drawHours(random, random.chance(0.6) ? 8.5 : 14) };
}

export const drawHours = (random: Random, starts: number): MeetingHours => ({
  starts,
  ends: starts + 1.5 + random.next() * 1.5,
});

/** Guests come this much before it starts. */
const early = { mean: 0.15, deviation: 0.13 };

export const isOfMeeting = (
  meeting: Meeting | null,
  { category, host }: Pick<Draft, 'category' | 'host'>,
  comes: number,
): meeting is Meeting =>
  category === 'guest' &&
  host === meeting?.host.id &&
  Math.abs(comes - meeting.starts + early.mean) <= 3 * early.deviation;

export function drawMeeting(random: Random, { callers }: People, dayStartMs: number, meeting: Meeting): Draft[] {
  const { host, starts } = meeting;
  const guests = callers.filter(({ category }) => category === 'guest' && random.chance(0.5));
  return guests.slice(0, random.between(10, 40)).map((guest) => {
    const goes = drawGuestGoing(random, meeting);
    return {
      person: guest.id,
      category: 'guest' as const,
      department: host.department,
      host: host.id,
      companions: random.chance(0.1) ? 1 : 0,
      hasVehicle: guest.hasVehicle,
      inMs: hourOf(dayStartMs, random.around(starts - early.mean, early.deviation)),
      outMs: hourOf(dayStartMs, goes),
    };
  });
}

export function drawGuestGoing(random: Random, { starts, ends }: MeetingHours): number {
  const fate = random.next();
  const usual = ends + random.next() / 5;
  if (fate < 0.05) return starts + 0.4 + random.next();
  return fate < 0.1 ? usual + 0.3 + random.next() / 2 : usual;
}
