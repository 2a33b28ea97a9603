import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconClockExclamation } from '@tabler/icons-react';
import { useClock, useConfirmClock } from '#renderer/desk/board/use-clock.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { ClockView } from '#src/contract/integrity.ts';

/** What the machine's clock shows, for as long as nobody may rely on it. `isBusy`: a dialog is open, and keys belong to it. */
export function ClockBanner({ isBusy }: { isBusy: boolean }) {
  const { data } = useClock();
  const { mutate, isPending } = useConfirmClock();
  const suspicion = data?.suspicion ?? null;
  const confirm = () => {
    if (data && suspicion && !isPending) mutate({ seq: suspicion.seq, shownAt: data.now });
  };
  useHotkeys(suspicion && !isBusy ? [['y', confirm]] : []);
  if (!data || !suspicion) return null;
  const now = formatInstant(data.now);
  return (
    <Alert
      color="yellow.4"
      variant="filled"
      autoContrast
      radius={0}
      py="xs"
      role="alert"
      icon={<IconClockExclamation aria-hidden />}
    >
      <Group justify="space-between" wrap="nowrap">
        <span>
          <Trans>
            Đồng hồ của máy đang chỉ <strong>{now}</strong>.
          </Trans>{' '}
          <Why suspicion={suspicion} />{' '}
          <Trans>Cho đến khi xác nhận giờ, giấy mời, thẻ và mã cơ quan đều chờ bảo vệ xem.</Trans>
        </span>
        <Button
          color="dark.8"
          miw="max-content"
          rightSection={<Kbd aria-hidden>Y</Kbd>}
          loading={isPending}
          onClick={confirm}
        >
          <Trans>Giờ đã đúng</Trans>
        </Button>
      </Group>
    </Alert>
  );
}

function Why({ suspicion: { why } }: { suspicion: NonNullable<ClockView['suspicion']> }) {
  switch (why) {
    case 'jumped':
      return <Trans>Giờ của máy đã bị đổi trong lúc đang chạy.</Trans>;
    case 'went-back':
      return <Trans>Giờ này sớm hơn dòng mới nhất trong sổ.</Trans>;
    case 'before-build':
      return <Trans>Giờ này sớm hơn ngày phát hành chương trình nên chắc chắn sai: xin chỉnh giờ của máy trước.</Trans>;
  }
}
