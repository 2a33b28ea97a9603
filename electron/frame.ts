import { z } from 'zod';
import { sessionHeader } from '#src/contract/contract.ts';

const maxFrameChars = 2 * 1024 * 1024;

/** What oRPC's own link sends over a port: a call (no type) or, with type 4, the end of the caller's interest in one. */
const frame = z.union([
  z.strictObject({
    i: z.string().max(64),
    p: z.strictObject({
      u: z.string().startsWith('/').max(256),
      b: z.unknown().optional(),
      h: z.partialRecord(z.enum([sessionHeader, 'last-event-id']), z.string().max(256)).optional(),
    }),
  }),
  z.strictObject({ i: z.string().max(64), t: z.literal(4) }),
]);

/**
 * Null for anything else. oRPC decodes a frame in a promise that nobody awaits, so a malformed one would end the main
 * process as an unhandled rejection: it may not get that far.
 */
export function readFrame(data: unknown): z.infer<typeof frame> | null {
  if (typeof data !== 'string' || data.length > maxFrameChars) return null;
  try {
    return frame.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}
