import type { DeskDialog, OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { ChecklistDialog } from '#renderer/desk/shift/ChecklistDialog.tsx';
import { HandOverChoice } from '#renderer/desk/shift/HandOverChoice.tsx';
import { LastSheetDialog } from '#renderer/desk/shift/LastSheetDialog.tsx';
import { ShiftDialog } from '#renderer/desk/shift/ShiftDialog.tsx';
import { SweepDialog } from '#renderer/desk/shift/SweepDialog.tsx';
import type { useShiftDrafts } from '#renderer/desk/shift/use-shift-drafts.ts';
import type { Account } from '#src/contract/session.ts';

type OfShift = 'shift' | 'shift-sheet' | 'checklist' | 'sweep' | 'hand-over';

type Props = {
  account: Account;
  dialog: Extract<DeskDialog, { kind: OfShift }>;
  drafts: ReturnType<typeof useShiftDrafts>;
  open: OpenDialog;
  onClose: () => void;
};

/** The dialogs of the shift, from its start to its hand-over. */
export function ShiftDialogs({ account, dialog, drafts, ...ways }: Props) {
  switch (dialog.kind) {
    case 'shift':
      return <ShiftDialog account={account} note={drafts.note} {...ways} />;
    case 'shift-sheet':
      return <LastSheetDialog shiftId={dialog.shiftId} onClose={ways.onClose} />;
    case 'checklist':
      return <ChecklistDialog {...drafts.checklist} {...ways} />;
    case 'sweep':
      return <SweepDialog {...drafts.sweep} {...ways} />;
    case 'hand-over':
      return <HandOverChoice {...ways} />;
  }
}
