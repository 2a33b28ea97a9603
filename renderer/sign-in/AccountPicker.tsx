import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Loader, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { roleWords } from '#renderer/sign-in/role-words.ts';
import classes from '#renderer/sign-in/sign-in.module.css';
import type { Account } from '#src/contract/session.ts';

type Props = { accounts: UseQueryResult<Account[]>; onChoose: (account: Account) => void; isSetUp: boolean };

export function AccountPicker({ accounts, onChoose, isSetUp }: Props) {
  const { t } = useLingui();
  if (accounts.isPending) return <Loader aria-label={t`Đang tải`} />;
  if (accounts.isError) {
    return (
      <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
        <Text mb="sm">
          <Trans>Không đọc được danh sách người trực. Kiểm tra máy chủ Sổ Cổng còn chạy, rồi thử lại.</Trans>
        </Text>
        <Button onClick={() => accounts.refetch()}>
          <Trans>Thử lại</Trans>
        </Button>
      </Alert>
    );
  }
  if (accounts.data.length === 0) {
    return (
      <Text>
        {isSetUp ? (
          <Trans>Chưa có ai được cấp quyền đăng nhập. Người phụ trách cần thêm tài khoản.</Trans>
        ) : (
          <Trans>Văn phòng chưa được thiết lập. Hãy thiết lập trên màn hình kiosk trước.</Trans>
        )}
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        <Trans>Bạn là ai?</Trans>
      </Title>
      {accounts.data.map((account, index) => (
        <UnstyledButton
          key={account.id}
          className={classes['account'] ?? ''}
          onClick={() => onChoose(account)}
          autoFocus={index === 0}
        >
          <span>
            <Text span fw={600} display="block">
              {account.name}
            </Text>
            <Text span size="sm" c="dimmed" display="block">
              {t(roleWords[account.role])}
            </Text>
          </span>
          <IconChevronRight aria-hidden />
        </UnstyledButton>
      ))}
    </Stack>
  );
}
