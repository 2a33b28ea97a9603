import { Trans } from '@lingui/react/macro';
import { Alert, Box, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AccountPicker } from '#renderer/desk/sign-in/AccountPicker.tsx';
import { PinForm } from '#renderer/desk/sign-in/PinForm.tsx';
import classes from '#renderer/desk/sign-in/sign-in.module.css';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx';
import type { Account } from '#src/contract/session.ts';

type Props = {
  /** Whose session ended; null: nobody had signed in. */
  expired: Account | null;
  onSignedIn: (session: string, account: Account) => void;
};

/** Choose your name, then the PIN. */
export function SignInScreen({ expired, onSignedIn }: Props) {
  const { orpc } = useHost();
  const accounts = useQuery(orpc.session.accounts.queryOptions());
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const [chosen, setChosen] = useState<Account | null>(expired);
  return (
    <Box component="main" className={classes['screen']}>
      <Paper className={classes['card']} withBorder shadow="sm">
        <Stack gap="lg">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Title order={1} size="h2">
                <Trans>Bàn bảo vệ</Trans>
              </Title>
              <Text c="dimmed">{status.data?.state === 'open' ? status.data.office.name : '\u00a0'}</Text>
            </div>
            <LanguageSwitch />
          </Group>
          {expired && (
            <Alert color="yellow" variant="outline" icon={<IconClockExclamation aria-hidden />} role="status">
              <Trans>Phiên làm việc đã hết hạn. Đăng nhập lại: những gì đang nhập dở vẫn còn.</Trans>
            </Alert>
          )}
          {chosen ? (
            <PinForm key={chosen.id} account={chosen} onSignedIn={onSignedIn} onBack={() => setChosen(null)} />
          ) : (
            <AccountPicker accounts={accounts} onChoose={setChosen} isSetUp={status.data?.state !== 'unclaimed'} />
          )}
        </Stack>
      </Paper>
    </Box>
  );
}
