import type { Facts } from '#src/domain/policy/facts.ts';
import type { Reason, ReasonCode } from '#src/domain/policy/reasons.ts';

/** No letter stands behind these: a room has so many seats, and a meeting is for so many. */
export function reasonsOfCaps({ gathering, people }: Pick<Facts, 'gathering' | 'people'>): Reason[] {
  if (!gathering?.caps) return [];
  const counted = gathering.present + people;
  const over = (code: ReasonCode, limit: number | null): Reason[] =>
    limit !== null && counted > limit
      ? [{ code, effect: 'hold', pack: '', letter: '', rule: null, limit, counted }]
      : [];
  return [...over('room-cap', gathering.caps.room), ...over('meeting-cap', gathering.caps.meeting)];
}
