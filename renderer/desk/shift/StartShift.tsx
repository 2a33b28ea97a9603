import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerPlay, IconSignature } from '@tabler/icons-react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { LastSheet } from '#renderer/desk/shift/LastSheet.tsx';
import { formatInstant } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { ShiftView } from '#src/contract/shifts.ts';

type Props = { current: ShiftView | null; lastId: string | null; open: OpenDialog; onClose: () => void };

/** Nobody is on duty, or somebody else still is in the book: who went without handing over is said to have. */
export function StartShift({ current, lastId, open, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const say = useSay();
  const start = useCommand(
    (commandId, takesOver: boolean) => client.shifts.start({ commandId, takesOver }),
    (answer) => {
      if (answer.outcome !== 'started') return;
      say({ tone: 'done', text: t`Đã bắt đầu ca trực.` });
      onClose();
    },
  );
  const since = current && formatInstant(current.startedAt);
  return (
    <Stack>
      <Text>
        {current === null ? (
          <Trans>Chưa có ca trực nào. Bắt đầu ca thì sổ ghi bạn trực từ bây giờ.</Trans>
        ) : (
          <Trans>
            {current.name} đang trực từ {since}. Nếu người ấy còn ở đây, hãy bàn giao ca; nếu đã về mà không bàn giao,
            sổ ghi đúng như vậy.
          </Trans>
        )}
      </Text>
      {start.isError && <CommandFailed />}
      <Group justify="flex-end">
        {current === null ? (
          <Button
            h={48}
            data-autofocus
            loading={start.isPending}
            leftSection={<IconPlayerPlay size={18} aria-hidden />}
            onClick={() => start.mutate(false)}
          >
            <Trans>Bắt đầu ca</Trans>
          </Button>
        ) : (
          <>
            <Button variant="default" h={48} loading={start.isPending} onClick={() => start.mutate(true)}>
              <Trans>Bắt đầu ca, không có bàn giao</Trans>
            </Button>
            <Button
              h={48}
              data-autofocus
              leftSection={<IconSignature size={18} aria-hidden />}
              onClick={() => open({ kind: 'hand-over' })}
            >
              <Trans>Bàn giao ca</Trans>
            </Button>
          </>
        )}
      </Group>
      {lastId && <LastSheet lastId={lastId} open={open} />}
    </Stack>
  );
}
