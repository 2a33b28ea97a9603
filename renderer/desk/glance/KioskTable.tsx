import { useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { GlanceTable } from '#renderer/desk/glance/GlanceTable.tsx';
import classes from '#renderer/desk/glance/glance.module.css';
import { cameraWords, isWell, useGlanceWords } from '#renderer/desk/glance/glance-words.ts';
import { useKiosks } from '#renderer/desk/glance/use-glance.ts';
import { formatTime } from '#renderer/ui/format.ts';

export function KioskTable() {
  const { t } = useLingui();
  const { data = [] } = useKiosks();
  const { nameOf } = useGlanceWords();
  return (
    <GlanceTable
      title={t`Màn hình ở cửa`}
      heads={[t`Màn hình`, t`Liên lạc`, t`Máy ảnh`]}
      empty={t`Chưa kiosk nào báo về từ lúc máy chủ khởi động. Mở kiosk, hoặc xem dây mạng của nó.`}
    >
      {data.map((kiosk) => (
        <Table.Tr key={kiosk.screenId}>
          <Table.Td>{nameOf(kiosk)}</Table.Td>
          <Table.Td>
            <span className={classes['item']} data-tone={kiosk.isConnected ? 'well' : 'alarm'}>
              {kiosk.isConnected ? t`đang nối` : t`mất liên lạc từ ${formatTime(kiosk.heardAt)}`}
            </span>
          </Table.Td>
          <Table.Td>
            {kiosk.isConnected ? (
              <span className={classes['item']} data-tone={isWell(kiosk) ? 'well' : 'alarm'}>
                {t(cameraWords[kiosk.camera])} ({formatTime(kiosk.cameraSince)})
              </span>
            ) : (
              <Text span size="sm" c="dimmed">
                {t`lần cuối: ${t(cameraWords[kiosk.camera])} (${formatTime(kiosk.cameraSince)})`}
              </Text>
            )}
          </Table.Td>
        </Table.Tr>
      ))}
    </GlanceTable>
  );
}
