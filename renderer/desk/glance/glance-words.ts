import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { formatTime } from '#renderer/ui/format.ts';
import { letterNumbers } from '#renderer/ui/letter-numbers.ts';
import type { CapacityView, VisitMark } from '#src/contract/glance.ts';
import type { CameraState, KioskHealth } from '#src/contract/kiosks.ts';
import type { CapacityLevel } from '#src/domain/register/glance/capacity.ts';

export const levelWords: Record<CapacityLevel, MessageDescriptor> = {
  free: msg`còn chỗ`,
  near: msg`sắp đủ`,
  full: msg`đã đủ`,
  over: msg`quá số`,
};

export const cameraWords: Record<CameraState, MessageDescriptor> = {
  live: msg`máy ảnh đang đọc mã`,
  opening: msg`máy ảnh đang mở`,
  resting: msg`máy ảnh nghỉ, khách đang khai`,
  'no-camera': msg`không thấy máy ảnh`,
  refused: msg`máy ảnh chưa được phép dùng`,
  taken: msg`máy ảnh đang bị chương trình khác dùng`,
  lost: msg`máy ảnh mất kết nối`,
  unsupported: msg`máy này không dùng được máy ảnh`,
};

const workingCameras: readonly CameraState[] = ['live', 'opening', 'resting'];

/** A camera that does not work leaves the scanner and the screen: somebody should look, the door is open. */
export const isWell = ({ isConnected, camera }: KioskHealth): boolean => isConnected && workingCameras.includes(camera);

export function useGlanceWords() {
  const { t } = useLingui();
  return {
    /** What is counted; null: the office itself has no name of its own here. */
    placeOf: ({ place, name }: Pick<CapacityView, 'place' | 'name'>): string => {
      if (place === 'office') return t`Toàn cơ quan`;
      if (place === 'department') return t`Cán bộ ${name}`;
      return name ?? (place === 'outside' ? t`Cuộc họp ngoài trời` : t`Cuộc họp`);
    },
    lettersOf: ({ letters }: Pick<CapacityView, 'letters'>): string => {
      const numbers = letterNumbers(letters);
      return numbers === '' ? t`số chỗ của phòng, cuộc họp` : t`công văn số ${numbers}`;
    },
    overdueOf: ({ overdue }: VisitMark): string | null => {
      if (!overdue) return null;
      const due = formatTime(overdue.dueAt);
      if (overdue.rule === 'meeting-over') return t`Quá giờ: họp xong từ ${due}`;
      if (overdue.rule === 'invite-over') return t`Quá giờ: giấy mời hết hạn lúc ${due}`;
      return t`Quá giờ: ở lâu hơn thường lệ từ ${due}`;
    },
    afterHoursOf: ({ afterHours }: VisitMark): string | null => {
      if (afterHours === null) return null;
      return afterHours === 'came' ? t`Vào ngoài giờ` : t`Ở lại ngoài giờ`;
    },
    nameOf: ({ doorName }: KioskHealth): string => (doorName === null ? t`Kiosk` : t`Kiosk ${doorName}`),
    stateOf: (kiosk: KioskHealth): string => {
      if (!kiosk.isConnected) return t`mất liên lạc từ ${formatTime(kiosk.heardAt)}`;
      const camera = t(cameraWords[kiosk.camera]);
      return isWell(kiosk) ? camera : t`${camera} từ ${formatTime(kiosk.cameraSince)}`;
    },
  };
}
