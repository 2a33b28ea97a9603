import { oc } from '@orpc/contract';
import type { Role } from '#src/domain/register/vocabulary.ts';

export type ProcedureMeta = { role: Role };

/** Every procedure states the least role that may call it; one middleware (app/router.ts) enforces it. */
export const procedure = (role: Role) => oc.$meta<ProcedureMeta>({ role });
