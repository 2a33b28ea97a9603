import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Progress, Stack, Text, Title } from '@mantine/core';
import { type RecoveryStatus, recoverySteps } from '#src/contract/recovery.ts';

const steps: Record<(typeof recoverySteps)[number], MessageDescriptor> = {
  'set-aside': msg`Cất riêng những gì đang có`,
  check: msg`Đọc lại tệp sổ`,
  copies: msg`Kiểm tra bản sao lưu`,
  receipts: msg`Đọc bản ghi kèm từng lượt`,
  pages: msg`Đọc từng trang của tệp hỏng`,
  merge: msg`Ghép các dòng theo số thứ tự`,
  write: msg`Ghi sổ mới`,
  verify: msg`Đọc lại toàn bộ sổ mới`,
};

/** The bar counts steps, and inside a step what is counted there: it never goes back. */
export function MendingBook({
  status: { step, done, total },
}: {
  status: Extract<RecoveryStatus, { state: 'mending' }>;
}) {
  const { t } = useLingui();
  const number = recoverySteps.indexOf(step);
  const inStep = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <Stack gap="lg">
      <Title order={1}>
        <Trans>Đang sửa sổ…</Trans>
      </Title>
      <Progress
        size="xl"
        value={(100 * (number + inStep)) / recoverySteps.length}
        aria-label={t`Tiến độ sửa sổ`}
        transitionDuration={300}
      />
      <Text fz="lg" role="status">
        <Trans>
          Bước {number + 1} trên {recoverySteps.length}: {t(steps[step])}
        </Trans>
      </Text>
      <Text c="dimmed">
        <Trans>Xin đừng tắt máy. Nếu mất điện giữa chừng, bật máy lên và sửa lại; không mất thêm gì.</Trans>
      </Text>
    </Stack>
  );
}
