import { Trans } from '@lingui/react/macro';
import type { useThermometer } from '#renderer/devices/DevicesContext.tsx';
import { useDeviceWords } from '#renderer/devices/use-device-words.ts';

/** Which thermometer the book will name, and whether it sends by itself. */
export function ThermometerLine({ thermometer }: { thermometer: ReturnType<typeof useThermometer> }) {
  const { name, status } = thermometer;
  const wordsOf = useDeviceWords();
  if (status === 'by-hand') {
    return name === null ? (
      <Trans>Nhập tay. Đặt tên nhiệt kế ở mục Thiết bị (phím D) để sổ ghi bằng máy nào.</Trans>
    ) : (
      <Trans>Nhập tay, sổ ghi: {name}.</Trans>
    );
  }
  return (
    <>
      {name !== null && <>{name}: </>}
      {wordsOf(status)}
    </>
  );
}
