import type { PackProblemView, packProblemCodes } from '#src/contract/policies.ts';
import type { Pack } from '#src/domain/policy/pack.ts';
import type { OutbreakArea, Rule, Scope } from '#src/domain/policy/rules.ts';
import { highestTenths, lowestTenths } from '#src/domain/register/temperature.ts';

type Code = (typeof packProblemCodes)[number];
type Found = { code: Code; field: string | null };

/** What a pack may speak of here: ids of the office's places, ids of the forms, and the packs there are. */
export type Known = {
  departments: readonly string[];
  rooms: readonly string[];
  forms: readonly string[];
  others: readonly Pack[];
};

/** What keeps a pack from being put into force. Empty: it can be. */
export function findPackProblems(pack: Pack, known: Known): PackProblemView[] {
  const own = [...problemsOfLetter(pack, known), ...problemsOfScope(pack.scope, known)];
  return [
    ...own.map((found) => ({ ...found, rule: null })),
    ...pack.rules.flatMap((rule, index) =>
      problemsOfRule(pack, rule, known).map((found) => ({ ...found, rule: index })),
    ),
  ];
}

const when = (isWrong: boolean, code: Code, field: string | null): Found[] => (isWrong ? [{ code, field }] : []);
const isOutside = (value: number, least: number, most: number) => value < least || value > most;
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function problemsOfLetter(pack: Pack, { others }: Known): Found[] {
  const { letter, fromMs, toMs, rules, notices } = pack;
  return [
    ...when(letter.number.trim() === '' && letter.title.trim() === '', 'blank', 'letter.number'),
    ...when(letter.issuedOn !== '' && !isDay(letter.issuedOn), 'not-a-day', 'letter.issuedOn'),
    ...when(toMs !== null && toMs < fromMs, 'end-before-start', 'toMs'),
    ...when(rules.length === 0 && notices.length === 0, 'blank', 'rules'),
    ...when(
      others.some((other) => isSameLetter(pack, other)),
      'same-letter',
      'letter.number',
    ),
    ...notices.flatMap(({ text, fromDay, toDay }, index) => [
      ...when(text.vi.trim() === '', 'blank', `notices.${index}`),
      ...when(fromDay !== null && toDay !== null && toDay < fromDay, 'end-before-start', `notices.${index}`),
    ]),
  ];
}

/** One letter in force twice at one time: somebody meant to change it and began it anew. */
function isSameLetter(pack: Pack, other: Pack): boolean {
  const isNumbered = /\d/.test(pack.letter.number);
  const isSame = pack.letter.number === other.letter.number && pack.letter.issuer === other.letter.issuer;
  return isNumbered && isSame && pack.id !== other.id && overlap(pack, other) !== null;
}

export type Span = { fromMs: number; toMs: number | null };

/** When both are in force; null: never. */
export function overlap(a: Span, b: Span): Span | null {
  const fromMs = Math.max(a.fromMs, b.fromMs);
  const toMs = a.toMs === null ? b.toMs : b.toMs === null ? a.toMs : Math.min(a.toMs, b.toMs);
  return toMs === null || fromMs <= toMs ? { fromMs, toMs } : null;
}

function problemsOfScope(scope: Scope | null, { departments, rooms }: Known): Found[] {
  if (scope?.kind !== 'departments' && scope?.kind !== 'rooms') return [];
  const [named, known] = scope.kind === 'departments' ? [scope.departments, departments] : [scope.rooms, rooms];
  return [
    ...when(named.length === 0, 'blank', 'scope'),
    ...when(
      named.some((place) => !known.includes(place)),
      'unknown-place',
      'scope',
    ),
  ];
}

function problemsOfRule(pack: Pack, rule: Rule, known: Known): Found[] {
  return [...problemsOfScope(rule.scope, known), ...problemsOfBody(pack, rule, known)];
}

function problemsOfBody(pack: Pack, rule: Rule, { forms }: Known): Found[] {
  switch (rule.kind) {
    case 'people-in-office':
    case 'people-in-room':
    case 'people-outside':
      return when(isOutside(rule.people, 1, 100_000), 'out-of-range', 'people');
    case 'staff-share':
      return when(isOutside(rule.mostPercent, 0, 100), 'out-of-range', 'mostPercent');
    case 'receiving-departments':
      return when((rule.scope ?? pack.scope).kind !== 'departments', 'departments-needed', 'scope');
    case 'hours':
      return [
        ...when(rule.weekdays.length === 0, 'blank', 'weekdays'),
        ...when(
          rule.weekdays.some((day) => isOutside(day, 1, 7)),
          'out-of-range',
          'weekdays',
        ),
        ...when(isOutside(rule.fromMinute, 0, 1439), 'out-of-range', 'fromMinute'),
        ...when(isOutside(rule.untilMinute, 1, 1440), 'out-of-range', 'untilMinute'),
        ...when(rule.untilMinute <= rule.fromMinute, 'end-before-start', 'untilMinute'),
      ];
    case 'declaration':
      return when(!forms.includes(rule.form), 'unknown-form', 'form');
    case 'temperature':
      return [
        ...when(isOutside(rule.tenths, lowestTenths, highestTenths), 'out-of-range', 'tenths'),
        ...when(isOutside(rule.secondAfterMinutes ?? 1, 1, 240), 'out-of-range', 'secondAfterMinutes'),
      ];
    case 'look-back':
      return when(isOutside(rule.days, 1, 365), 'out-of-range', 'days');
    case 'distance':
      return when(isOutside(rule.metres, 1, 100), 'out-of-range', 'metres');
    case 'outbreak-areas':
      return [
        ...when(rule.areas.length === 0, 'blank', 'areas'),
        ...rule.areas.flatMap((area, index) => problemsOfArea(area, `areas.${index}`)),
      ];
    default:
      return [];
  }
}

const problemsOfArea = ({ names, codes, fromDay, toDay }: OutbreakArea, field: string): Found[] => [
  ...when(codes.length === 0 && names.every((name) => name.trim() === ''), 'blank', field),
  ...when(toDay !== null && toDay < fromDay, 'end-before-start', field),
];
