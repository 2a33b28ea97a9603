import type { Category } from '#src/domain/register/vocabulary.ts';

/** By which rule somebody has been inside for too long. */
export const overdueRules = ['meeting-over', 'invite-over', 'long-stay'] as const;
export type Overdue = { rule: (typeof overdueRules)[number]; dueMs: number };

/** Somebody inside. `inviteUntilMs`: of who came by an invitation or a pass; `meetingUntilMs`: of a guest of a meeting. */
export type Staying = {
  category: Category;
  admittedMs: number;
  inviteUntilMs: number | null;
  meetingUntilMs: number | null;
};

/** A meeting runs over, and people talk on the way out. */
const meetingGraceMs = 30 * 60_000;

/** How long somebody usually has business here, in minutes. Nothing happens after that but a word to the guard. */
export const longestStayMinutes: Record<Category, number> = {
  citizen: 4 * 60,
  guest: 8 * 60,
  courier: 60,
  contractor: 10 * 60,
  driver: 8 * 60,
  staff: 14 * 60,
};

/** A guest of a meeting may stay as long as it does; everybody else as long as their kind does, or their invitation if that ends before. */
export function findOverdue(staying: Staying, nowMs: number): Overdue | null {
  const { meetingUntilMs } = staying;
  const due = meetingUntilMs === null ? dueOf(staying) : { rule: 'meeting-over' as const, dueMs: meetingUntilMs };
  const graceMs = due.rule === 'meeting-over' ? meetingGraceMs : 0;
  return nowMs > due.dueMs + graceMs ? due : null;
}

function dueOf({ category, admittedMs, inviteUntilMs }: Staying): Overdue {
  const longestMs = admittedMs + longestStayMinutes[category] * 60_000;
  if (inviteUntilMs !== null && inviteUntilMs < longestMs) return { rule: 'invite-over', dueMs: inviteUntilMs };
  return { rule: 'long-stay', dueMs: longestMs };
}
