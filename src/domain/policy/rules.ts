import type { Wording } from '#src/domain/declaration/questionnaire.ts';

/** What a letter can order. The journal stores these words: one is never renamed or given another meaning, only added. */
export const ruleKinds = [
  'temperature',
  'mask',
  'sanitiser',
  'declaration',
  'look-back',
  'outbreak-areas',
  'proof-accepted',
  'urgent-only',
  'receiving-departments',
  'hours',
  'staff-share',
  'people-in-office',
  'people-in-room',
  'people-outside',
  'distance',
  'pass-reentry',
  'health-off',
  'scan',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** `more-than` 20 stops the 21st, `at-least` 10 stops the 10th: letters use both, and mean both. */
export const operators = ['more-than', 'at-least'] as const;
export type Operator = (typeof operators)[number];

export const whoms = ['visitors', 'staff', 'everyone'] as const;
export type Whom = (typeof whoms)[number];

/** What a limit in the office counts: all heads in the building, or one meeting, event or the like. */
export const countings = ['everybody', 'gathering'] as const;

export const distancePlaces = ['between-people', 'when-talking', 'public-places', 'at-the-desk'] as const;

/** What somebody can show at the door. The first three are read from a signed certificate; the others the guard sees. */
export const proofs = ['vaccination', 'test', 'recovery', 'ncovi', 'bluezone', 'declared-online'] as const;
export type Proof = (typeof proofs)[number];

/** What a proof can stand in for, within the pack that accepts it. */
export const replaceable = ['declaration', 'temperature', 'outbreak-areas'] as const;

/** Where a rule holds. Ids of the office's places in a pack in force; a template may give names instead. */
export type Scope =
  | { kind: 'office' }
  | { kind: 'departments'; departments: string[] }
  | { kind: 'rooms'; rooms: string[] }
  | { kind: 'outside' };

/** Weekdays 1 (Monday) to 7 (Sunday); minutes of the local day, the last one not included. */
export type Hours = { weekdays: number[]; fromMinute: number; untilMinute: number };

/** A place with an outbreak, under all its names and codes, before and after a merger. Local days, both included. */
export type OutbreakArea = { names: string[]; codes: string[]; fromDay: string; toDay: string | null };

export type RuleBody =
  | { kind: 'people-in-office'; counted: (typeof countings)[number]; operator: Operator; people: number }
  | { kind: 'people-in-room'; operator: Operator; people: number }
  | { kind: 'people-outside'; operator: Operator; people: number }
  /** Of the staff of one department; the share is rounded down. */
  | { kind: 'staff-share'; mostPercent: number }
  | { kind: 'urgent-only' }
  /** Only the departments of its scope receive visitors. */
  | { kind: 'receiving-departments' }
  /** Several in one pack are alternatives: a morning and an afternoon. */
  | ({ kind: 'hours' } & Hours)
  | { kind: 'declaration'; of: Whom; form: string }
  /** `secondAfterMinutes` null: the first reading decides; else a second one after that wait can clear it. */
  | { kind: 'temperature'; of: Whom; operator: Operator; tenths: number; secondAfterMinutes: number | null }
  | { kind: 'look-back'; days: number }
  | { kind: 'mask'; of: Whom }
  | { kind: 'sanitiser'; of: Whom }
  | { kind: 'distance'; where: (typeof distancePlaces)[number]; metres: number }
  | { kind: 'outbreak-areas'; areas: OutbreakArea[]; effect: 'hold' | 'refuse' }
  | { kind: 'proof-accepted'; proof: Proof; insteadOf: (typeof replaceable)[number] }
  /** A pass lets its holder in again until it ends; without this rule an entry is single. */
  | { kind: 'pass-reentry' }
  /** A code is scanned before going in. Who has none is written in by the guard, so that it holds nobody. */
  | { kind: 'scan'; of: Whom }
  /** Nothing about health is asked or kept, whatever other packs say: the one rule that is not outdone by a stricter one. */
  | { kind: 'health-off' };

/**
 * `quote` is the letter's own sentence; empty where no letter stands behind the rule. `reading` says how we read it where
 * the sentence leaves room. `scope` null: the pack's.
 */
export type Rule = { quote: string; reading: Wording | null; scope: Scope | null } & RuleBody;
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

export const healthKinds: readonly RuleKind[] = [
  'temperature',
  'mask',
  'sanitiser',
  'declaration',
  'look-back',
  'outbreak-areas',
  'proof-accepted',
];

/** The highest number that the limit lets pass. */
export const highestAllowed = (operator: Operator, limit: number): number =>
  operator === 'more-than' ? limit : limit - 1;
