/**
 * Which door this kiosk stands at: `?door=` in its address, else the only one there is. With several doors and no word,
 * none: an entry without a door can be completed, one with the wrong door misleads.
 */
export function findDoor(doors: readonly { id: string }[], search: string): string | null {
  const named = new URLSearchParams(search).get('door');
  if (named !== null) return doors.find(({ id }) => id === named)?.id ?? null;
  return doors.length === 1 ? (doors[0]?.id ?? null) : null;
}
