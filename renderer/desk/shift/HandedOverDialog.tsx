import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text } from '@mantine/core';
import { IconShieldX } from '@tabler/icons-react';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import classes from '#renderer/desk/integrity/integrity.module.css';
import { SlipEnd } from '#renderer/desk/integrity/SlipEnd.tsx';
import { ShiftSheetPaper } from '#renderer/desk/shift/ShiftSheetPaper.tsx';
import { UnsaidList } from '#renderer/desk/shift/UnsaidList.tsx';
import { formatTime } from '#renderer/ui/format.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { ShiftSheet } from '#src/contract/shifts.ts';

/** What both guards take with them: the code to photograph and the sheet to sign. */
export function HandedOverDialog({ sheet, onClose }: { sheet: ShiftSheet; onClose: () => void }) {
  const { t } = useLingui();
  const { anchor, leaver, taker, counts } = sheet;
  const at = formatTime(sheet.endedAt);
  return (
    <DialogFrame title={t`Đã bàn giao ca`} size="58rem" onClose={onClose}>
      <div className={classes['anchor']}>
        {anchor ? (
          <QrPicture text={anchor.note} label={t`Mã của bản đã ký`} size="25rem" />
        ) : (
          <Alert color="red" variant="outline" role="alert" icon={<IconShieldX aria-hidden />}>
            <Trans>Đã ghi việc bàn giao, nhưng sổ không ký tiếp được. Mở Tình trạng sổ để xem lý do.</Trans>
          </Alert>
        )}
        <Stack gap="sm">
          <Text size="lg" fw={600} role="status">
            {taker === null ? (
              <Trans>
                Ca của {leaver} kết thúc lúc {at}, không có bàn giao.
              </Trans>
            ) : (
              <Trans>
                {leaver} bàn giao cho {taker} lúc {at}.
              </Trans>
            )}
          </Text>
          <Text>
            <Trans>
              Trong ca: {counts.ins} lượt vào, {counts.outs} lượt ra, {counts.refused} lượt không cho vào. Còn{' '}
              {counts.people} người ở trong.
            </Trans>
          </Text>
          <UnsaidList unsaid={sheet.unsaid} />
          {anchor && (
            <Text>
              <Trans>Người giao và người nhận cùng chụp mã này bằng điện thoại của mình và giữ lại ảnh.</Trans>
            </Text>
          )}
          <SlipEnd onClose={onClose}>
            <Trans>Xong</Trans>
          </SlipEnd>
        </Stack>
      </div>
      <ShiftSheetPaper sheet={sheet} />
    </DialogFrame>
  );
}
