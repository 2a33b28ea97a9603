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

/** Somebody's errand of the day. Whoever has a host seldom outstays them; some contractors work into the night. */
export function drawCall(random: Random, caller: Caller, dayStartMs: number, hosts: readonly Host[]): Draft {
  const comes = drawComing(random, caller);
  const [least, most] = minutes[caller.category];
  const haste = random.next() * random.next() * (caller.isSlow ? 1.5 : 1);
  const isNightJob = caller.category === 'contractor' && random.chance(0.03);
  let goes = comes + (isNightJob ? 10 + random.next() * 8 : (least + (most - least) * haste) / 60);
  if (!isNightJob && goes > 17.2) goes = Math.max(comes + 0.05, random.around(17.1, 0.15));
  const there = hosts.filter(({ spans }) => spans.some(([from, to]) => from <= comes && comes < to - 0.1));
  const hasHost = caller.category === 'guest' || random.chance(0.35);
  const host = hasHost && there.length > 0 ? random.pick(there) : null;
  if (host && !isNightJob && random.chance(0.95)) goes = Math.min(goes, endOf(host, comes) + random.next() / 6);
  return {
    person: caller.id,
    category: caller.category,
    department: host?.department ?? caller.department,
    host: host?.id ?? null,
    companions: random.chance(companions[caller.category]) ? random.between(1, 3) : 0,
    hasVehicle: caller.hasVehicle && random.chance(0.8),
    inMs: hourOf(dayStartMs, comes),
    outMs: hourOf(dayStartMs, Math.max(goes, comes + 0.03)),
  };
}

const endOf = ({ spans }: Host, at: number): number => spans.find(([from, to]) => from <= at && at < to)?.[1] ?? at;

function drawComing(random: Random, { category }: Caller): number {
  if (category === 'contractor') return random.around(8.3, 0.3);
  return random.chance(0.6) ? random.around(9, 0.6) : random.around(14.6, 0.6);
}

/** Ten to forty come for one host at one time and go together, but for a few. */
export function drawMeeting(random: Random, { callers }: People, dayStartMs: number, hosts: readonly Host[]): Draft[] {
  if (hosts.length === 0) return [];
  const host = random.pick(hosts);
  const starts = random.chance(0.6) ? 8.5 : 14;
  const ends = starts + 1.5 + random.next() * 1.5;
  const guests = callers.filter(({ category }) => category === 'guest' && random.chance(0.5));
  return guests.slice(0, random.between(10, 40)).map((guest) => {
    const fate = random.next();
    const usual = ends + random.next() / 5;
    const goes = fate < 0.05 ? starts + 0.4 + random.next() : fate < 0.1 ? usual + 0.3 + random.next() / 2 : usual;
    return {
      person: guest.id,
      category: 'guest' as const,
      department: host.department,
      host: host.id,
      companions: random.chance(0.1) ? 1 : 0,
      hasVehicle: guest.hasVehicle,
      inMs: hourOf(dayStartMs, random.around(starts - 0.15, 0.13)),
      outMs: hourOf(dayStartMs, goes),
    };
  });
}
