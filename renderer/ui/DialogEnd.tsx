import { Trans } from '@lingui/react/macro';
import { Button, type ButtonProps, Group } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = Omit<ButtonProps, 'type' | 'variant'> & {
  onClose: () => void;
  /** Left out: the last button sends the form it stands in. */
  onClick?: () => void;
  children: ReactNode;
};

/** How a dialog ends: left as it was, or done. What is not said here is said of the button that does it. */
export const DialogEnd = ({ onClose, h, onClick, ...act }: Props) => (
  <Group justify="flex-end">
    <Button variant="default" h={h} onClick={() => onClose()}>
      <Trans>Thôi</Trans>
    </Button>
    <Button type={onClick ? 'button' : 'submit'} h={h} onClick={onClick} {...act} />
  </Group>
);
