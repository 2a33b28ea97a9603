import { deskWindows } from '#src/contract/desk-windows.ts';

/** What can stand where the board stands. Each is a place of its own in the address, so that a second window can show it. */
export const places = { board: '', numbers: '#numbers', ...deskWindows } as const;

export type DeskPlace = keyof typeof places;

/** An address that names no place is the board's. */
export function placeOf(hash: string): DeskPlace {
  const found = Object.entries(places).find(([, address]) => address === hash);
  return found ? (found[0] as DeskPlace) : 'board';
}
