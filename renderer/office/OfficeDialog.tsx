import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { title: string; size?: string; onClose: () => void; children: ReactNode };

/** Every dialog of the office: closed by its buttons or Escape, not by a click beside it, which would lose what was typed. */
export function OfficeDialog({ title, size = 'md', onClose, children }: Props) {
  const { t } = useLingui();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      styles={{ title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' } }}
      closeButtonProps={{ 'aria-label': t`Đóng` }}
    >
      {children}
    </Modal>
  );
}
