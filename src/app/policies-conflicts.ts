import { overlap, type Span } from '#src/app/policies-problems.ts';
import type { PackConflictView } from '#src/contract/policies.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import { healthKinds, type Rule, type Scope } from '#src/domain/policy/rules.ts';
import { scopeOf } from '#src/domain/policy/scope.ts';
import { mildnessOf } from '#src/domain/policy/strictness.ts';

/**
 * Where a pack and the others say different things on one matter, to the same people at the same time. The door keeps to
 * both, so that the stricter one decides; here the officer sees it before.
 */
export function findConflicts(pack: Pack, others: readonly Pack[]): PackConflictView[] {
  return others.flatMap((other) => {
    const span = other.id === pack.id ? null : overlap(pack, other);
    return span ? conflictsBetween(pack, other, span) : [];
  });
}

function conflictsBetween(pack: Pack, other: Pack, span: Span): PackConflictView[] {
  return pack.rules.flatMap((rule, ours) =>
    other.rules.flatMap((theirRule, theirs) => {
      const stricter = compare(rule, theirRule);
      if (stricter === undefined || !meet(scopeOf(pack, rule), scopeOf(other, theirRule))) return [];
      return [
        {
          // Names what was seen: when either side changes, it is another conflict.
          id: [other.id, theirs, mildnessOf(theirRule), ours, mildnessOf(rule), span.fromMs, span.toMs].join(' '),
          matter: stricter === 'theirs' && theirRule.kind === 'health-off' ? 'health-off' : rule.kind,
          ours: { packId: pack.id, letter: pack.letter, rule: ours },
          theirs: { packId: other.id, letter: other.letter, rule: theirs },
          stricter,
          ...span,
        },
      ];
    }),
  );
}

type Stricter = PackConflictView['stricter'];

/** Undefined: the two do not contradict each other. Null: neither is the stricter one, the door keeps to both. */
function compare(ours: Rule, theirs: Rule): Stricter | undefined {
  // Switched off is switched off, whatever else is asked about health.
  if (ours.kind === 'health-off') return healthKinds.includes(theirs.kind) ? 'ours' : undefined;
  if (theirs.kind === 'health-off') return healthKinds.includes(ours.kind) ? 'theirs' : undefined;
  if (matterOf(ours) !== matterOf(theirs) || !isForSame(ours, theirs)) return undefined;
  switch (ours.kind) {
    case 'declaration':
      return theirs.kind === 'declaration' && ours.form !== theirs.form ? null : undefined;
    case 'receiving-departments':
      return JSON.stringify(ours.scope) === JSON.stringify(theirs.scope) ? undefined : null;
    case 'hours':
      return theirs.kind === 'hours' && isSameWindow(ours, theirs) ? undefined : null;
    case 'outbreak-areas':
    case 'proof-accepted':
      return undefined;
    default: {
      const difference = mildnessOf(ours) - mildnessOf(theirs);
      return difference === 0 ? undefined : difference < 0 ? 'ours' : 'theirs';
    }
  }
}

/** A meeting in a room is a gathering at the office too. */
function matterOf(rule: Rule): string {
  if (rule.kind === 'people-in-office') return rule.counted === 'gathering' ? 'people-in-room' : 'people-in-office';
  return rule.kind === 'distance' ? `distance ${rule.where}` : rule.kind;
}

const isForSame = (a: Rule, b: Rule): boolean =>
  !('of' in a) || !('of' in b) || a.of === 'everyone' || b.of === 'everyone' || a.of === b.of;

type Window = Extract<Rule, { kind: 'hours' }>;
const isSameWindow = (a: Window, b: Window): boolean =>
  a.fromMinute === b.fromMinute && a.untilMinute === b.untilMinute && `${a.weekdays}` === `${b.weekdays}`;

/** Whether there may be somebody to whom both speak. */
function meet(a: Scope, b: Scope): boolean {
  if (a.kind === 'departments' && b.kind === 'departments')
    return a.departments.some((id) => b.departments.includes(id));
  if (a.kind === 'rooms' && b.kind === 'rooms') return a.rooms.some((id) => b.rooms.includes(id));
  const kinds = [a.kind, b.kind];
  return !(kinds.includes('rooms') && kinds.includes('outside'));
}
