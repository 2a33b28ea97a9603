import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { SaveFailed } from '#renderer/office/SaveFailed.tsx';
import { watchTitle } from '#renderer/office/watch/WatchTable.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { WatchEntry } from '#src/contract/watch.ts';

/** Asks once, and says what it means. */
export function WithdrawWatchDialog({ entry, onClose }: { entry: WatchEntry; onClose: () => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const [commandId] = useState(() => crypto.randomUUID());
  const withdraw = useMutation({
    mutationFn: () => client.watch.withdraw({ commandId, id: entry.id }),
    onSuccess: onClose,
  });
  const title = watchTitle(entry);
  return (
    <OfficeDialog title={t`Rút khỏi danh sách?`} onClose={onClose}>
      <Stack>
        <Text>
          <Trans>{title} sẽ được đón như mọi khách khác. Sổ vẫn giữ dòng đã ghi.</Trans>
        </Text>
        {withdraw.isError && <SaveFailed />}
        <DialogEnd onClose={onClose} loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          <Trans>Rút khỏi danh sách</Trans>
        </DialogEnd>
      </Stack>
    </OfficeDialog>
  );
}
