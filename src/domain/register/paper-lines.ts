/** The two paper books of a gate (notes/vietnam.md 4e). */
export const paperForms = ['people', 'vehicles'] as const;
export type PaperForm = (typeof paperForms)[number];

/** Where a line of the paper book stands: the printed number of its sheet, and its row. */
export type PaperPlace = { sheet: number; row: number };

type Command = { command: string };

/** What the book says of the sheets that stand in for it while it is out. */
export type PaperLines = {
  /** Sheets `from` to `to` were printed, of `rows` rows each. */
  'paper-print': { facts: Command & { form: PaperForm; from: number; to: number; rows: number } };
  /**
   * The sheet is back, or will not come back. `lastRow`: how far it was written, 0 for a blank one; `struck`: rows without
   * anybody in them. The newest such line about a sheet counts.
   */
  'paper-close': {
    facts: Command & { sheet: number; lastRow: number; struck: number[]; isLost: boolean };
    personal: { note: string | null };
  };
};
