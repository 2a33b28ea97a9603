import type { Page } from '#src/app/ports.ts';
import type { ThermometerInput } from '#src/contract/health.ts';

export type Readings = {
  visit: string;
  actor: string;
  /** '' where the command belongs to another line of the same transaction. */
  command: string;
  /** Of the first of them, counted from the visit's first reading. */
  ordinal: number;
  tenths: readonly number[];
  thermometer: ThermometerInput | undefined;
};

/** Who measured is the line's actor; with what is written only where it is known. */
export function writeReadings(page: Page, { visit, actor, command, ordinal, tenths, thermometer }: Readings): void {
  for (const [index, value] of tenths.entries()) {
    page.add({
      kind: 'reading',
      actor,
      facts: {
        visit,
        ordinal: ordinal + index,
        ...(command !== '' && { command }),
        ...(thermometer?.name && { device: thermometer.name }),
        ...(thermometer && { isTyped: thermometer.isTyped }),
      },
      personal: { tenths: value },
    });
  }
}
