import { useLingui } from '@lingui/react/macro';
import type { DeviceStatus } from '#renderer/devices/use-device.ts';

/** How a device stands, as one sentence that says what to do. */
export function useDeviceWords(): (status: DeviceStatus) => string {
  const { t } = useLingui();
  return (status) => {
    switch (status) {
      case 'by-hand':
        return t`Chưa nối thiết bị nào.`;
      case 'unsupported':
        return t`Trình duyệt này không nối được cổng nối tiếp. Xin dùng Chromium hoặc bản cài Sổ Cổng; vẫn nhập tay được.`;
      case 'opening':
        return t`Đang nối…`;
      case 'live':
        return t`Đã nối, đang chờ thiết bị gửi.`;
      case 'absent':
        return t`Không thấy thiết bị. Kiểm tra dây cắm; cắm lại thì tự nối, không phải chọn lại.`;
      case 'taken':
        return t`Màn hình hoặc chương trình khác đang dùng thiết bị này. Khi được nhả ra thì tự nối.`;
    }
  };
}
