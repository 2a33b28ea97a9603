import { type Breach, type Case, hold } from '#src/domain/policy/breaches/breach.ts';
import type { Facts } from '#src/domain/policy/facts.ts';
import type { Hours } from '#src/domain/policy/rules.ts';
import { isOfKind, scopeOf } from '#src/domain/policy/scope.ts';
import { dayMs, localOffsetMs } from '#src/domain/register/local-time.ts';

/** Only citizens are "received": a courier or a technician has other business. The visitor's own "no" is final. */
export function breachesOfUrgency({ category, isStaff, isUrgent }: Facts): Breach[] {
  if (isStaff || category !== 'citizen' || isUrgent === true) return [];
  return isUrgent === null ? hold('urgency-unknown') : [{ code: 'not-urgent', effect: 'refuse' }];
}

export function breachesOfReceiving({ facts: { isStaff, department }, samePack }: Case): Breach[] {
  const scopes = samePack.filter(isOfKind('receiving-departments')).map(({ pack, rule }) => scopeOf(pack, rule));
  const isReceived = scopes.some(
    (scope) => scope.kind === 'departments' && department !== null && scope.departments.includes(department),
  );
  return isStaff || isReceived ? [] : hold('department-closed');
}

export function breachesOfHours({ facts: { isStaff, arrivedMs }, samePack }: Case): Breach[] {
  const windows = samePack.filter(isOfKind('hours'));
  return isStaff || windows.some(({ rule }) => isWithin(rule, arrivedMs)) ? [] : hold('outside-hours');
}

export function isWithin({ weekdays, fromMinute, untilMinute }: Hours, atMs: number): boolean {
  const localMs = atMs + localOffsetMs;
  const minute = Math.floor((localMs % dayMs) / 60_000);
  // 1 January 1970 was a Thursday.
  const weekday = ((Math.floor(localMs / dayMs) + 3) % 7) + 1;
  return weekdays.includes(weekday) && minute >= fromMinute && minute < untilMinute;
}
