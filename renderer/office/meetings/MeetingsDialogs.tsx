import { useLingui } from '@lingui/react/macro';
import { CancelMeeting } from '#renderer/office/meetings/CancelMeeting.tsx';
import { MeetingDialog } from '#renderer/office/meetings/MeetingDialog.tsx';
import { MeetingGuests } from '#renderer/office/meetings/MeetingGuests.tsx';
import { MeetingImport } from '#renderer/office/meetings/MeetingImport.tsx';
import { RoomsDialog } from '#renderer/office/meetings/RoomsDialog.tsx';
import { InviteSheet } from '#renderer/office/papers/InviteSheet.tsx';
import { PrintDialog } from '#renderer/office/papers/PrintDialog.tsx';
import type { MeetingView } from '#src/contract/meetings.ts';
import type { PrintedCode } from '#src/contract/office.ts';

export type OpenMeeting =
  | { kind: 'new' }
  | { kind: 'rooms' }
  | { kind: 'change' | 'cancel' | 'guests' | 'import'; meeting: MeetingView }
  /** `isMoved`: the day has changed, so that what was printed before does not hold any more. */
  | { kind: 'print'; codes: PrintedCode[]; isMoved: boolean };

type Props = {
  open: OpenMeeting;
  rows: MeetingView[];
  onOpen: (open: OpenMeeting) => void;
  onClose: () => void;
};

export function MeetingsDialogs({ open, rows, onOpen, onClose }: Props) {
  const { t } = useLingui();
  const print = (codes: PrintedCode[], isMoved = false) => onOpen({ kind: 'print', codes, isMoved });
  switch (open.kind) {
    case 'new':
      return <MeetingDialog meeting={null} others={rows} onMoved={print} onClose={onClose} />;
    case 'change': {
      const others = rows.filter(({ id }) => id !== open.meeting.id);
      return (
        <MeetingDialog
          meeting={open.meeting}
          others={others}
          onMoved={(codes) => print(codes, true)}
          onClose={onClose}
        />
      );
    }
    case 'cancel':
      return <CancelMeeting meeting={open.meeting} onClose={onClose} />;
    case 'rooms':
      return <RoomsDialog onClose={onClose} />;
    case 'guests': {
      // As it is now: a guest who was just invited counts.
      const meeting = rows.find(({ id }) => id === open.meeting.id) ?? open.meeting;
      const openImport = () => onOpen({ kind: 'import', meeting });
      return <MeetingGuests meeting={meeting} onImport={openImport} onPrint={print} onClose={onClose} />;
    }
    case 'import':
      return <MeetingImport meeting={open.meeting} onDone={print} onClose={onClose} />;
    case 'print': {
      const title = open.isMoved ? t`Ngày họp đã đổi: in lại giấy mời` : t`In giấy mời`;
      return (
        <PrintDialog title={title} count={open.codes.length} onClose={onClose}>
          <InviteSheet codes={open.codes} />
        </PrintDialog>
      );
    }
  }
}
