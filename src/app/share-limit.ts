import { recordsInForceAt } from '#src/app/obligations.ts';
import type { Ports } from '#src/app/ports.ts';
import type { ShareLimit } from '#src/contract/rota.ts';
import { nobody } from '#src/domain/policy/facts.ts';
import { judge } from '#src/domain/policy/verdict.ts';

/** How many of a department the letters of a moment let come: what the door would say to one more than all of them. */
export function shareLimitAt(
  ports: Pick<Ports, 'register' | 'forms'>,
  department: string | null,
  headcount: number,
  atMs: number,
): ShareLimit {
  if (department === null) return null;
  const packs = recordsInForceAt(ports, atMs).map(({ pack }) => pack);
  const duty = { headcount, present: headcount };
  const facts = { ...nobody(atMs), isStaff: true, category: 'staff' as const, department, duty };
  const { reasons } = judge(packs, ports.forms, facts, atMs);
  const full = reasons.find(({ code }) => code === 'department-full');
  if (full?.limit === undefined) return null;
  return { people: full.limit, letters: [full.letter, ...(full.also ?? []).map(({ letter }) => letter)] };
}
