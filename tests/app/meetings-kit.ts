import { randomUUID } from 'node:crypto';
import type { createKiosk } from '#src/app/kiosk.ts';
import type { Inputs } from '#src/contract/contract.ts';
import type { Rule } from '#src/domain/policy/rules.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';
import { makePack, plain } from '#tests/app/policies-kit.ts';
import { makeCheckIn, openOffice, scanOf } from '#tests/support/office.ts';

export type Plan = Inputs['meetings']['save'];

/** From nine to eleven of the tests' day, for nobody of the office; say what differs. */
export const makePlan = (changes: Partial<Plan> = {}): Plan => ({
  commandId: randomUUID(),
  meetingId: randomUUID(),
  title: 'Họp triển khai kế hoạch',
  host: 'Ông Bình',
  place: 'inside',
  roomId: null,
  startsAt: '2021-07-07T09:00:00+07:00',
  endsAt: '2021-07-07T11:00:00+07:00',
  mostPeople: null,
  ownPeople: 0,
  ...changes,
});

const limit = (
  kind: 'people-in-room' | 'people-outside',
  operator: 'more-than' | 'at-least',
  people: number,
): Rule => ({
  ...plain,
  kind,
  operator,
  people,
});

const numbered = (id: string, number: string, rules: Rule[]) => {
  const pack = makePack({ id, rules });
  return { ...pack, letter: { ...pack.letter, number } };
};

/** As the letter of Lạng Sơn has it: the 21st in a room, the 10th outside. */
export const twentyInRoom = numbered('20-in-room', '15/CT-TTg', [
  limit('people-in-room', 'more-than', 20),
  limit('people-outside', 'at-least', 10),
]);

type Office = Awaited<ReturnType<typeof openOffice>>;

/** An office with two rooms, the first of twelve seats where `seats` does not say another number, and nothing asked about health. */
export async function openWithRooms(seats: number | null = 12) {
  const office = await openOffice({ claim: { isHealthAsked: false } });
  const rooms = [
    { id: randomUUID(), name: 'Phòng họp A', mostPeople: seats },
    { id: randomUUID(), name: 'Phòng họp B', mostPeople: null },
  ] as const;
  await office.kiosk.meetings.saveRooms({ commandId: randomUUID(), rooms: [...rooms] }, office.officer);
  return { ...office, rooms };
}

/** Plans the meeting and invites so many to it: what a guest shows at the door, by number. */
export async function invite({ kiosk, officer }: Pick<Office, 'kiosk' | 'officer'>, plan: Plan, count: number) {
  const saved = await kiosk.meetings.save(plan, officer);
  if (saved.outcome !== 'saved') throw new Error(saved.outcome);
  const guests = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    name: `Khách mời ${index + 1}`,
    phone: null,
  }));
  const answer = await kiosk.meetings.invite({ meetingId: plan.meetingId, guests }, officer);
  if (answer.outcome !== 'invited') throw new Error(answer.outcome);
  return answer.codes.map(({ code }) => code);
}

/** A guest scans their invitation and hands in what the kiosk asks; `companions` come along. */
export async function comeBy(
  kiosk: ReturnType<typeof createKiosk>,
  code: string,
  companions = 0,
  readings: number[] = [],
) {
  const begun = await kiosk.kiosk.scan(scanOf(code));
  if (begun.outcome !== 'begin') throw new Error(JSON.stringify(begun));
  const { prefill } = begun;
  const base = makeCheckIn();
  return kiosk.kiosk.checkIn({
    ...base,
    source: 'invite',
    category: 'guest',
    ticket: begun.ticket,
    person: { ...base.person, name: prefill.name ?? '', document: null },
    errand: { ...base.errand, host: prefill.host, purpose: prefill.purpose, companions },
    declaration: null,
    readings,
  });
}

export const hoursLater = (iso: string, hours: number): string => toLocalIso(Date.parse(iso) + hours * 3_600_000);
