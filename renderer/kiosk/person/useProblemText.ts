import { useLingui } from '@lingui/react/macro';
import type { Problem } from '#renderer/kiosk/flow/problems.ts';

/** Looks up the sentence for a field among the problems found; undefined when the field is fine. */
export function useProblemText(problems: readonly Problem[]): (field: Problem['field']) => string | undefined {
  const { t } = useLingui();
  const phoneText = (reason: Extract<Problem, { field: 'phone' }>['reason']) => {
    if (reason === 'empty') return t`Xin nhập số điện thoại, hoặc chạm “Không có điện thoại”.`;
    if (reason === 'bad-characters') return t`Số điện thoại chỉ gồm chữ số.`;
    if (reason === 'service-number') return t`Đây là số tổng đài. Xin nhập số của anh/chị.`;
    return t`Số điện thoại chưa đúng. Số di động có 10 chữ số, ví dụ 0912 345 678.`;
  };
  const textOf = (problem: Problem) => {
    switch (problem.field) {
      case 'name':
        return problem.reason === 'empty' ? t`Xin nhập họ và tên.` : t`Họ và tên chỉ gồm chữ cái.`;
      case 'phone':
        return phoneText(problem.reason);
      case 'document':
        return t`Xin nhập số giấy tờ, hoặc chạm “Không mang giấy tờ”.`;
      case 'address':
        return t`Xin nhập nơi ở hiện nay.`;
      case 'place':
        return t`Xin chọn nơi cần đến.`;
      case 'purpose':
        return t`Xin chọn hoặc ghi mục đích.`;
      case 'urgency':
        return t`Xin cho biết việc này có thật sự cấp bách không.`;
      case 'plate':
        return t`Xin nhập biển số xe.`;
    }
  };
  return (field) => {
    const problem = problems.find((found) => found.field === field);
    return problem && textOf(problem);
  };
}
