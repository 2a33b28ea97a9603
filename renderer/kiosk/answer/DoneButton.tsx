import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Countdown } from '#renderer/kiosk/frame/Countdown.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

/** Ends a screen that would end by itself in `ms`. */
export function DoneButton({ ms }: { ms: number }) {
  const { send } = Kiosk.useActorRef();
  return (
    <Button onClick={() => send({ type: 'LEAVE' })}>
      <Trans>Xong</Trans>
      &nbsp;·&nbsp;
      <Countdown ms={ms} />
    </Button>
  );
}
