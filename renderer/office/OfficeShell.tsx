import { Trans, useLingui } from '@lingui/react/macro';
import { AppShell, Burger, Button, Group, NavLink, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BookLink } from '#renderer/office/BookLink.tsx';
import { type Section, sections } from '#renderer/office/sections.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx';
import type { Account } from '#src/contract/session.ts';

type Props = { account: Account; onSignOut: () => void };

/** The head with the office's name, the list of what can be done on the left, one of them in the middle. */
export function OfficeShell({ account, onSignOut }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const [section, setSection] = useState<Section>(sections[0]);
  const [isOpen, menu] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: 64 }}
      navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="lg"
    >
      <AppShell.Header px="md" withBorder>
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap">
            <Burger opened={isOpen} onClick={menu.toggle} hiddenFrom="sm" aria-label={t`Danh mục`} />
            <div>
              <Title order={1} size="sm" lineClamp={1}>
                {status.data?.state === 'open' ? status.data.office.name : '…'}
              </Title>
              <Text size="xs" c="dimmed">
                <Trans>Văn phòng</Trans>
              </Text>
            </div>
          </Group>
          <Group wrap="nowrap" gap="xs">
            <LanguageSwitch />
            <Text fw={600} truncate maw="12rem" visibleFrom="sm">
              {account.name}
            </Text>
            <Button variant="default" leftSection={<IconLogout size={18} aria-hidden />} onClick={onSignOut}>
              <Trans>Đăng xuất</Trans>
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={t`Danh mục`}>
        {sections.map((one) => (
          <NavLink
            key={one.id}
            component="button"
            label={t(one.label)}
            leftSection={one.icon}
            active={one.id === section.id}
            aria-current={one.id === section.id ? 'page' : undefined}
            onClick={() => {
              setSection(one);
              menu.close();
            }}
          />
        ))}
        <BookLink />
      </AppShell.Navbar>
      <AppShell.Main>{section.screen}</AppShell.Main>
    </AppShell>
  );
}
