import type { Draft } from '#renderer/office/policies/editor/draft.ts';
import type { PackProblemView } from '#src/contract/policies.ts';
import type { Rule } from '#src/domain/policy/rules.ts';

/** What is not filled in yet. A pack has no such thing, so the host would not even read it. */
export function findBlanks(draft: Draft): PackProblemView[] {
  const { letter, fromMs, toMs, rules, notices } = draft;
  const own = [
    ...(['number', 'issuer'] as const).filter((key) => letter[key].trim() === '').map((key) => `letter.${key}`),
    ...(Number.isNaN(fromMs) ? ['fromMs'] : []),
    ...(Number.isNaN(toMs) ? ['toMs'] : []),
    ...notices.flatMap(({ text }, index) => (text.vi.trim() === '' ? [`notices.${index}`] : [])),
  ];
  return [
    ...own.map((field) => ({ code: 'blank' as const, rule: null, field })),
    ...rules.flatMap((rule, index) => blanksOf(rule).map((field) => ({ code: 'blank' as const, rule: index, field }))),
  ];
}

/** The fields of a rule, and of how it is read, that have nothing in them yet. */
export function blanksOf(rule: Rule): string[] {
  const numbers = Object.entries(rule)
    .filter(([, value]) => Number.isNaN(value))
    .map(([field]) => field);
  const areas =
    rule.kind === 'outbreak-areas'
      ? rule.areas.flatMap(({ names, fromDay }, index) =>
          fromDay === '' || names.every((name) => name.trim() === '') ? [`areas.${index}`] : [],
        )
      : [];
  return [...numbers, ...areas, ...(rule.reading?.vi.trim() === '' ? ['reading'] : [])];
}
