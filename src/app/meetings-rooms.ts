import type { Page, Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { RoomView } from '#src/contract/meetings.ts';
import { noOffice, type Room } from '#src/domain/register/lines.ts';
import { openRooms } from '#src/domain/register/rooms.ts';
import { fold } from '#src/domain/text/fold.ts';

const forever = Number.MAX_SAFE_INTEGER;

/** The rooms of the office stand in its own line, beside its doors and departments. */
export function createMeetingRooms({ register, clock }: Pick<Ports, 'register' | 'clock'>) {
  return {
    rooms: (): RoomView[] =>
      openRooms(register.read.office()).map(({ id, name, mostPeople }) => ({ id, name, mostPeople })),
    saveRooms: (
      { commandId: command, rooms }: Inputs['meetings']['saveRooms'],
      actor: string,
    ): Promise<Outputs['meetings']['saveRooms']> =>
      register.write((page) => {
        if (page.findCommand(command)) return { outcome: 'saved' };
        if (new Set(rooms.map(({ name }) => fold(name))).size < rooms.length) return { outcome: 'same-name' };
        const office = page.office() ?? noOffice;
        const closed = (office.rooms ?? []).filter(({ id }) => !rooms.some((room) => room.id === id));
        const used = closed.filter((room) => isStillUsed(page, room, clock.nowMs()));
        if (used.length > 0) return { outcome: 'still-used', rooms: used.map(({ name }) => name) };
        const open = rooms.map((room): Room => ({ ...room, isClosed: false }));
        const value = { ...office, rooms: [...open, ...closed.map((room) => ({ ...room, isClosed: true }))] };
        page.add({ kind: 'setting', actor, facts: { key: 'office', value, command } });
        return { outcome: 'saved' };
      }),
  };
}

const isStillUsed = (page: Page, { id, isClosed }: Room, nowMs: number): boolean =>
  !isClosed && page.meetingsInRoom(id, { fromMs: nowMs, untilMs: forever }).length > 0;
