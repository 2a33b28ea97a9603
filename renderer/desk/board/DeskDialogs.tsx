import { useState } from 'react';
import type { Desk } from '#renderer/desk/board/actions.ts';
import { DevicesDialog } from '#renderer/desk/board/DevicesDialog.tsx';
import type { Decided, DeskDialog } from '#renderer/desk/board/desk-dialog.ts';
import { KeysDialog } from '#renderer/desk/board/KeysDialog.tsx';
import { ShiftDialogs } from '#renderer/desk/board/ShiftDialogs.tsx';
import { VisitDialogs } from '#renderer/desk/board/VisitDialogs.tsx';
import { EntryDialog } from '#renderer/desk/entry/EntryDialog.tsx';
import { type EntryDraft, newEntry } from '#renderer/desk/entry/entry-draft.ts';
import { ExportDialog } from '#renderer/desk/export/ExportDialog.tsx';
import { type ExportDraft, newExport } from '#renderer/desk/export/export-draft.ts';
import { GlanceDialog } from '#renderer/desk/glance/GlanceDialog.tsx';
import { IntegrityDialog } from '#renderer/desk/integrity/IntegrityDialog.tsx';
import { PhotoCheckDialog } from '#renderer/desk/integrity/PhotoCheckDialog.tsx';
import { PaletteDialog } from '#renderer/desk/palette/PaletteDialog.tsx';
import { PaperDialog } from '#renderer/desk/paper/PaperDialog.tsx';
import { newPaperRow, type PaperDraft } from '#renderer/desk/paper/paper-draft.ts';
import { EvacuationDialog } from '#renderer/desk/presence/EvacuationDialog.tsx';
import { useShiftDrafts } from '#renderer/desk/shift/use-shift-drafts.ts';
import { VehiclesDialog } from '#renderer/desk/vehicles/VehiclesDialog.tsx';
import { newVehicles, type VehiclesDraft } from '#renderer/desk/vehicles/vehicles-draft.ts';
import type { Account } from '#src/contract/session.ts';

type Props = {
  account: Account;
  dialog: DeskDialog | null;
  desk: Desk;
  close: (sectionId?: string) => void;
  onDecided: (decided: Decided | null) => void;
};

/** Long forms keep their draft here, so that a slip on Escape loses nothing. */
export function DeskDialogs({ account, dialog, desk, close, onDecided }: Props) {
  const { open } = desk;
  const [entry, setEntry] = useState<EntryDraft>(newEntry);
  const [paper, setPaper] = useState<PaperDraft>(newPaperRow);
  const shift = useShiftDrafts();
  const [vehicles, setVehicles] = useState<VehiclesDraft>(newVehicles);
  const [exporting, setExporting] = useState<ExportDraft>(newExport);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'decide':
    case 'call-host':
    case 'undo':
    case 'measure':
    case 'check-out':
    case 'visit':
    case 'correct':
      return <VisitDialogs dialog={dialog} open={open} close={close} onDecided={onDecided} />;
    case 'entry':
      return <EntryDialog draft={entry} onDraft={setEntry} onClose={() => close()} />;
    case 'glance':
      return <GlanceDialog open={open} onClose={() => close()} />;
    case 'export':
      return <ExportDialog draft={exporting} onDraft={setExporting} onClose={() => close()} />;
    case 'integrity':
      return <IntegrityDialog open={open} onClose={() => close()} />;
    case 'hand-over':
    case 'shift':
    case 'shift-sheet':
    case 'checklist':
    case 'sweep':
      return <ShiftDialogs account={account} dialog={dialog} drafts={shift} open={open} onClose={() => close()} />;
    case 'paper':
      return <PaperDialog draft={paper} onDraft={setPaper} onClose={() => close()} />;
    case 'photo-check':
      return <PhotoCheckDialog onClose={() => close()} />;
    case 'devices':
      return <DevicesDialog onClose={() => close()} />;
    case 'evacuation':
      return <EvacuationDialog onClose={() => close()} />;
    case 'vehicles':
      return <VehiclesDialog draft={vehicles} onDraft={setVehicles} onClose={() => close()} />;
    case 'palette':
      return <PaletteDialog accountId={account.id} desk={desk} onClose={() => close()} />;
    case 'keys':
      return <KeysDialog onClose={() => close()} />;
  }
}
