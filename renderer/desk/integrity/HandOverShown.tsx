import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { HandOverSlip } from '#renderer/desk/integrity/HandOverSlip.tsx';
import classes from '#renderer/desk/integrity/integrity.module.css';
import { SlipEnd } from '#renderer/desk/integrity/SlipEnd.tsx';
import { useLineCount } from '#renderer/desk/integrity/use-line-count.ts';
import { formatDay, formatTime } from '#renderer/ui/format.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { Anchor } from '#src/contract/integrity.ts';

/** The signed head, large enough for a telephone at arm's length, and what it says in words. */
export function HandOverShown({ anchor, onClose }: { anchor: Anchor; onClose: () => void }) {
  const { t } = useLingui();
  const count = useLineCount();
  const lines = count(anchor.lines);
  return (
    <div className={classes['anchor']}>
      <QrPicture text={anchor.note} label={t`Mã của bản đã ký: ${lines}`} size="25rem" />
      <Stack gap="sm">
        <div role="status">
          <Text c="dimmed">
            <Trans>Sổ đã ký có</Trans>
          </Text>
          <div className={classes['count']}>{lines}</div>
          <Text size="lg" fw={600}>
            <Trans>
              lúc {formatTime(anchor.at)} ngày {formatDay(anchor.at)}
            </Trans>
          </Text>
        </div>
        <Text>
          <Trans>
            Người giao và người nhận cùng chụp mã này bằng điện thoại của mình và giữ lại ảnh. Muốn kiểm về sau, dùng
            Đối chiếu ảnh cũ.
          </Trans>
        </Text>
        <div>
          <Text size="sm" c="dimmed">
            <Trans>Khóa để kiểm chữ ký (ghi lại một lần ở nơi khác)</Trans>
          </Text>
          <div className={classes['key']}>{anchor.key}</div>
        </div>
        <SlipEnd onClose={onClose}>
          <Trans>Cả hai đã chụp</Trans>
        </SlipEnd>
      </Stack>
      <HandOverSlip anchor={anchor} />
    </div>
  );
}
