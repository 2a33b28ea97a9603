import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from '#src/contract/procedure.ts';

/** Events say what changed, never what is: a client asks again, so a lost event never leaves a wrong screen. */
export const changeTopics = ['visits', 'office', 'integrity', 'kiosks'] as const;
export const change = z.object({ topic: z.enum(changeTopics), seq: z.int() });
export type Change = z.infer<typeof change>;

export const events = { watch: procedure('visitor').output(eventIterator(change)) };
