import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { day, id, instant } from '#src/contract/scalars.ts';
import { visitSummary } from '#src/contract/visit.ts';
import {
  categories,
  documentKinds,
  healthMarks,
  temperatureMarks,
  unseenWays,
  visitStates,
} from '#src/domain/register/vocabulary.ts';

/** What is looked for in the whole book. Null: whatever it is. */
export const logFilter = z.object({
  fromDay: day.nullable(),
  toDay: day.nullable(),
  category: z.enum(categories).nullable(),
  state: z.enum(visitStates).nullable(),
  temperature: z.enum(temperatureMarks).nullable(),
  health: z.enum(healthMarks).nullable(),
  department: id.nullable(),
  guard: id.nullable(),
  door: id.nullable(),
});

/** A row of the paper book, whose columns these are; document and phone are masked as in every list. */
export const logRow = visitSummary.extend({
  seq: z.int(),
  admittedAt: instant.nullable(),
  documentKind: z.enum(documentKinds).nullable(),
  leftUnseen: z.enum(unseenWays).nullable(),
  guardName: z.string().nullable(),
  temperature: z.enum(temperatureMarks),
  health: z.enum(healthMarks),
  isMaskWorn: z.boolean(),
  isSanitised: z.boolean(),
  isCorrected: z.boolean(),
});
export type LogRowView = z.infer<typeof logRow>;

const line = z.int().min(0);

/** The whole book as one table. Every page is found from its place in the map, however far back it is. */
export const log = {
  page: procedure('guard')
    .input(
      z.object({
        filter: logFilter,
        from: line.nullable(),
        to: line.nullable(),
        skip: z.int().min(0).max(100_000),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.array(logRow)),
  map: procedure('guard')
    .input(z.object({ filter: logFilter }))
    .output(z.object({ blockLines: z.int(), blocks: z.array(z.object({ block: z.int(), rows: z.int() })) })),
  place: procedure('guard')
    .input(z.object({ filter: logFilter, day, blockLines: z.int().min(1) }))
    .output(z.object({ block: z.int(), skip: z.int() }).nullable()),
  search: procedure('guard')
    .input(z.object({ filter: logFilter, text: z.string().max(100), limit: z.int().min(1).max(200) }))
    .output(z.array(logRow)),
};
