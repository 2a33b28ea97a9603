import { gatheringAt } from '#src/app/gathering.ts';
import { presentSince } from '#src/app/movements.ts';
import { recordsInForceAt } from '#src/app/obligations.ts';
import type { MeetingRow, Ports } from '#src/app/ports.ts';
import { shareLimitAt } from '#src/app/share-limit.ts';
import type { CapacityView, RoomInside } from '#src/contract/glance.ts';
import { type Facts, type Gathering, nobody } from '#src/domain/policy/facts.ts';
import type { ReasonCode } from '#src/domain/policy/reasons.ts';
import { judge } from '#src/domain/policy/verdict.ts';
import { levelOf } from '#src/domain/register/glance/capacity.ts';
import { findRoom } from '#src/domain/register/rooms.ts';

type OfPorts = Pick<Ports, 'register' | 'clock' | 'forms'>;

/** More than any limit: asked about so many, the door names every limit there is. */
const tooMany = 1_000_000;
const mostMeetings = 200;

type Limit = { people: number; letters: string[] };

/** The lowest of the limits with these codes, and the letters that speak of it. */
function lowestLimit(ports: OfPorts, facts: Partial<Facts>, codes: readonly ReasonCode[]): Limit | null {
  const nowMs = ports.clock.nowMs();
  const packs = recordsInForceAt(ports, nowMs).map(({ pack }) => pack);
  const { reasons } = judge(packs, ports.forms, { ...nobody(nowMs), ...facts }, nowMs);
  const [lowest] = reasons
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ limit, letter, also = [] }) =>
      limit === undefined ? [] : { people: limit, letters: [letter, ...also.map((other) => other.letter)] },
    )
    .sort((a, b) => a.people - b.people);
  return lowest ? { ...lowest, letters: lowest.letters.filter((letter) => letter !== '') } : null;
}

const toView = (where: Pick<CapacityView, 'place' | 'name'>, counted: number, limit: Limit | null): CapacityView[] =>
  limit
    ? [{ ...where, counted, limit: limit.people, level: levelOf(counted, limit.people), letters: limit.letters }]
    : [];

/** Every limit that holds now, and how many there are of them: the office, each department's share, rooms and meetings. */
export function findCapacity(ports: OfPorts, gatherings: readonly Gathered[]): CapacityView[] {
  const { read } = ports.register;
  const since = presentSince(ports.clock.nowMs());
  const office = toView(
    { place: 'office', name: null },
    read.countPresent(since),
    lowestLimit(ports, { inside: tooMany }, ['office-full']),
  );
  const departments = (read.office()?.departments ?? []).flatMap(({ id, name }) => {
    const { headcount, present } = read.duty(id, since.staffSinceMs);
    const limit = headcount > 0 ? shareLimitAt(ports, id, headcount, ports.clock.nowMs()) : null;
    return toView({ place: 'department', name }, present, limit);
  });
  return [...office, ...departments, ...gatherings.flatMap((one) => toGathering(ports, one))];
}

/** In a room, all who are in it; of no room, each meeting by itself. */
export type Gathered = { meeting: MeetingRow; gathering: Gathering };

export function findGatherings({ register: { read }, clock }: OfPorts): Gathered[] {
  const nowMs = clock.nowMs();
  const { visitorsSinceMs } = presentSince(nowMs);
  const seen = new Set<string>();
  return read.meetings({ sinceMs: nowMs, limit: mostMeetings }).flatMap((meeting) => {
    const isOn = meeting.fromMs <= nowMs || read.countMeeting(meeting.id, visitorsSinceMs) > 0;
    if (meeting.isCancelled || !isOn || (meeting.room !== null && seen.has(meeting.room))) return [];
    if (meeting.room !== null) seen.add(meeting.room);
    return [{ meeting, gathering: gatheringAt(read, meeting, nowMs) }];
  });
}

function toGathering(ports: OfPorts, { meeting, gathering }: Gathered): CapacityView[] {
  const codes = ['gathering-full', 'room-full', 'outside-full', 'room-cap', 'meeting-cap'] as const;
  const limit = lowestLimit(ports, { gathering: { ...gathering, present: tooMany } }, codes);
  const room = findRoom(ports.register.read.office(), gathering.room);
  const place = gathering.where === 'outside' ? 'outside' : room ? 'room' : 'meeting';
  return toView({ place, name: room?.name ?? meeting.title }, gathering.present, limit);
}

/** The rooms in use, as the door counts them. */
export const findRooms = (
  ports: OfPorts,
  gatherings: readonly Gathered[],
  vehiclesIn: (room: string) => number,
): RoomInside[] =>
  gatherings.flatMap(({ gathering }) => {
    const room = findRoom(ports.register.read.office(), gathering.room);
    if (!room) return [];
    return [{ roomId: room.id, name: room.name, people: gathering.present, vehicles: vehiclesIn(room.id) }];
  });
