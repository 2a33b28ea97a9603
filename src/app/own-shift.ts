import { presentSince } from '#src/app/movements.ts';
import type { Page } from '#src/app/ports.ts';
import { reaches } from '#src/domain/register/vocabulary.ts';

type Times = { isOpen: boolean; atMs: readonly (number | null)[] };

/** A guard answers for the shift in which something began or ended, and for what goes on; an officer for everything. */
export function answersFor(page: Page, actor: string, { isOpen, atMs }: Times, nowMs: number): boolean {
  const role = page.accounts().find(({ id }) => id === actor)?.role ?? 'visitor';
  const newestMs = Math.max(...atMs.map((at) => at ?? 0));
  return isOpen || reaches(role, 'officer') || newestMs >= presentSince(nowMs).staffSinceMs;
}
