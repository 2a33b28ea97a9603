import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { instant } from '#src/contract/scalars.ts';

export const recoverySteps = ['set-aside', 'check', 'copies', 'receipts', 'pages', 'merge', 'write', 'verify'] as const;

/** Lines `from` up to but not including `to`; they were written between the two instants, where that is known. */
const missingLines = z.object({ from: z.int(), to: z.int(), after: instant.nullable(), before: instant.nullable() });
export type MissingLines = z.infer<typeof missingLines>;

/** `setAside`: the folder with what stood there before, and with this report as a text. */
export const recoveryReport = z.object({
  lines: z.int(),
  fromCopy: z.int(),
  fromReceipts: z.int(),
  fromPages: z.int(),
  missing: z.object({
    lines: z.array(missingLines),
    values: z.array(z.object({ seq: z.int(), field: z.string(), at: instant })),
  }),
  /** The name the book is signed under from here on; null when the old one is still true. */
  newName: z.string().nullable(),
  setAside: z.string().nullable(),
  accountsWithoutPin: z.int(),
});
export type RecoveryView = z.infer<typeof recoveryReport>;

/**
 * Served in the place of everything else while the book cannot be opened. `found`: what there is to mend it from, null while
 * that is being looked up. `home`: where the kiosk goes on when the book is open.
 */
export const recoveryStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), home: z.string() }),
  z.object({
    state: z.literal('damaged'),
    isFileThere: z.boolean(),
    found: z.object({ copy: z.object({ at: instant, lines: z.int() }).nullable(), receiptLines: z.int() }).nullable(),
    /** Why the last try came to nothing; what stood there still does. */
    failed: z.enum(['no-room', 'disk', 'unknown']).nullable(),
  }),
  z.object({ state: z.literal('mending'), step: z.enum(recoverySteps), done: z.int(), total: z.int() }),
  z.object({ state: z.literal('mended'), report: recoveryReport }),
]);
export type RecoveryStatus = z.infer<typeof recoveryStatus>;

/** For whoever stands at the machine: nobody can sign in to a book that does not open. Only what mends, nothing that deletes. */
export const recovery = {
  status: procedure('visitor').output(recoveryStatus),
  start: procedure('visitor').output(z.object({ outcome: z.enum(['started', 'not-needed']) })),
  open: procedure('visitor').output(z.object({ outcome: z.enum(['opened', 'still-damaged']) })),
};
