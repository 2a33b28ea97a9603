import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { humanText, pin } from '#src/contract/scalars.ts';
import { account } from '#src/contract/session.ts';

export const claimInput = z.object({
  name: humanText(200),
  address: humanText(300),
  doors: z.array(humanText(80)).min(1).max(20),
  departments: z.array(humanText(120)).min(1).max(100),
  supervisor: z.object({ name: humanText(120), pin }),
  guard: z.object({ name: humanText(120), pin }).nullable(),
  /** Off: the register alone, nothing about health is asked or kept. */
  isHealthAsked: z.boolean(),
});
export type ClaimInput = z.infer<typeof claimInput>;

const claimAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('claimed') }),
  z.object({ outcome: z.literal('already-claimed') }),
  z.object({ outcome: z.literal('weak-pin'), whose: z.enum(['supervisor', 'guard']) }),
]);

/** The demo office's sheet: PINs to sign in with and codes to show to the camera. Exists in a demo office only. */
export const demoSheet = z.object({
  accounts: z.array(account.extend({ pin })),
  codes: z.array(
    z.object({ label: z.string(), kind: z.enum(['office', 'invite', 'badge', 'citizen-card']), text: z.string() }),
  ),
});
export type DemoSheet = z.infer<typeof demoSheet>;

export const setup = {
  claim: procedure('visitor').input(claimInput).output(claimAnswer),
  tryDemo: procedure('visitor').output(claimAnswer),
  demoSheet: procedure('visitor').output(demoSheet.nullable()),
};
