import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { what: 'invite' | 'badge'; id: string; name: string; onClose: () => void };

/** Asks once, and says what it means: what was printed stops working, the book keeps that it was there. */
export function AskWithdraw({ what, id, name, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const [commandId] = useState(() => crypto.randomUUID());
  const withdraw = useMutation({
    mutationFn: () => client.office.withdraw({ commandId, what, id }),
    onSuccess: onClose,
  });
  const title = what === 'invite' ? t`Thu hồi giấy mời?` : t`Thu hồi thẻ?`;
  return (
    <OfficeDialog title={title} onClose={onClose}>
      <Stack>
        <Text>
          {what === 'invite' ? (
            <Trans>Mã đã gửi cho {name} sẽ không mở được cửa nữa. Sổ vẫn giữ dòng đã mời.</Trans>
          ) : (
            <Trans>Thẻ của {name} sẽ không mở được cửa nữa. Sổ vẫn giữ những lượt ra vào đã có.</Trans>
          )}
        </Text>
        {withdraw.isError && (
          <Alert color="red" variant="outline" role="alert">
            <Trans>Chưa thu hồi được: máy chủ không trả lời. Bấm lại.</Trans>
          </Alert>
        )}
        <DialogEnd onClose={onClose} color="red.9" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          <Trans>Thu hồi</Trans>
        </DialogEnd>
      </Stack>
    </OfficeDialog>
  );
}
