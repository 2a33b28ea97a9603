import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Draft, ErrorOf } from '#renderer/office/policies/editor/draft.ts';
import { findBlanks } from '#renderer/office/policies/editor/find-blanks.ts';
import { wordsOfProblem } from '#renderer/office/policies/editor/problem-words.ts';
import type { PackProblemView } from '#src/contract/policies.ts';

/**
 * What is wrong with the draft, beside its fields. Wrong is said while it is typed; what is merely not there yet only after
 * somebody meant to be done.
 */
export function useProblems(draft: Draft, found: readonly PackProblemView[], unmatched: number) {
  const { i18n, t } = useLingui();
  const [isMeant, setMeant] = useState(false);
  const blanks = findBlanks(draft);
  const shown = isMeant ? [...blanks, ...found] : found;
  const words = (problem: PackProblemView) => i18n._(wordsOfProblem(problem.code));
  const errorOf: ErrorOf = (rule, field) => {
    const problem = shown.find((one) => one.rule === rule && one.field === field);
    return problem && words(problem);
  };
  const others = shown.filter(({ rule, field }) => rule === null && field === null).map(words);
  if (isMeant && unmatched > 0)
    others.push(t`${plural(unmatched, { other: 'Còn # tên đơn vị chưa chọn đơn vị tương ứng.' })}`);
  return {
    errorOf,
    others,
    count: shown.length + (isMeant ? unmatched : 0),
    check: () => {
      setMeant(true);
      return blanks.length === 0 && unmatched === 0;
    },
  };
}
