import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Kbd, Progress, Stack } from '@mantine/core';
import { IconPhotoCheck, IconQrcode, IconShieldSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { toPercent } from '#renderer/desk/integrity/book-state.ts';
import { StateTable } from '#renderer/desk/integrity/StateTable.tsx';
import { useIntegrity } from '#renderer/desk/integrity/use-integrity.ts';
import { WhatToDo } from '#renderer/desk/integrity/WhatToDo.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { open: OpenDialog; onClose: () => void };

/** How the book is, part by part, and what a guard can do about it. */
export function IntegrityDialog({ open, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const integrity = useIntegrity();
  const checking = useMutation({
    mutationFn: () => client.integrity.verify(),
    onSettled: () => void integrity.refetch(),
  });
  const running = integrity.data?.running ?? null;
  return (
    <DialogFrame title={t`Tình trạng sổ`} size="48rem" onClose={onClose}>
      <Stack>
        <QueryState query={integrity}>
          {integrity.data && (
            <>
              <WhatToDo status={integrity.data} />
              <StateTable status={integrity.data} />
            </>
          )}
        </QueryState>
        {running && <Progress aria-label={t`Đang kiểm sổ`} value={toPercent(running)} />}
        {checking.isError && <CommandFailed />}
        <Group justify="flex-end">
          <Button
            variant="default"
            h={48}
            leftSection={<IconPhotoCheck size={18} aria-hidden />}
            rightSection={<Kbd aria-hidden>P</Kbd>}
            onClick={() => open({ kind: 'photo-check' })}
          >
            <Trans>Đối chiếu ảnh cũ</Trans>
          </Button>
          <Button
            variant="default"
            h={48}
            leftSection={<IconQrcode size={18} aria-hidden />}
            rightSection={<Kbd aria-hidden>B</Kbd>}
            onClick={() => open({ kind: 'hand-over' })}
          >
            <Trans>Bàn giao ca</Trans>
          </Button>
          <Button
            h={48}
            data-autofocus
            disabled={running !== null}
            loading={checking.isPending}
            leftSection={<IconShieldSearch size={18} aria-hidden />}
            onClick={() => checking.mutate()}
          >
            <Trans>Kiểm sổ ngay</Trans>
          </Button>
        </Group>
      </Stack>
    </DialogFrame>
  );
}
