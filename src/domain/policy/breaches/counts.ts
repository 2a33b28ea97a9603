import type { Breach } from '#src/domain/policy/breaches/breach.ts';
import type { Facts } from '#src/domain/policy/facts.ts';
import type { ReasonCode } from '#src/domain/policy/reasons.ts';
import { highestAllowed, type RuleOf } from '#src/domain/policy/rules.ts';

type Limit = RuleOf<'people-in-office' | 'people-in-room' | 'people-outside'>;

/** A limit on heads. Each looks only where it holds: a limit outside the office never turns anybody away indoors. */
export function breachesOfLimit(rule: Limit, facts: Facts): Breach[] {
  const found = countFor(rule, facts);
  if (!found) return [];
  const limit = highestAllowed(rule.operator, rule.people);
  const counted = found.present + facts.people;
  return counted > limit ? [{ code: found.code, effect: 'hold', limit, counted }] : [];
}

function countFor(rule: Limit, { gathering, inside }: Facts): { code: ReasonCode; present: number } | null {
  const isIndoors = gathering?.where === 'inside';
  switch (rule.kind) {
    case 'people-in-office':
      if (rule.counted === 'everybody')
        return gathering === null || isIndoors ? { code: 'office-full', present: inside } : null;
      return isIndoors ? { code: 'gathering-full', present: gathering.present } : null;
    case 'people-in-room':
      return isIndoors && gathering.room !== null ? { code: 'room-full', present: gathering.present } : null;
    case 'people-outside':
      return gathering?.where === 'outside' ? { code: 'outside-full', present: gathering.present } : null;
  }
}

/** How many of a department may be at the office: at least the rest has to be at home, so half of seven is three. */
export const allowedOf = (headcount: number, mostPercent: number): number =>
  Math.floor((headcount * mostPercent) / 100);

export function breachesOfShare(rule: RuleOf<'staff-share'>, { isStaff, duty, isSummoned }: Facts): Breach[] {
  if (!isStaff || !duty || isSummoned) return [];
  const limit = allowedOf(duty.headcount, rule.mostPercent);
  const counted = duty.present + 1;
  return counted > limit ? [{ code: 'department-full', effect: 'hold', limit, counted, of: duty.headcount }] : [];
}
