import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, TextInput, Title } from '@mantine/core';
import type { StepProps } from '#renderer/office/setup/StepFields.tsx';

export function OfficeStep({ draft, set, problems }: StepProps) {
  const { t } = useLingui();
  return (
    <Stack gap="md">
      <Title order={2}>
        <Trans>Văn phòng</Trans>
      </Title>
      <TextInput
        label={t`Tên cơ quan`}
        description={t`Hiện trên kiosk, trên phiếu của khách và trên sổ trích.`}
        value={draft.name}
        maxLength={200}
        autoFocus
        autoComplete="off"
        data-keyboard="text"
        error={problems.name && t`Ghi tên cơ quan để khách biết mình đến đúng nơi.`}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t`Địa chỉ`}
        value={draft.address}
        maxLength={300}
        autoComplete="off"
        data-keyboard="text"
        error={problems.address && t`Ghi địa chỉ trụ sở: sổ trích phải cho biết đây là cửa của trụ sở nào.`}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
    </Stack>
  );
}
