import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { MeetingFields } from '#renderer/office/meetings/MeetingFields.tsx';
import { findMeetingProblems, newMeeting, toDraft, toMeetingInput } from '#renderer/office/meetings/meeting-draft.ts';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { MeetingView } from '#src/contract/meetings.ts';
import type { PrintedCode } from '#src/contract/office.ts';

type Props = {
  /** Null: a new one. */
  meeting: MeetingView | null;
  others: MeetingView[];
  /** Invitations that hold on other days now. */
  onMoved: (codes: PrintedCode[]) => void;
  onClose: () => void;
};

/** A meeting planned or changed; what clashes is said while it is typed, and forbids nothing. */
export function MeetingDialog({ meeting, others, onMoved, onClose }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const rooms = useQuery(orpc.meetings.rooms.queryOptions());
  const [draft, setDraft] = useState(() => (meeting ? toDraft(meeting) : newMeeting(Date.now())));
  const [isChecked, setIsChecked] = useState(false);
  const [ids, setIds] = useState(() => ({
    commandId: crypto.randomUUID(),
    meetingId: meeting?.id ?? crypto.randomUUID(),
  }));
  const save = useSave({ onMoved, onClose });
  const problems = findMeetingProblems(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(problems).length === 0) save.mutate(toMeetingInput(draft, ids));
  };
  return (
    <OfficeDialog title={meeting ? t`Sửa cuộc họp` : t`Thêm cuộc họp`} size="44rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <MeetingFields
            draft={draft}
            set={(change) => {
              setDraft({ ...draft, ...change });
              // What was changed after a failure is another command; the meeting stays the same one.
              setIds({ ...ids, commandId: crypto.randomUUID() });
            }}
            problems={isChecked ? problems : {}}
            rooms={rooms.data ?? []}
            closedRoom={meeting}
            others={others}
          />
          {(save.isError || (save.data && save.data !== 'saved')) && (
            <Alert color="red" variant="outline" role="alert">
              <Trouble outcome={save.data} />
            </Alert>
          )}
          <DialogEnd onClose={onClose} loading={save.isPending}>
            <Trans>Ghi vào sổ</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </OfficeDialog>
  );
}

function useSave({ onMoved, onClose }: Pick<Props, 'onMoved' | 'onClose'>) {
  const { client } = useHost();
  return useMutation({
    mutationFn: async (input: ReturnType<typeof toMeetingInput>) => {
      const saved = await client.meetings.save(input);
      if (saved.outcome !== 'saved') return saved.outcome;
      if (saved.moved.length === 0) {
        onClose();
        return 'saved' as const;
      }
      // Each keeps its own time; the date is for badges.
      const printed = await client.office.reprint({ what: 'invite', ids: saved.moved, validUntil: input.endsAt });
      onMoved(printed.codes);
      return 'saved' as const;
    },
  });
}

function Trouble({
  outcome,
}: {
  outcome: 'saved' | 'no-such-room' | 'wrong-period' | 'already-cancelled' | undefined;
}) {
  if (outcome === 'no-such-room') return <Trans>Phòng này vừa bị bỏ khỏi danh sách. Hãy chọn phòng khác.</Trans>;
  if (outcome === 'wrong-period') return <Trans>Giờ kết thúc phải sau giờ bắt đầu, và không quá 31 ngày.</Trans>;
  if (outcome === 'already-cancelled') {
    return <Trans>Cuộc họp này vừa bị hủy, không sửa được nữa. Nếu vẫn họp, hãy thêm cuộc họp mới.</Trans>;
  }
  return <Trans>Chưa ghi được vào sổ: máy chủ không trả lời. Những gì đã nhập vẫn còn, hãy bấm lại.</Trans>;
}
