import { z } from 'zod';
import { errand, person } from '#src/contract/person.ts';
import { procedure } from '#src/contract/procedure.ts';
import { id, instant, optionalText } from '#src/contract/scalars.ts';
import { paperForms } from '#src/domain/register/paper-lines.ts';
import { categories } from '#src/domain/register/vocabulary.ts';

const sheetNumber = z.int().min(1).max(999_999);
const rowNumber = z.int().min(1).max(60);

export const paperSheets = z.object({
  form: z.enum(paperForms),
  from: z.int(),
  to: z.int(),
  rows: z.int(),
  officeName: z.string(),
});
export type PaperSheets = z.infer<typeof paperSheets>;

/**
 * A sheet that was printed. `out`: nothing of it is in the book yet; `entering`: some rows are; `done`: it is back and every
 * written row is entered or struck; `gaps`: rows between are `missing`; `lost`: it will not come back.
 */
export const paperSheetView = z.object({
  sheet: z.int(),
  form: z.enum(paperForms),
  rows: z.int(),
  printedAt: instant,
  state: z.enum(['out', 'entering', 'done', 'gaps', 'lost']),
  entered: z.array(z.int()),
  missing: z.array(z.int()),
  /** How far it was written, once somebody has said so. */
  lastRow: z.int().nullable(),
});
export type PaperSheetView = z.infer<typeof paperSheetView>;

const refused = ['unknown-sheet', 'no-such-row', 'left-before-arrival', 'not-yet', 'unknown-place'] as const;

/** The paper book: sheets for an outage, what is entered from them afterwards, and what is still missing. */
export const paper = {
  /** Numbers the next sheets; the same command shows the same sheets again. */
  print: procedure('guard')
    .input(
      z.object({
        commandId: id,
        form: z.enum(paperForms),
        sheets: z.int().min(1).max(50),
        rows: z.int().min(5).max(60),
      }),
    )
    .output(paperSheets),
  /** One row as it stands on paper: history, so that nobody is held by it. */
  enter: procedure('guard')
    .input(
      z.object({
        commandId: id,
        visitId: id,
        sheet: sheetNumber,
        row: rowNumber,
        arrivedAt: instant,
        leftAt: instant.nullable(),
        category: z.enum(categories),
        person,
        errand,
        note: optionalText(300),
      }),
    )
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('entered'), number: z.int() }),
        /** This row is in the book: as the visit of that number. */
        z.object({ outcome: z.literal('row-taken'), number: z.int() }),
        z.object({ outcome: z.enum(refused) }),
      ]),
    ),
  close: procedure('guard')
    .input(
      z.object({
        commandId: id,
        sheet: sheetNumber,
        lastRow: z.int().min(0).max(60),
        struck: z.array(rowNumber).max(60),
        isLost: z.boolean(),
        note: optionalText(300),
      }),
    )
    .output(z.object({ outcome: z.enum(['done', 'unknown-sheet', 'no-such-row']) })),
  /** Sheets by number, the newest first. Those that are `done` only when asked for. */
  audit: procedure('guard')
    .input(z.object({ includesDone: z.boolean() }))
    .output(z.array(paperSheetView)),
};
