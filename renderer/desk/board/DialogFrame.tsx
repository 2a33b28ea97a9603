import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useKeptFocus } from '#renderer/desk/board/use-kept-focus.ts';
import { useLateFocus } from '#renderer/desk/board/use-late-focus.ts';

type Props = { title: ReactNode; size?: string; onClose: () => void; children: ReactNode };

/**
 * A dialog inside the board rather than in a portal: when the session ends the whole board is put out of sight, and what
 * stands in an open form goes with it and comes back with it. Closed by the board, which also returns the focus.
 */
export function DialogFrame({ title, size = 'lg', onClose, children }: Props) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDivElement>(null);
  useLateFocus(dialog);
  useKeptFocus(dialog);
  return (
    <Modal
      ref={dialog}
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      withinPortal={false}
      returnFocus={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      styles={{ title: { fontWeight: 700, fontSize: 'var(--mantine-font-size-lg)' } }}
      closeButtonProps={{ 'aria-label': t`Đóng` }}
    >
      {children}
    </Modal>
  );
}
