import { Trans, useLingui } from '@lingui/react/macro';
import { Text, UnstyledButton } from '@mantine/core';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { useShift } from '#renderer/desk/shift/use-shift.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { useNow } from '#renderer/desk/use-now.ts';
import type { Account } from '#src/contract/session.ts';

const uneasy = 'light-dark(#9a3b00, var(--mantine-color-orange-3))';

/** Who sits here, and who is on duty since when. Opens the shift. */
export function ShiftMark({ account, open }: { account: Account; open: OpenDialog }) {
  const { t } = useLingui();
  const nowMs = useNow(60_000);
  const { data } = useShift();
  const current = data?.current ?? null;
  const since = current && formatSince(current.startedAt, nowMs);
  return (
    <UnstyledButton title={t`Ca trực (C)`} aria-haspopup="dialog" onClick={() => open({ kind: 'shift' })} maw="10rem">
      <Text fw={600} size="sm" lh={1.2} truncate title={account.name}>
        {account.name}
      </Text>
      <Text size="xs" lh={1.2} truncate c={data && current?.accountId !== account.id ? uneasy : 'dimmed'}>
        {data === undefined ? (
          '\u00a0'
        ) : current === null ? (
          <Trans>Chưa bắt đầu ca</Trans>
        ) : current.accountId === account.id ? (
          <Trans>Trực từ {since}</Trans>
        ) : (
          <Trans>
            Ca của {current.name} từ {since}
          </Trans>
        )}
      </Text>
    </UnstyledButton>
  );
}
