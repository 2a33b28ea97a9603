import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { stayMs } from '#renderer/kiosk/flow/kiosk-setup.ts';
import { Countdown } from '#renderer/kiosk/frame/Countdown.tsx';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

/** Asks whether anybody is still there. Without an answer everything entered is forgotten. */
export function IdleWarning() {
  const { send } = Kiosk.useActorRef();
  return (
    <Modal
      opened
      centered
      size="xl"
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      title={<Trans>Anh/chị còn ở đó không?</Trans>}
      onClose={() => send({ type: 'STAY' })}
    >
      <Stack gap="lg">
        <Text fz="xl" aria-live="assertive">
          <Trans>
            Thông tin đang nhập sẽ bị xóa sau <Countdown ms={stayMs.idleWarning} />.
          </Trans>
        </Text>
        <Group grow>
          <Button onClick={() => send({ type: 'STAY' })}>
            <Trans>Tôi làm tiếp</Trans>
          </Button>
          <Button variant="default" onClick={() => send({ type: 'LEAVE' })}>
            <Trans>Xóa và kết thúc</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
