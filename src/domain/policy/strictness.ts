import { highestAllowed, type Rule } from '#src/domain/policy/rules.ts';

/** How strict a rule is among those of its kind: the lower, the stricter. Rules without a measure are equal. */
export function mildnessOf(rule: Rule): number {
  switch (rule.kind) {
    case 'people-in-office':
    case 'people-in-room':
    case 'people-outside':
      return highestAllowed(rule.operator, rule.people);
    case 'temperature':
      // Of two equal thresholds, the one that a second reading can clear is the milder.
      return highestAllowed(rule.operator, rule.tenths) + (rule.secondAfterMinutes === null ? 0 : 0.5);
    case 'staff-share':
      return rule.mostPercent;
    case 'look-back':
      return -rule.days;
    case 'distance':
      return -rule.metres;
    case 'hours':
      return rule.weekdays.length * (rule.untilMinute - rule.fromMinute);
    case 'outbreak-areas':
      return rule.effect === 'refuse' ? 0 : 1;
    default:
      return 0;
  }
}
