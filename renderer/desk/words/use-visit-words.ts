import { useLingui } from '@lingui/react/macro';
import type { VisitSummary } from '#src/contract/visit.ts';

/** How a visit is called on screen. Staff carry a badge and no visitor number (0); an erased name is empty. */
export function useVisitWords() {
  const { t } = useLingui();
  const nameOf = ({ name }: Pick<VisitSummary, 'name'>) => name || t`(tên đã xóa)`;
  const numberOf = ({ number }: Pick<VisitSummary, 'number'>) => (number > 0 ? String(number) : '–');
  return {
    nameOf,
    numberOf,
    /** "Nguyễn Văn Mẫu, số 12" */
    titleOf: (visit: Pick<VisitSummary, 'name' | 'number'>) =>
      visit.number > 0 ? t`${nameOf(visit)}, số ${visit.number}` : nameOf(visit),
  };
}
