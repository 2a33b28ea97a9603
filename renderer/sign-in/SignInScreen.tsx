import { Trans } from '@lingui/react/macro';
import { Alert, Box, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { AccountPicker } from '#renderer/sign-in/AccountPicker.tsx';
import { PinForm } from '#renderer/sign-in/PinForm.tsx';
import classes from '#renderer/sign-in/sign-in.module.css';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx';
import type { Account } from '#src/contract/session.ts';
import { type Role, reaches } from '#src/domain/register/vocabulary.ts';

type Props = {
  /** Where one signs in, as its heading. */
  place: ReactNode;
  /** Who may: accounts below this role are not offered. */
  least: Role;
  /** Whose session ended; null: nobody had signed in. */
  expired: Account | null;
  onSignedIn: (session: string, account: Account) => void;
};

/** Choose your name, then the PIN. */
export function SignInScreen({ place, least, expired, onSignedIn }: Props) {
  const { orpc } = useHost();
  const accounts = useQuery({
    ...orpc.session.accounts.queryOptions(),
    select: (all) => all.filter(({ role }) => reaches(role, least)),
  });
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const [chosen, setChosen] = useState<Account | null>(expired);
  return (
    <Box component="main" className={classes['screen']}>
      <Paper className={classes['card']} withBorder shadow="sm">
        <Stack gap="lg">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Title order={1} size="h2">
                {place}
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
