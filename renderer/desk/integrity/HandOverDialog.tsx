import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { IconShieldX, IconSignature } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { HandOverShown } from '#renderer/desk/integrity/HandOverShown.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** The end of a shift: the head of the book is written down, signed, and shown for two telephones to keep. */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const [commandId] = useState(() => crypto.randomUUID());
  const handing = useMutation({ mutationFn: () => client.integrity.handOver({ commandId }) });
  const answer = handing.data;
  return (
    <DialogFrame title={t`Bàn giao ca`} size="58rem" onClose={onClose}>
      {answer?.outcome === 'signed' ? (
        <HandOverShown anchor={answer} onClose={onClose} />
      ) : (
        <Stack>
          <Text>
            <Trans>
              Máy ghi việc bàn giao vào sổ, ký rồi hiện một mã. Người giao và người nhận cùng chụp mã bằng điện thoại
              của mình. Về sau, ai sửa sổ thì ảnh này cho thấy.
            </Trans>
          </Text>
          {answer?.outcome === 'not-signed' && (
            <Alert color="red" variant="outline" role="alert" icon={<IconShieldX aria-hidden />}>
              <Trans>Đã ghi việc bàn giao, nhưng sổ không ký tiếp được. Mở Tình trạng sổ để xem lý do.</Trans>
            </Alert>
          )}
          {handing.isError && <CommandFailed />}
          <DialogEnd
            h={48}
            onClose={onClose}
            data-autofocus
            loading={handing.isPending}
            leftSection={<IconSignature aria-hidden />}
            onClick={() => handing.mutate()}
          >
            <Trans>Ghi, ký và hiện mã</Trans>
          </DialogEnd>
        </Stack>
      )}
    </DialogFrame>
  );
}
