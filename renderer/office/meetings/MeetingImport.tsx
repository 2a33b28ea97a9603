import { useLingui } from '@lingui/react/macro';
import { ImportDialog } from '#renderer/office/people/ImportDialog.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { MeetingView } from '#src/contract/meetings.ts';
import type { PrintedCode } from '#src/contract/office.ts';
import { readMeetingGuests } from '#src/domain/register/import/people-rows.ts';

type Props = { meeting: MeetingView; onDone: (codes: PrintedCode[]) => void; onClose: () => void };

/** Names and telephones; when and where is the meeting's. */
export function MeetingImport({ meeting, onDone, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const title = meeting.title ?? t`(đã xóa)`;
  return (
    <ImportDialog
      title={t`Nhập danh sách khách của “${title}”`}
      template={{
        fileName: 'khach-hop-mau.xlsx',
        rows: [
          ['Họ và tên', 'Điện thoại'],
          ['Nguyễn Văn Mẫu', '0912 345 678'],
        ],
      }}
      read={readMeetingGuests}
      send={async (part) => {
        const guests = part.map(({ id, value }) => ({ id, ...value }));
        const answer = await client.meetings.invite({ meetingId: meeting.id, guests });
        if (answer.outcome !== 'invited') throw new Error('the meeting was cancelled meanwhile');
        return answer;
      }}
      onDone={onDone}
      onClose={onClose}
    />
  );
}
