import { Trans } from '@lingui/react/macro';
import { Button, Kbd } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import classes from '#renderer/desk/numbers/numbers-place.module.css';
import { NumbersScreen } from '#renderer/ui/numbers/NumbersScreen.tsx';

/** The figures where the board stands, and the way back to it. */
export const NumbersPlace = ({ onClose }: { onClose: () => void }) => (
  <main className={classes['place']}>
    <NumbersScreen
      way={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          rightSection={<Kbd aria-hidden>G</Kbd>}
          onClick={onClose}
        >
          <Trans>Về bàn trực</Trans>
        </Button>
      }
    />
  </main>
);
