import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RoomFields } from '#renderer/office/meetings/RoomFields.tsx';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { RoomView } from '#src/contract/meetings.ts';

export function RoomsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const rooms = useQuery({ ...orpc.meetings.rooms.queryOptions(), refetchOnMount: 'always', gcTime: 0 });
  return (
    <OfficeDialog title={t`Phòng họp`} size="40rem" onClose={onClose}>
      {rooms.data && !rooms.isFetching ? (
        <Rooms before={rooms.data} onClose={onClose} />
      ) : (
        <Loader aria-label={t`Đang tải`} />
      )}
    </OfficeDialog>
  );
}

/** The whole list at once. A room's seats hold without a letter; a room with a meeting to come is not taken off. */
function Rooms({ before, onClose }: { before: RoomView[]; onClose: () => void }) {
  const { client } = useHost();
  const [rooms, setRooms] = useState(before);
  const [isChecked, setIsChecked] = useState(false);
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const change = (next: RoomView[]) => {
    setRooms(next);
    setCommandId(crypto.randomUUID());
  };
  const save = useMutation({
    mutationFn: () => client.meetings.saveRooms({ commandId, rooms }),
    onSuccess: ({ outcome }) => {
      if (outcome === 'saved') onClose();
    },
  });
  const isNamed = rooms.every(({ name }) => name.trim() !== '');
  const add = () => change([...rooms, { id: crypto.randomUUID(), name: '', mostPeople: null }]);
  const submit = () => {
    setIsChecked(true);
    if (isNamed) save.mutate();
  };
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        <Trans>Đủ chỗ ngồi thì người đến sau phải chờ bảo vệ, dù không có văn bản nào hạn chế.</Trans>
      </Text>
      {rooms.map((room, index) => (
        <RoomFields
          key={room.id}
          room={room}
          number={index + 1}
          isChecked={isChecked}
          onChange={(next) => change(rooms.map((one) => (one.id === room.id ? next : one)))}
          onRemove={() => change(rooms.filter(({ id }) => id !== room.id))}
        />
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          <Trans>Thêm phòng</Trans>
        </Button>
      </Group>
      <Trouble isFailed={save.isError} answer={save.data} />
      <DialogEnd onClose={onClose} loading={save.isPending} onClick={submit}>
        <Trans>Ghi vào sổ</Trans>
      </DialogEnd>
    </Stack>
  );
}

type Answer = { outcome: 'saved' } | { outcome: 'same-name' } | { outcome: 'still-used'; rooms: string[] };

function Trouble({ isFailed, answer }: { isFailed: boolean; answer: Answer | undefined }) {
  if (!isFailed && (answer === undefined || answer.outcome === 'saved')) return null;
  const used = answer?.outcome === 'still-used' ? answer.rooms.join(', ') : '';
  return (
    <Alert color="red" variant="outline" role="alert">
      {isFailed ? (
        <Trans>Chưa ghi được vào sổ: máy chủ không trả lời. Những gì đã nhập vẫn còn, hãy bấm lại.</Trans>
      ) : used !== '' ? (
        <Trans>Còn cuộc họp sẽ diễn ra ở {used}. Hãy chuyển hoặc hủy cuộc họp đó trước.</Trans>
      ) : (
        <Trans>Hai phòng trùng tên. Hãy đặt tên khác nhau.</Trans>
      )}
    </Alert>
  );
}
