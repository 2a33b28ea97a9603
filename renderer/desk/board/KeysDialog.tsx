import { useLingui } from '@lingui/react/macro';
import { Kbd, Table } from '@mantine/core';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const keys: [string, string][] = [
    ['A', t`Cho vào người đang chờ được chọn`],
    ['R', t`Từ chối người đang chờ được chọn`],
    ['T', t`Đo thân nhiệt cho người đang chờ được chọn`],
    ['/', t`Tìm trong sổ`],
    ['Q', t`Mở toàn bộ sổ, trở về bàn trực`],
    ['N', t`Nhập thay cho người không dùng được kiosk`],
    ['E', t`Xuất sổ`],
    ['D', t`Thiết bị của máy này: nhiệt kế, máy quét`],
    ['S', t`Tình trạng sổ, kiểm sổ`],
    ['C', t`Ca trực: bắt đầu, ghi chú, rà soát, bàn giao`],
    ['B', t`Bàn giao ca: hai mã PIN, ký sổ và hiện mã để chụp`],
    ['L', t`Sổ giấy: in tờ trống, nhập lại, xem tờ nào còn thiếu`],
    ['1 2 3', t`Khi rà soát: còn trong, đã về, không thấy`],
    ['P', t`Đối chiếu ảnh bàn giao cũ với sổ hôm nay`],
    ['V', t`Danh sách sơ tán: ai còn ở trong, để tìm và để in`],
    ['W', t`Đến danh sách đang chờ`],
    ['I', t`Đến danh sách đang ở trong`],
    ['M', t`Đến ra vào hôm nay, hoặc kết quả tìm`],
    ['↑ ↓', t`Đi theo danh sách`],
    ['Enter', t`Mở lượt được chọn; trong hộp thoại: đồng ý`],
    ['O', t`Ghi giờ ra cho lượt được chọn trong danh sách đang ở trong`],
    ['X', t`Ghi giờ ra cho lượt được chọn mà có lẽ đã về, kèm lý do`],
    ['G', t`Giờ của máy đã đúng, khi màn hình hỏi`],
    ['1 … 9', t`Chọn lý do có sẵn khi quyết định`],
    ['Esc', t`Đóng hộp thoại, xóa nội dung tìm`],
    ['?', t`Mở bảng phím tắt này`],
  ];
  return (
    <DialogFrame title={t`Phím tắt`} onClose={onClose}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {keys.map(([key, meaning]) => (
            <Table.Tr key={key}>
              <Table.Td>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </DialogFrame>
  );
}
