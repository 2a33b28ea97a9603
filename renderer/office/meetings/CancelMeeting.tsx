import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { MeetingView } from '#src/contract/meetings.ts';

type Props = { meeting: MeetingView; onClose: () => void };

/** Asks once, and says what becomes of the invitations. */
export function CancelMeeting({ meeting, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const [commandId] = useState(() => crypto.randomUUID());
  const cancel = useMutation({
    mutationFn: () => client.meetings.cancel({ commandId, meetingId: meeting.id }),
    onSuccess: onClose,
  });
  const title = meeting.title ?? t`(đã xóa)`;
  return (
    <OfficeDialog title={t`Hủy cuộc họp?`} onClose={onClose}>
      <Stack>
        <Text>
          <Trans>
            “{title}” sẽ không họp. Giấy mời đã gửi không mở được cửa nữa, và máy ở cửa nói là cuộc họp đã hủy. Ai đang
            ở trong vẫn ra được bằng mã của mình.
          </Trans>
        </Text>
        {cancel.isError && (
          <Alert color="red" variant="outline" role="alert">
            <Trans>Chưa ghi được vào sổ: máy chủ không trả lời. Hãy bấm lại.</Trans>
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            <Trans>Thôi</Trans>
          </Button>
          <Button color="red.9" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            <Trans>Hủy cuộc họp</Trans>
          </Button>
        </Group>
      </Stack>
    </OfficeDialog>
  );
}
