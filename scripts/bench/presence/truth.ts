import type { Category } from '#src/domain/register/vocabulary.ts';

/** What really happened: one stay of one person, from door to door. The estimate never sees any of it. */
export type TrueStay = {
  visit: string;
  person: string;
  category: Category;
  department: string;
  host: string | null;
  companions: number;
  hasVehicle: boolean;
  inMs: number;
  outMs: number;
};

/** How good the door's memory is. `lostAt`: how likely a departure at that hour of the day goes unseen. */
export type Door = { lostAt(hour: number): number };

export const evenDoor: Door = { lostAt: () => 0.3 };

/** Everybody is seen. */
export const attentiveDoor: Door = { lostAt: () => 0 };

/** As many in all, but most of them when everybody leaves at once. */
export const crowdedDoor: Door = {
  lostAt: (hour) => ((hour >= 16.75 && hour < 17.75) || (hour >= 11.4 && hour < 12) ? 0.42 : 0.14),
};
