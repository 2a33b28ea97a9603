import { Trans } from '@lingui/react/macro';
import type { DeviceStatus } from '#renderer/devices/use-device.ts';

/** How the number gets onto the screen; a thermometer that is unplugged costs no more than typing. */
export function MeasureHint({ status }: { status: DeviceStatus }) {
  switch (status) {
    case 'live':
    case 'opening':
      return <Trans>Đưa trán lại gần nhiệt kế: số đo tự hiện ở đây. Cũng có thể tự nhập.</Trans>;
    case 'absent':
    case 'taken':
      return <Trans>Nhiệt kế chưa nối được với màn hình này: xin đọc số trên nhiệt kế rồi nhập.</Trans>;
    case 'by-hand':
    case 'unsupported':
      return <Trans>Đo bằng nhiệt kế ở quầy rồi nhập số đo được.</Trans>;
  }
}
