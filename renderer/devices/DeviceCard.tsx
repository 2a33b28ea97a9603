import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DeviceChoice, DevicePlace } from '#renderer/devices/device-choice.ts';
import type { DeviceStatus } from '#renderer/devices/use-device.ts';
import { useDeviceDraft } from '#renderer/devices/use-device-draft.ts';
import { useDeviceWords } from '#renderer/devices/use-device-words.ts';
import type { DeviceKind, DeviceProfile } from '#src/domain/devices/profile.ts';

type Props = {
  kind: DeviceKind;
  title: ReactNode;
  device: { choice: DeviceChoice | null; status: DeviceStatus };
  profiles: readonly DeviceProfile[];
  /** What it said last, so that whoever sets it up sees that it works. */
  heard: ReactNode;
};

/** One device of this machine: how it speaks, where it is used, and whether it is there. */
export function DeviceCard({ kind, title, device, profiles, heard }: Props) {
  const { t, i18n } = useLingui();
  const { draft, set, trouble, save, choosePort, forget } = useDeviceDraft(kind, device.choice, profiles);
  const language = i18n.locale === 'en' ? 'en' : 'vi';
  const byHand = kind === 'thermometer' ? [{ value: '', label: t`Nhập tay` }] : [];
  const places: { value: DevicePlace; label: string }[] = [
    { value: 'kiosk', label: t`Màn hình khách` },
    { value: 'desk', label: t`Bàn bảo vệ` },
  ];
  return (
    <Paper withBorder p="md" component="section" aria-label={kind === 'thermometer' ? t`Nhiệt kế` : t`Máy quét mã`}>
      <Stack gap="sm">
        <Title order={3} size="h5">
          {title}
        </Title>
        <Standing device={device} heard={heard} />
        <NativeSelect
          label={kind === 'thermometer' ? t`Cách nhận số đo` : t`Kiểu máy quét`}
          data={[...byHand, ...profiles.map(({ id, name }) => ({ value: id, label: name[language] }))]}
          value={draft.profile ?? ''}
          onChange={(event) => set({ profile: event.currentTarget.value || null })}
        />
        {kind === 'thermometer' && (
          <TextInput
            label={t`Tên gọi trong sổ`}
            description={t`Ghi cùng mỗi số đo, để biết nhiệt kế nào đo lệch. Đừng ghi tên người.`}
            placeholder={t`Nhiệt kế cổng chính`}
            autoComplete="off"
            maxLength={60}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        )}
        {kind === 'thermometer' && (
          <NativeSelect
            label={t`Dùng ở`}
            data={places}
            value={draft.place}
            onChange={(event) => set({ place: event.currentTarget.value as DevicePlace })}
          />
        )}
        {trouble && (
          <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
            {trouble === 'no-port' ? (
              <Trans>Chưa chọn cổng nào nên chưa đổi gì. Cắm thiết bị rồi bấm lại.</Trans>
            ) : (
              <Trans>Máy này không nối được cổng nối tiếp, nên chưa đổi gì. Hãy chọn “Nhập tay”.</Trans>
            )}
          </Alert>
        )}
        <Group gap="xs">
          <Button onClick={save}>{draft.profile === null ? <Trans>Lưu</Trans> : <Trans>Lưu và nối</Trans>}</Button>
          {device.choice?.profile && (
            <Button variant="default" onClick={choosePort}>
              <Trans>Chọn cổng khác</Trans>
            </Button>
          )}
          {device.choice && (
            <Button variant="subtle" color="gray" onClick={forget}>
              <Trans>Bỏ thiết bị</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

function Standing({ device, heard }: Pick<Props, 'device' | 'heard'>) {
  const wordsOf = useDeviceWords();
  const isLive = device.status === 'live';
  const Icon = isLive ? IconPlugConnected : IconPlugConnectedX;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" role="status">
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text size="sm" fw={600}>
        {isLive && heard ? heard : wordsOf(device.status)}
      </Text>
    </Group>
  );
}
