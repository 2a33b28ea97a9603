import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';
import { id, instant, pin } from '#src/contract/scalars.ts';
import { roles } from '#src/domain/register/vocabulary.ts';

export const account = z.object({ id, name: z.string(), role: z.enum(roles) });
export type Account = z.infer<typeof account>;

export const signInAnswer = z.discriminatedUnion('outcome', [
  /** `session` goes into the `x-gatebook-session` header of every later call; it is kept nowhere but in that window. */
  z.object({ outcome: z.literal('signed-in'), session: z.string(), account, endsAt: instant }),
  z.object({ outcome: z.literal('wrong-pin'), triesLeft: z.int() }),
  z.object({ outcome: z.literal('locked'), untilAt: instant }),
]);
export type SignInAnswer = z.infer<typeof signInAnswer>;

export const session = {
  /** Who may sign in at this desk. */
  accounts: procedure('visitor').output(z.array(account)),
  signIn: procedure('visitor')
    .input(z.object({ accountId: id, pin }))
    .output(signInAnswer),
  signOut: procedure('visitor').output(z.object({ outcome: z.literal('signed-out') })),
  /** Null: nobody is signed in (any more). */
  current: procedure('visitor').output(account.nullable()),
};
