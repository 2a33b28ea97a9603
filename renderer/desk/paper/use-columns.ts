import { useLingui } from '@lingui/react/macro';
import type { PaperForm } from '#src/domain/register/paper-lines.ts';

type Column = { name: string; width: number };

/** The columns of the usual paper book (notes/vietnam.md 4e); widths in percent of the sheet. */
export function useColumns(form: PaperForm): Column[] {
  const { t } = useLingui();
  const people: [string, number][] = [
    [t`STT`, 3],
    [t`Giờ vào`, 5],
    [t`Họ và tên`, 14],
    [t`Số giấy tờ (loại, số)`, 10],
    [t`Đơn vị, địa chỉ`, 11],
    [t`Điện thoại`, 8],
    [t`Nội dung làm việc`, 10],
    [t`Người, phòng tiếp`, 9],
    [t`Biển số xe`, 7],
    [t`Thân nhiệt lần 1 / 2`, 6],
    [t`Khai báo y tế`, 5],
    [t`Khẩu trang, sát khuẩn`, 5],
    [t`Giờ ra`, 4],
    [t`Ghi chú`, 3],
  ];
  const vehicles: [string, number][] = [
    [t`STT`, 3],
    [t`Giờ vào`, 6],
    [t`Biển số`, 11],
    [t`Loại xe`, 8],
    [t`Lái xe (họ tên, số giấy tờ)`, 20],
    [t`Số người đi cùng`, 6],
    [t`Hàng hóa, tài sản vào`, 15],
    [t`Giờ ra`, 6],
    [t`Hàng hóa, tài sản ra`, 15],
    [t`Ghi chú`, 10],
  ];
  return (form === 'people' ? people : vehicles).map(([name, width]) => ({ name, width }));
}
