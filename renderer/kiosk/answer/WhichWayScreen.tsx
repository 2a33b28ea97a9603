import { Trans } from '@lingui/react/macro';
import { Button, SimpleGrid } from '@mantine/core';
import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';
import { formatInstant } from '#renderer/ui/format.ts';

/** The book says this person is inside since long ago: did they leave without a scan, or are they leaving now? */
export function WhichWayScreen({ sinceAt }: { sinceAt: string }) {
  const { send } = Kiosk.useActorRef();
  const since = formatInstant(sinceAt);
  return (
    <StepFrame
      title={<Trans>Anh/chị đang vào hay ra?</Trans>}
      hint={<Trans>Sổ còn ghi anh/chị ở trong từ {since}.</Trans>}
    >
      <SimpleGrid cols={2} spacing="lg">
        <Button
          h="10rem"
          fz="2rem"
          leftSection={<IconDoorEnter aria-hidden size="3rem" />}
          onClick={() => send({ type: 'CHOOSE', direction: 'in' })}
        >
          <Trans>Tôi vào</Trans>
        </Button>
        <Button
          h="10rem"
          fz="2rem"
          leftSection={<IconDoorExit aria-hidden size="3rem" />}
          onClick={() => send({ type: 'CHOOSE', direction: 'out' })}
        >
          <Trans>Tôi ra</Trans>
        </Button>
      </SimpleGrid>
    </StepFrame>
  );
}
