import { useLingui } from '@lingui/react/macro';
import type { Outputs } from '#src/contract/contract.ts';

type Refused = Exclude<Outputs['paper']['enter'], { outcome: 'entered' }>;

/** Why a row was not written, and what to look at. */
export function usePaperSentence(): (answer: Refused) => string {
  const { t } = useLingui();
  return (answer) => {
    switch (answer.outcome) {
      case 'row-taken':
        return t`Hàng này đã được nhập, là lượt số ${answer.number}. Xem lại số tờ, số hàng.`;
      case 'unknown-sheet':
        return t`Không có tờ nào mang số này được in. Xem lại số ở góc tờ.`;
      case 'no-such-row':
        return t`Tờ này không có hàng đó. Xem lại số hàng.`;
      case 'left-before-arrival':
        return t`Giờ ra trước giờ vào. Xem lại hai giờ.`;
      case 'not-yet':
        return t`Giờ này chưa đến. Xem lại ngày và giờ.`;
      case 'unknown-place':
        return t`Đơn vị đã chọn không còn trong danh sách. Chọn lại rồi ghi.`;
    }
  };
}
