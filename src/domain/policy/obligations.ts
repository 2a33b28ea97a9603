import type { Pack } from '#src/domain/policy/pack.ts';
import { type Hours, highestAllowed, type RuleOf } from '#src/domain/policy/rules.ts';
import { isOfKind, type Ordered, rulesFor, scopeOf, type Whereabouts } from '#src/domain/policy/scope.ts';

/** What is asked of somebody at one moment: the strictest of all packs in force. Null: nothing is said about it. */
export type Obligations = {
  questionnaire: string | null;
  /** A reading above this many tenths of a degree Celsius holds the visit; null: not measured. */
  temperatureAboveTenths: number | null;
  /** Null: no second reading is asked for. */
  secondReadingAfterMinutes: number | null;
  lookBackDays: number;
  isMaskRequired: boolean;
  isSanitiserRequired: boolean;
  /** Whether a citizen has to say that the matter is urgent. */
  isUrgentOnly: boolean;
  /** The departments that receive; null: all of them. */
  receiving: string[] | null;
  /** When visitors are received; null: always, empty: never. */
  hours: Hours[] | null;
  distanceMetres: number | null;
  isReentryAllowed: boolean;
};

/** Somebody at the door of whom no more is known. */
export const atTheDoor = (isStaff: boolean): Whereabouts => ({ isStaff, department: null, gathering: null });

export function obligationsOf(packs: readonly Pack[], who: Whereabouts, atMs: number): Obligations {
  const all = rulesFor(packs, who, atMs);
  const of = <K extends Parameters<typeof isOfKind>[0]>(kind: K) => all.filter(isOfKind(kind));
  const has = (kind: Parameters<typeof isOfKind>[0]) => all.some(isOfKind(kind));
  return {
    questionnaire: formOf(of('declaration')),
    ...temperatureOf(of('temperature')),
    lookBackDays: Math.max(0, ...of('look-back').map(({ rule }) => rule.days)),
    isMaskRequired: has('mask'),
    isSanitiserRequired: has('sanitiser'),
    isUrgentOnly: !who.isStaff && has('urgent-only'),
    receiving: who.isStaff ? null : receivingOf(of('receiving-departments')),
    hours: who.isStaff ? null : hoursOf(of('hours')),
    distanceMetres: has('distance') ? Math.max(...of('distance').map(({ rule }) => rule.metres)) : null,
    isReentryAllowed: has('pass-reentry'),
  };
}

const least = (numbers: readonly number[]): number | null => (numbers.length > 0 ? Math.min(...numbers) : null);

/** The kiosk can ask one form: the newest letter's. What another letter asks for besides, the guard sees as missing. */
function formOf(declarations: readonly Ordered<RuleOf<'declaration'>>[]): string | null {
  return declarations.toSorted((a, b) => b.pack.fromMs - a.pack.fromMs)[0]?.rule.form ?? null;
}

/** A second reading is of use only where every letter with a threshold lets it decide, after the longest of the waits. */
function temperatureOf(measured: readonly Ordered<RuleOf<'temperature'>>[]) {
  const waits = measured.map(({ rule }) => rule.secondAfterMinutes);
  const isSecondOfUse = waits.length > 0 && !waits.includes(null);
  return {
    temperatureAboveTenths: least(measured.map(({ rule }) => highestAllowed(rule.operator, rule.tenths))),
    secondReadingAfterMinutes: isSecondOfUse ? Math.max(...waits.map((wait) => wait ?? 0)) : null,
  };
}

/** Those that every pack with such a rule lets receive. */
function receivingOf(rules: readonly Ordered<RuleOf<'receiving-departments'>>[]): string[] | null {
  const perPack = [...Map.groupBy(rules, ({ pack }) => pack).values()].map((same) =>
    same.flatMap(({ pack, rule }) => {
      const scope = scopeOf(pack, rule);
      return scope.kind === 'departments' ? scope.departments : [];
    }),
  );
  const [first, ...others] = perPack;
  return first ? first.filter((id) => others.every((ids) => ids.includes(id))) : null;
}

/** The windows of one pack are alternatives; those of several packs must all be kept. */
function hoursOf(rules: readonly Ordered<RuleOf<'hours'>>[]): Hours[] | null {
  const perPack = [...Map.groupBy(rules, ({ pack }) => pack).values()].map((same) => same.map(({ rule }) => rule));
  const [first, ...others] = perPack;
  if (!first) return null;
  return others.reduce<Hours[]>(
    (kept, next) => kept.flatMap((a) => next.flatMap((b) => overlapOf(a, b))),
    first.map(({ weekdays, fromMinute, untilMinute }) => ({ weekdays, fromMinute, untilMinute })),
  );
}

export function overlapOf(a: Hours, b: Hours): Hours[] {
  const weekdays = a.weekdays.filter((day) => b.weekdays.includes(day));
  const fromMinute = Math.max(a.fromMinute, b.fromMinute);
  const untilMinute = Math.min(a.untilMinute, b.untilMinute);
  return weekdays.length > 0 && fromMinute < untilMinute ? [{ weekdays, fromMinute, untilMinute }] : [];
}
