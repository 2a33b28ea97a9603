import type { Wording } from '#src/domain/declaration/questionnaire.ts';
import { type Pack, packFormat } from '#src/domain/policy/pack.ts';
import type { OutbreakArea, Rule, RuleBody, RuleKind } from '#src/domain/policy/rules.ts';
import { dayMs, startOfLocalDay } from '#src/domain/register/local-time.ts';

/** A pack as it is written. A number or instant that is not filled in yet is NaN, a day that is not is ''. */
export type Draft = Pack;

/** Changes one of the draft's own fields. */
export type SetDraft = (change: Partial<Draft>) => void;

/** Problems by the field they stand beside; `rule` null: the pack's own. */
export type ErrorOf = (rule: number | null, field: string) => string | undefined;

/** From tomorrow on, without an end: the officer says otherwise. */
export const emptyDraft = (nowMs: number): Draft => ({
  format: packFormat,
  id: crypto.randomUUID(),
  letter: { number: '', issuer: '', issuedOn: '', title: '' },
  scope: { kind: 'office' },
  fromMs: startOfLocalDay(nowMs + dayMs),
  toMs: null,
  rules: [],
  notices: [],
});

/** Another pack's letter and rules under an id of its own: what is changed in it does not touch the other. */
export const copyOf = (pack: Pack): Draft => ({ ...structuredClone(pack), id: crypto.randomUUID() });

const plain = { quote: '', reading: null, scope: null } as const;

/** A new rule as most letters have it. */
export const newRule = (kind: RuleKind): Rule => ({ ...plain, ...usualBodies[kind] });

const usualBodies: { [K in RuleKind]: Extract<RuleBody, { kind: K }> } = {
  'people-in-office': { kind: 'people-in-office', counted: 'gathering', operator: 'more-than', people: 20 },
  'people-in-room': { kind: 'people-in-room', operator: 'more-than', people: 20 },
  'people-outside': { kind: 'people-outside', operator: 'at-least', people: 10 },
  'staff-share': { kind: 'staff-share', mostPercent: 50 },
  distance: { kind: 'distance', where: 'between-people', metres: 2 },
  'urgent-only': { kind: 'urgent-only' },
  'receiving-departments': { kind: 'receiving-departments' },
  hours: { kind: 'hours', weekdays: [1, 2, 3, 4, 5], fromMinute: 450, untilMinute: 1020 },
  scan: { kind: 'scan', of: 'everyone' },
  'pass-reentry': { kind: 'pass-reentry' },
  temperature: {
    kind: 'temperature',
    of: 'visitors',
    operator: 'more-than',
    tenths: 375,
    secondAfterMinutes: null,
  },
  mask: { kind: 'mask', of: 'visitors' },
  sanitiser: { kind: 'sanitiser', of: 'visitors' },
  declaration: { kind: 'declaration', of: 'visitors', form: 'everyone' },
  'look-back': { kind: 'look-back', days: 14 },
  'outbreak-areas': {
    kind: 'outbreak-areas',
    areas: [{ names: [], codes: [], fromDay: '', toDay: null }],
    effect: 'hold',
  },
  'proof-accepted': { kind: 'proof-accepted', proof: 'declared-online', insteadOf: 'declaration' },
  'health-off': { kind: 'health-off' },
};

/** The names in scopes that are none of the office's departments, each once: as a letter from elsewhere has them. */
export function unmatchedDepartments(draft: Draft, known: ReadonlySet<string>): string[] {
  const scopes = [draft.scope, ...draft.rules.flatMap(({ scope }) => (scope ? [scope] : []))];
  const named = scopes.flatMap((scope) => (scope.kind === 'departments' ? scope.departments : []));
  return [...new Set(named)].filter((id) => !known.has(id));
}

/** Puts a department of the office (or none, with null) in place of a name, wherever it stands. */
export function mapDepartment(draft: Draft, name: string, id: string | null): Draft {
  const mapScope = <S extends Draft['scope'] | null>(scope: S): S =>
    scope?.kind === 'departments'
      ? { ...scope, departments: [...new Set(scope.departments.flatMap((one) => (one === name ? (id ?? []) : one)))] }
      : scope;
  return {
    ...draft,
    scope: mapScope(draft.scope),
    rules: draft.rules.map((rule) => ({ ...rule, scope: mapScope(rule.scope) })),
  };
}

/** As it goes to the host: no blanks around texts, and Vietnamese where no English was written. */
export function finishDraft(draft: Draft): Pack {
  const { number, issuer, issuedOn, title } = draft.letter;
  const both = <W extends Wording | null>(text: W): W =>
    text && { ...text, vi: text.vi.trim(), en: text.en.trim() || text.vi.trim() };
  return {
    ...draft,
    letter: { number: number.trim(), issuer: issuer.trim(), issuedOn, title: title.trim() },
    rules: draft.rules.map((rule) => ({
      ...(rule.kind === 'outbreak-areas' ? { ...rule, areas: rule.areas.map(finishArea) } : rule),
      quote: rule.quote.trim(),
      reading: both(rule.reading),
    })),
    notices: draft.notices.map((notice) => ({ ...notice, text: both(notice.text) })),
  };
}

const finishArea = (area: OutbreakArea): OutbreakArea => ({
  ...area,
  names: area.names.map((name) => name.trim()).filter((name) => name !== ''),
});
