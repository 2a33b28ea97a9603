import type { Decided, DeskDialog, OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { CheckOutDialog } from '#renderer/desk/inside/CheckOutDialog.tsx';
import { MeasureDialog } from '#renderer/desk/measure/MeasureDialog.tsx';
import { CorrectDialog } from '#renderer/desk/visit/CorrectDialog.tsx';
import { VisitDialog } from '#renderer/desk/visit/VisitDialog.tsx';
import { CallHostDialog } from '#renderer/desk/waiting/CallHostDialog.tsx';
import { DecideDialog } from '#renderer/desk/waiting/DecideDialog.tsx';
import { UndoDialog } from '#renderer/desk/waiting/UndoDialog.tsx';

type AboutVisit = 'decide' | 'call-host' | 'undo' | 'measure' | 'check-out' | 'visit' | 'correct';

type Props = {
  dialog: Extract<DeskDialog, { kind: AboutVisit }>;
  open: OpenDialog;
  close: (sectionId?: string) => void;
  onDecided: (decided: Decided | null) => void;
};

/** The dialogs that are about one visit. */
export function VisitDialogs({ dialog, open, close, onDecided }: Props) {
  switch (dialog.kind) {
    case 'decide': {
      const { visit, decision } = dialog;
      const decided = () => onDecided({ visit, decision });
      return <DecideDialog visit={visit} decision={decision} onDecided={decided} onClose={close} />;
    }
    case 'call-host':
      return <CallHostDialog visit={dialog.visit} onClose={close} />;
    case 'undo':
      return <UndoDialog decided={dialog.decided} onUndone={() => onDecided(null)} onClose={close} />;
    case 'measure':
      return <MeasureDialog visit={dialog.visit} onClose={close} />;
    case 'check-out':
      return <CheckOutDialog visit={dialog.visit} inferredFrom={dialog.inferredFrom ?? null} onClose={close} />;
    case 'visit':
      return <VisitDialog visit={dialog.visit} open={open} onClose={() => close()} />;
    case 'correct':
      return <CorrectDialog details={dialog.details} onClose={() => close()} />;
  }
}
