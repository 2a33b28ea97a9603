import type { Office, Room } from '#src/domain/register/lines.ts';

type WithRooms = Pick<Office, 'rooms'> | null;

/** The rooms that a meeting can be in. */
export const openRooms = (office: WithRooms): Room[] => (office?.rooms ?? []).filter(({ isClosed }) => !isClosed);

/** One of them, or one that is closed by now. */
export const findRoom = (office: WithRooms, id: string | null): Room | null =>
  office?.rooms?.find((room) => room.id === id) ?? null;
