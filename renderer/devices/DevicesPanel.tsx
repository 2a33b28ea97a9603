import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Code, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DeviceCard } from '#renderer/devices/DeviceCard.tsx';
import { DevicesProvider, useSerialScanner, useThermometer } from '#renderer/devices/DevicesContext.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { KnownDevices } from '#src/contract/device.ts';
import type { Scanned } from '#src/domain/devices/scanned-text.ts';
import type { Measured } from '#src/domain/devices/thermometer.ts';
import { formatTenths } from '#src/domain/register/temperature.ts';

/** The devices of this machine, connected here while somebody sets them up, whichever screen they serve. */
export function DevicesPanel() {
  const { orpc } = useHost();
  const { data } = useQuery(orpc.kiosk.devices.queryOptions());
  return (
    <Stack>
      <Text size="sm">
        <Trans>
          Chọn trên chính máy mà thiết bị cắm vào: mỗi máy nhớ thiết bị của mình. Không có thiết bị vẫn làm việc được:
          số đo nhập tay, mã quét bằng máy ảnh.
        </Trans>
      </Text>
      {data && (
        <DevicesProvider place="desk" isTrying>
          <Cards known={data} />
        </DevicesProvider>
      )}
    </Stack>
  );
}

function Cards({ known: { profiles, refused } }: { known: KnownDevices }) {
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [scanned, setScanned] = useState<Scanned | null>(null);
  const thermometer = useThermometer(setMeasured);
  const scanner = useSerialScanner(setScanned);
  const measuredWords = useMeasuredWords();
  const scannedWords = useScannedWords();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DeviceCard
          kind="thermometer"
          title={<Trans>Nhiệt kế</Trans>}
          device={thermometer}
          profiles={profiles.filter(({ kind }) => kind === 'thermometer')}
          heard={measured && measuredWords(measured)}
        />
        <DeviceCard
          kind="scanner"
          title={<Trans>Máy quét mã</Trans>}
          device={scanner}
          profiles={profiles.filter(({ kind }) => kind === 'scanner')}
          heard={scanned && scannedWords(scanned)}
        />
      </SimpleGrid>
      {refused.map(({ file, problem }) => (
        <Alert key={file} color="orange" variant="outline" icon={<IconFileAlert aria-hidden />}>
          <Trans>
            Tệp mô tả thiết bị <Code>{file}</Code> có lỗi nên không dùng: {problem}
          </Trans>
        </Alert>
      ))}
    </>
  );
}

function useMeasuredWords(): (measured: Measured) => string {
  const { t } = useLingui();
  const separator = useLocale() === 'vi' ? ',' : '.';
  return (measured) => {
    switch (measured.outcome) {
      case 'read': {
        const value = formatTenths(measured.tenths, separator);
        return t`Vừa nhận: ${value} °C.`;
      }
      case 'unsteady':
        return t`Đang đo, số chưa đứng yên.`;
      case 'out-of-range':
        return t`Vừa nhận một số không phải thân nhiệt.`;
      case 'no-reading':
        return t`Thiết bị có gửi nhưng không hiểu: hãy thử kiểu khác.`;
    }
  };
}

/** How much was read and not what: it may be a person's card. */
function useScannedWords(): (scanned: Scanned) => string {
  const { t } = useLingui();
  return (scanned) => {
    if (scanned.outcome !== 'text') return t`Thiết bị có gửi nhưng không hiểu: hãy thử kiểu khác.`;
    const length = [...scanned.text].length;
    return t`Vừa quét được một mã dài ${length} ký tự.`;
  };
}
