import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

/** "1.234 dòng" */
export function useLineCount(): (lines: number) => string {
  const { t } = useLingui();
  return (lines) => t`${plural(lines, { other: '# dòng' })}`;
}
