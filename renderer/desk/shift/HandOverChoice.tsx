import { useLingui } from '@lingui/react/macro';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { HandOverDialog } from '#renderer/desk/integrity/HandOverDialog.tsx';
import { ShiftHandOverDialog } from '#renderer/desk/shift/ShiftHandOverDialog.tsx';
import { useShift } from '#renderer/desk/shift/use-shift.ts';

/** An open shift is handed over with both PINs; where no shift was begun the signed head alone is shown. */
export function HandOverChoice({ open, onClose }: { open: OpenDialog; onClose: () => void }) {
  const { t } = useLingui();
  const shift = useShift();
  if (shift.data?.current) {
    const { current, unsaid } = shift.data;
    return <ShiftHandOverDialog current={current} unsaid={unsaid} open={open} onClose={onClose} />;
  }
  if (shift.data || shift.isError) return <HandOverDialog onClose={onClose} />;
  return (
    <DialogFrame title={t`Bàn giao ca`} size="58rem" onClose={onClose}>
      <QueryState query={shift}>{null}</QueryState>
    </DialogFrame>
  );
}
