import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { HandedOverDialog } from '#renderer/desk/shift/HandedOverDialog.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** The sheet of a shift that is over, to be looked at or printed again. */
export function LastSheetDialog({ shiftId, onClose }: { shiftId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const sheet = useQuery(orpc.shifts.sheet.queryOptions({ input: { shiftId }, staleTime: Number.POSITIVE_INFINITY }));
  if (sheet.data) return <HandedOverDialog sheet={sheet.data} onClose={onClose} />;
  return (
    <DialogFrame title={t`Phiếu bàn giao ca trước`} onClose={onClose}>
      <QueryState query={sheet}>{null}</QueryState>
    </DialogFrame>
  );
}
