import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Under the code of a hand-over: its slip on paper, and the word that it is done. */
export const SlipEnd = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => (
  <Group mt="md">
    <Button
      variant="default"
      h={48}
      data-autofocus
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => window.print()}
    >
      <Trans>In phiếu bàn giao</Trans>
    </Button>
    <Button h={48} onClick={onClose}>
      {children}
    </Button>
  </Group>
);
