import { useLingui } from '@lingui/react/macro';
import type { ChecklistItem } from '#src/domain/register/checklist.ts';

/** The office's own words for it, in the language of the screen. */
export function useItemName(): (item: ChecklistItem) => string {
  const { i18n } = useLingui();
  return (item) => (i18n.locale === 'en' ? item.en : item.vi);
}
