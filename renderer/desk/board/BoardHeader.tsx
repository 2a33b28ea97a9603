import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Kbd, Text, Title, Tooltip } from '@mantine/core';
import {
  IconBook,
  IconChartBar,
  IconCommand,
  IconFileExport,
  IconLogout,
  IconUserPlus,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from '#renderer/desk/board/board.module.css';
import { ConnectionMark } from '#renderer/desk/board/ConnectionMark.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { OfficeLink } from '#renderer/desk/board/OfficeLink.tsx';
import { IntegrityMark } from '#renderer/desk/integrity/IntegrityMark.tsx';
import marks from '#renderer/desk/integrity/integrity.module.css';
import { ShiftMark } from '#renderer/desk/shift/ShiftMark.tsx';
import { useNow } from '#renderer/desk/use-now.ts';
import { formatClock, formatDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx';
import type { Account } from '#src/contract/session.ts';

type Props = {
  account: Account;
  hasSound: boolean;
  onSound: (hasSound: boolean) => void;
  onSignOut: () => void;
  onLog: () => void;
  onNumbers: () => void;
  open: OpenDialog;
  search: ReactNode;
};

export function BoardHeader({ account, hasSound, onSound, onSignOut, onLog, onNumbers, open, search }: Props) {
  const { t } = useLingui();
  return (
    // Not a banner: a dialog's own head is one, and two at once leave a screen reader guessing.
    <section className={classes['header']} aria-label={t`Đầu trang`}>
      <OfficeName />
      <div className={classes['find']}>{search}</div>
      <Button
        miw="max-content"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        rightSection={<Kbd aria-hidden>N</Kbd>}
        onClick={() => open({ kind: 'entry' })}
      >
        <Trans>Nhập thay</Trans>
      </Button>
      <div className={marks['marks']}>
        <ConnectionMark />
        <IntegrityMark open={open} />
      </div>
      <Clock />
      <Group gap={4} wrap="nowrap">
        <Tool label={t`Mọi thao tác (K)`} onClick={() => open({ kind: 'palette' })}>
          <IconCommand size={20} aria-hidden />
        </Tool>
        <Tool label={t`Xuất sổ (E)`} onClick={() => open({ kind: 'export' })}>
          <IconFileExport size={20} aria-hidden />
        </Tool>
        <Tool label={t`Toàn bộ sổ (Q)`} onClick={onLog}>
          <IconBook size={20} aria-hidden />
        </Tool>
        <Tool label={t`Số liệu (G)`} onClick={onNumbers}>
          <IconChartBar size={20} aria-hidden />
        </Tool>
        <Tool label={hasSound ? t`Tắt tiếng báo` : t`Bật tiếng báo`} onClick={() => onSound(!hasSound)}>
          {hasSound ? <IconVolume size={20} aria-hidden /> : <IconVolumeOff size={20} aria-hidden />}
        </Tool>
        <OfficeLink account={account} />
        <LanguageSwitch />
      </Group>
      <ShiftMark account={account} open={open} />
      <Tool label={t`Đăng xuất`} onClick={onSignOut}>
        <IconLogout size={20} aria-hidden />
      </Tool>
    </section>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function OfficeName() {
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const office = status.data?.state === 'open' ? status.data.office : null;
  return (
    <div className={classes['office']}>
      <Title order={1} size="sm" lineClamp={1}>
        {office?.name ?? '…'}
      </Title>
      <Text size="xs" c="dimmed">
        <Trans>Bàn bảo vệ</Trans>
        {office?.isDemo && (
          <>
            {' · '}
            <Trans>văn phòng mẫu</Trans>
          </>
        )}
      </Text>
    </div>
  );
}

function Clock() {
  const nowMs = useNow(1000);
  return (
    <div>
      <time className={classes['clock']} dateTime={new Date(nowMs).toISOString()}>
        {formatClock(nowMs)}
      </time>
      <Text size="xs" c="dimmed">
        {formatDay(nowMs)}
      </Text>
    </div>
  );
}
