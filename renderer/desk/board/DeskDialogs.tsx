import { useState } from 'react';
import type { DeskDialog, OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { KeysDialog } from '#renderer/desk/board/KeysDialog.tsx';
import { EntryDialog } from '#renderer/desk/entry/EntryDialog.tsx';
import { type EntryDraft, newEntry } from '#renderer/desk/entry/entry-draft.ts';
import { ExportDialog } from '#renderer/desk/export/ExportDialog.tsx';
import { type ExportDraft, newExport } from '#renderer/desk/export/export-draft.ts';
import { CheckOutDialog } from '#renderer/desk/inside/CheckOutDialog.tsx';
import { HandOverDialog } from '#renderer/desk/integrity/HandOverDialog.tsx';
import { IntegrityDialog } from '#renderer/desk/integrity/IntegrityDialog.tsx';
import { PhotoCheckDialog } from '#renderer/desk/integrity/PhotoCheckDialog.tsx';
import { VisitDialog } from '#renderer/desk/visit/VisitDialog.tsx';
import { DecideDialog } from '#renderer/desk/waiting/DecideDialog.tsx';

type Props = { dialog: DeskDialog | null; open: OpenDialog; close: (sectionId?: string) => void };

/** The two long forms keep their draft here, so that a slip on Escape loses nothing. */
export function DeskDialogs({ dialog, open, close }: Props) {
  const [entry, setEntry] = useState<EntryDraft>(newEntry);
  const [exporting, setExporting] = useState<ExportDraft>(newExport);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'decide':
      return <DecideDialog visit={dialog.visit} decision={dialog.decision} onClose={close} />;
    case 'check-out':
      return <CheckOutDialog visit={dialog.visit} onClose={close} />;
    case 'visit':
      return <VisitDialog visit={dialog.visit} open={open} onClose={() => close()} />;
    case 'entry':
      return <EntryDialog draft={entry} onDraft={setEntry} onClose={() => close()} />;
    case 'export':
      return <ExportDialog draft={exporting} onDraft={setExporting} onClose={() => close()} />;
    case 'integrity':
      return <IntegrityDialog open={open} onClose={() => close()} />;
    case 'hand-over':
      return <HandOverDialog onClose={() => close()} />;
    case 'photo-check':
      return <PhotoCheckDialog onClose={() => close()} />;
    case 'keys':
      return <KeysDialog onClose={() => close()} />;
  }
}
