import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';

/** A closed list of the register as the options of a select. */
export function useWordOptions() {
  const { t } = useLingui();
  return (words: Record<string, MessageDescriptor>) =>
    Object.entries(words).map(([value, word]) => ({ value, label: t(word) }));
}
