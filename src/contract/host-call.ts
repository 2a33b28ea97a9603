import { z } from 'zod';
import { id, instant, optionalText } from '#src/contract/scalars.ts';
import { hostAnswers } from '#src/domain/register/host-call.ts';

export const callHostInput = z.object({
  commandId: id,
  visitId: id,
  answer: z.enum(hostAnswers),
  /** What the host said, in the guard's words. */
  note: optionalText(300),
});

export const hostCall = z.object({
  visitId: id,
  at: instant,
  /** Who called. */
  name: z.string(),
  answer: z.enum(hostAnswers),
  note: z.string().nullable(),
});
export type HostCall = z.infer<typeof hostCall>;

/**
 * Whom to call for somebody who waits. `colleagues`: of the staff, those whom the visitor may mean by the name; `phones`:
 * of their departments and the visit's own, where the office has said any.
 */
export const hostView = z.object({
  host: z.string().nullable(),
  departmentName: z.string().nullable(),
  colleagues: z.array(z.object({ name: z.string(), departmentName: z.string().nullable() })),
  phones: z.array(z.object({ place: z.string().nullable(), phone: z.string() })),
});
export type HostView = z.infer<typeof hostView>;
