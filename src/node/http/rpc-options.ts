import { ORPCError } from '@orpc/server';
import type { StandardHandlerOptions } from '@orpc/server/standard';
import type { CallContext } from '#src/app/context.ts';
import { sessionHeader } from '#src/contract/contract.ts';

/** Where something failed and the kind of failure. Never the message: it may name a person. */
export type Failure = { where: string; code: string };
export type FailureLog = (failure: Failure) => void;

/** Calls start with nobody signed in; the header of each one says otherwise. */
export const nobody: CallContext = { session: null };

/** What both shells' handlers do alike: read the session of each call, and log a failure without its content. */
export const rpcOptions = (log: FailureLog): StandardHandlerOptions<CallContext> => ({
  rootInterceptors: [
    ({ next, ...options }) => {
      const session = readSession(options.request.headers[sessionHeader]);
      return next({ ...options, context: { ...options.context, session } });
    },
  ],
  clientInterceptors: [
    async ({ next, path }) => {
      try {
        return await next();
      } catch (error) {
        if (!isRefusal(error)) log({ where: path.join('.'), code: failureCode(error) });
        throw error;
      }
    },
  ],
});

const readSession = (header: unknown): string | null =>
  typeof header === 'string' && header.length > 0 && header.length <= 256 ? header : null;

const isRefusal = (error: unknown) => error instanceof ORPCError && error.status < 500;

/** SQLite's and Node's errors carry a code, which stands behind an error of ours as its cause; of others the name has to do. */
export function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : failureCode(error.cause);
}
