import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Switch, Text, Title } from '@mantine/core';
import type { StepProps } from '#renderer/office/setup/StepFields.tsx';
import classes from '#renderer/office/setup/setup.module.css';

export function SummaryStep({ draft, set }: StepProps) {
  const { t } = useLingui();
  const facts: [string, string][] = [
    [t`Tên cơ quan`, draft.name],
    [t`Địa chỉ`, draft.address],
    [t`Các cửa`, draft.doors.names.join(', ')],
    [t`Các đơn vị`, draft.departments.names.join(', ')],
    [t`Người phụ trách`, draft.supervisor.name],
    [t`Bảo vệ`, draft.hasGuard ? draft.guard.name : t`Thêm sau`],
  ];
  return (
    <Stack gap="md">
      <Title order={2}>
        <Trans>Xem lại</Trans>
      </Title>
      <Switch
        size="xl"
        label={t`Hỏi khai báo y tế và đo thân nhiệt`}
        description={t`Tắt: kiosk không hỏi và sổ không giữ gì về sức khỏe. Chỉ bật khi có văn bản yêu cầu.`}
        checked={draft.isHealthAsked}
        onChange={(event) => set({ isHealthAsked: event.currentTarget.checked })}
      />
      <dl className={classes['summary']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Text>
        <Trans>
          Bấm thiết lập xong, màn hình này thành kiosk ở cửa. Bàn bảo vệ mở ở cùng địa chỉ, thêm <b>/desk</b>.
        </Trans>
      </Text>
    </Stack>
  );
}
