import { type ClueOdds, clueAt, findGoneClues } from '#src/domain/register/presence/evidence.ts';
import type { Stay } from '#src/domain/register/presence/facts.ts';
import { type Habit, type Habits, unseenShare } from '#src/domain/register/presence/habits.ts';

/**
 * What has been learnt from the past of the same register. `remembered`: from how many visits that were seen to end.
 */
export type Lore = {
  habits: Habits;
  clueOdds: ClueOdds;
  remembered: number;
};

/**
 * How sure it is, from 0 to 1, that the person of an open visit is inside: the past visits like it that were still inside at
 * this hour, against those that were away by then and might have gone unseen, and what the clues add. `lateByMs`: today's
 * lateness, at which `habit` was read. `paceLog`: how much more than that is gone today.
 */
export function confidenceOf(
  lore: Lore,
  stay: Stay,
  nowMs: number,
  { habit, lateByMs, paceLog }: { habit: Habit; lateByMs: number; paceLog: number },
): number {
  const { clueOdds } = lore;
  const seenAtMs = clueAt(stay, 'sweep-seen', nowMs);
  const away =
    awayOf(lore, stay, seenAtMs === null ? null : seenAtMs - lateByMs, habit) *
    Math.exp(seenAtMs === null ? paceLog : 0);
  const gone = unseenShare(habit) * away;
  let inside = habit.inside;
  for (const { clue } of findGoneClues(stay, nowMs)) inside *= clueOdds[clue];
  return inside / (inside + gone);
}

/** Somebody seen in a sweep can only have gone since, unless the guard took another for them. */
function awayOf({ habits, clueOdds }: Lore, stay: Stay, seenAtMs: number | null, { inside, away }: Habit): number {
  if (seenAtMs === null) return away;
  const then = habits.at(stay, seenAtMs);
  const since = Math.min(away, Math.max(0, then.inside - inside));
  return since + (away - since) / clueOdds['sweep-seen'];
}
