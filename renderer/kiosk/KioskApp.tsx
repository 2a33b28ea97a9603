import type { ReactNode } from 'react';

/** The screen at the door. `setup` is shown instead while this data folder has no office yet. */
export function KioskApp({ setup }: { setup: ReactNode }) {
  return <main>{setup}</main>;
}
