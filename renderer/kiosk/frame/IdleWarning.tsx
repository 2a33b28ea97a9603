import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { stayMs } from '#renderer/kiosk/flow/kiosk-setup.ts';
import { Countdown } from '#renderer/kiosk/frame/Countdown.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

/** Asks whether anybody is still there. Without an answer everything entered is forgotten. */
export function IdleWarning() {
  const { send } = Kiosk.useActorRef();
  const stay = () => send({ type: 'STAY' });
  return (
    // Not the ready-made Modal: it puts its title into a <header>, which is a second banner of the page.
    <Modal.Root opened centered size="xl" transitionProps={{ duration: 0 }} onClose={stay}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="xl">
          <Stack gap="lg">
            <Modal.Title fz="h2" fw={700}>
              <Trans>Anh/chị còn ở đó không?</Trans>
            </Modal.Title>
            <Text fz="xl" aria-live="assertive">
              <Trans>
                Thông tin đang nhập sẽ bị xóa sau <Countdown ms={stayMs.idleWarning} />.
              </Trans>
            </Text>
            <Group grow>
              <Button onClick={stay}>
                <Trans>Tôi làm tiếp</Trans>
              </Button>
              <Button variant="default" onClick={() => send({ type: 'LEAVE' })}>
                <Trans>Xóa và kết thúc</Trans>
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
