import { useLingui } from '@lingui/react/macro';
import type { Verdict } from '#src/contract/integrity.ts';

/** What was found, as one short sentence with the number of the line. */
export function useFindingWords(): (verdict: Verdict) => string {
  const { t, i18n } = useLingui();
  return ({ problem, seq }) => {
    const line = i18n.number(seq ?? 0);
    switch (problem) {
      case 'line-missing':
        return t`Sổ thiếu dòng ${line}`;
      case 'value-removed':
        return t`Dòng ${line} bị mất dữ liệu`;
      case 'cut-off':
        return t`Sổ bị cắt mất từ dòng ${line}`;
      case 'stray-rows':
        return t`Sổ có dữ liệu lạ chèn vào`;
      case 'file-damaged':
        return t`Tệp của sổ bị hỏng`;
      case 'checkpoint-differs':
        return t`Sổ không khớp với bản đã ký`;
      default:
        return t`Dòng ${line} đã bị sửa`;
    }
  };
}
