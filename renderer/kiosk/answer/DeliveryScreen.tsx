import { Trans } from '@lingui/react/macro';
import { Button, Loader, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { Panel } from '#renderer/kiosk/answer/Panel.tsx';
import type { useDelivery } from '#renderer/kiosk/answer/useDelivery.ts';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

type Props = { stage: ReturnType<typeof useDelivery>; what: 'scan' | 'visit' };

/**
 * While the host is being asked. Nothing at first, since it usually answers at once; and nothing of the person at any
 * time, since this screen may stay until somebody from the office comes.
 */
export function DeliveryScreen({ stage, what }: Props) {
  if (stage === 'late' || stage === 'hopeless') return <LateScreen canRetry={stage === 'late'} />;
  return (
    <Panel tone="calm" icon={stage === 'slow' && <Loader size="4rem" />} title={<Doing stage={stage} what={what} />} />
  );
}

function Doing({ stage, what }: Props) {
  if (stage === 'quick') return null;
  return what === 'visit' ? <Trans>Đang ghi vào sổ…</Trans> : <Trans>Đang tra sổ…</Trans>;
}

function LateScreen({ canRetry }: { canRetry: boolean }) {
  const { send } = Kiosk.useActorRef();
  return (
    <Panel
      tone="stop"
      icon={<IconCloudOff aria-hidden />}
      title={<Trans>Chưa ghi được – xin gọi bảo vệ</Trans>}
      actions={
        <>
          {canRetry && (
            <Button onClick={() => send({ type: 'RETRY' })}>
              <Trans>Thử lại</Trans>
            </Button>
          )}
          <Button variant="default" onClick={() => send({ type: 'LEAVE' })}>
            <Trans>Bỏ lượt này, ghi sổ giấy</Trans>
          </Button>
        </>
      }
    >
      <Text fz="inherit" role="status">
        {canRetry ? (
          <Trans>Máy vẫn đang thử lại; khi ghi được, màn hình sẽ báo. Thử lại không ghi hai lần.</Trans>
        ) : (
          <Trans>Sổ không nhận lượt này. Xin nhờ bảo vệ ghi giúp.</Trans>
        )}
      </Text>
    </Panel>
  );
}
