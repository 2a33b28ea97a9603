import { endOfLocalDay, startOfLocalDay } from '#src/domain/register/local-time.ts';
import { type Agenda, type DayKind, hourOf, kindOfDay, nextWorkday } from '#src/node/demo/agenda.ts';
import type { Gate } from '#src/node/demo/gate.ts';
import { type Invitation, inviteLine, makeInvitation } from '#src/node/demo/invites.ts';
import type { DemoVisitor } from '#src/node/demo/people.ts';
import type { Population } from '#src/node/demo/population.ts';
import { drawStaffSpans, nightSpan, toInstants, toStaffStay } from '#src/node/demo/staff-day.ts';
import { drawArrivalHour, habits, type Setting, toVisitorStay } from '#src/node/demo/visitor-day.ts';

const forgottenShare = { staff: 0.004, visitor: 0.012 };
const minuteMs = 60_000;

export type RoutineParts = {
  setting: Setting;
  population: Population;
  agenda: Agenda;
  gate: Gate;
  officer: string;
  endMs: number;
  /** Whose codes stand on the demo's sheet: outside on the last day, so that showing one begins something. */
  isReserved(personId: string): boolean;
};

/** Plans the days of the office in order: who comes, when they go, and who is asked for tomorrow. */
export function createRoutine(parts: RoutineParts): { plan(dayStartMs: number): void } {
  let expected: Invitation[] = [];
  return {
    plan(dayStartMs) {
      const kind = kindOfDay(dayStartMs);
      parts.gate.logins(dayStartMs);
      planStaff(parts, dayStartMs, kind);
      planVisitors(parts, dayStartMs, kind);
      if (kind !== 'workday') return;
      for (const invitation of expected) planGuest(parts, invitation, dayStartMs);
      expected = inviteGuests(parts, dayStartMs);
    },
  };
}

const isAway = ({ isReserved, endMs }: RoutineParts, personId: string, dayStartMs: number): boolean =>
  isReserved(personId) && dayStartMs === startOfLocalDay(endMs);

function planStaff(parts: RoutineParts, dayStartMs: number, kind: DayKind): void {
  const { setting, population, gate } = parts;
  const { random, office } = setting;
  const onWatch = random.pick(population.staff);
  for (const staff of population.staff) {
    const isReserved = parts.isReserved(staff.id);
    const spans = drawStaffSpans(random, kind);
    if (staff === onWatch && !isReserved) spans.push(nightSpan(random));
    if (isAway(parts, staff.id, dayStartMs)) continue;
    const door = office.doors[random.chance(0.7) ? 0 : 1]?.id as string;
    for (const [index, span] of spans.entries()) {
      const [comesMs, goesMs] = toInstants(dayStartMs, span);
      const isForgotten = index === spans.length - 1 && !isReserved && random.chance(forgottenShare.staff);
      gate.expect(toStaffStay(random, staff, door, comesMs), isForgotten ? null : goesMs, dayStartMs);
    }
  }
}

const quiet: Record<DayKind, number> = { workday: 1, saturday: 0.06, sunday: 0.02 };

function planVisitors(parts: RoutineParts, dayStartMs: number, kind: DayKind): void {
  const { random } = parts.setting;
  for (const person of parts.population.visitors) {
    if (person.category === 'guest') continue;
    const isComing = random.chance(habits[person.category].presence * quiet[kind]);
    if (isComing && !isAway(parts, person.id, dayStartMs)) expectVisitor(parts, person, dayStartMs, null);
  }
}

function planGuest(parts: RoutineParts, invitation: Invitation, dayStartMs: number): void {
  const isComing = parts.setting.random.chance(0.9);
  if (isComing && !isAway(parts, invitation.guest.id, dayStartMs)) {
    expectVisitor(parts, invitation.guest, dayStartMs, invitation);
  }
}

function expectVisitor(
  { setting, gate, isReserved }: RoutineParts,
  person: DemoVisitor,
  dayStartMs: number,
  invitation: Invitation | null,
): void {
  const { random } = setting;
  const habit = habits[person.category];
  const arriveMs = hourOf(dayStartMs, drawArrivalHour(random, habit));
  const leaveMs = arriveMs + Math.round(random.between(...habit.minutes) * minuteMs * (0.97 + random.next() / 20));
  const guard = gate.guardAt(arriveMs, dayStartMs);
  const arrival = { arriveMs, guard, invite: invitation?.id ?? null, host: invitation?.host ?? null };
  const stay = toVisitorStay(setting, person, arrival);
  const planned = invitation ? { ...stay, purpose: invitation.purpose, vehicle: invitation.vehicle } : stay;
  const isForgotten = !isReserved(person.id) && random.chance(forgottenShare.visitor);
  gate.expect(planned, isForgotten ? null : leaveMs, dayStartMs);
}

/** In the afternoon the officer writes down who is expected on the next working day. */
function inviteGuests(parts: RoutineParts, dayStartMs: number): Invitation[] {
  const { setting, population, agenda, officer } = parts;
  const { random, staff } = setting;
  const fromMs = nextWorkday(dayStartMs);
  const untilMs = endOfLocalDay(fromMs);
  const guests = population.visitors.filter(
    ({ category }) => category === 'guest' && random.chance(habits.guest.presence),
  );
  return guests.map((guest) => {
    const invitation = makeInvitation(random, staff, { guest, fromMs, untilMs });
    const atMs = hourOf(dayStartMs, random.around(15.5, 0.4));
    agenda.add({ atMs, write: (page) => page.add(inviteLine(invitation, officer)) });
    return invitation;
  });
}
