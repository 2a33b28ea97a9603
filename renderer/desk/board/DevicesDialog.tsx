import { useLingui } from '@lingui/react/macro';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { DevicesPanel } from '#renderer/devices/DevicesPanel.tsx';

/** Here and not in the office: whoever sits at the machine sees what is plugged into it. */
export function DevicesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  return (
    <DialogFrame title={t`Thiết bị của máy này`} size="60rem" onClose={onClose}>
      <DevicesPanel />
    </DialogFrame>
  );
}
