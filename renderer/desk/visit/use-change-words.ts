import { useLingui } from '@lingui/react/macro';
import { documentWords, stateWords, vehicleWords } from '#renderer/desk/words/register-words.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { ShownChange } from '#src/contract/correction.ts';
import type { VisitState } from '#src/domain/register/vocabulary.ts';

/** A value of a correction in words; nothing is a value too. */
export function useChangeWords(): (field: ShownChange['field'], value: ShownChange['was']) => string {
  const { t } = useLingui();
  return (field, value) => {
    if (value === null) return field === 'department' ? t`Cơ quan` : t`(trống)`;
    if (typeof value === 'object') {
      return 'plate' in value
        ? `${value.plate} (${t(vehicleWords[value.class])})`
        : `${value.number} (${t(documentWords[value.kind])})`;
    }
    if (field === 'inAt' || field === 'leftAt') return formatInstant(value);
    return field === 'decision' ? t(stateWords[value as VisitState]) : String(value);
  };
}
