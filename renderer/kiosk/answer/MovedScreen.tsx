import { Plural, Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconDoorEnter, IconDoorExit } from '@tabler/icons-react';
import { DoneButton } from '#renderer/kiosk/answer/DoneButton.tsx';
import { Panel } from '#renderer/kiosk/answer/Panel.tsx';
import { stayMs } from '#renderer/kiosk/flow/kiosk-setup.ts';
import type { ScanAnswer } from '#src/contract/kiosk.ts';

type Moved = Extract<ScanAnswer, { outcome: 'moved' }>;

/** Somebody went in or out with a scan alone, and the book has it. */
export function MovedScreen({ answer }: { answer: Moved }) {
  const isIn = answer.direction === 'in';
  const { name, number, insideMinutes } = answer;
  return (
    <Panel
      tone="good"
      icon={isIn ? <IconDoorEnter aria-hidden /> : <IconDoorExit aria-hidden />}
      title={isIn ? <Trans>Xin chào {name}</Trans> : <Trans>Tạm biệt {name}</Trans>}
      actions={<DoneButton ms={stayMs.moved} />}
    >
      <Text fz="inherit">
        {isIn ? <Trans>Đã ghi giờ vào.</Trans> : <Trans>Đã ghi giờ ra.</Trans>} {/* Staff have no visitor number. */}
        {number > 0 && <Trans>Số {number}.</Trans>}{' '}
        {!isIn && insideMinutes !== null && <InsideFor minutes={insideMinutes} />}
      </Text>
    </Panel>
  );
}

function InsideFor({ minutes }: { minutes: number }) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) {
    return (
      <Trans>
        Thời gian ở trong: <Plural value={rest} other="# phút" />.
      </Trans>
    );
  }
  return (
    <Trans>
      Thời gian ở trong: <Plural value={hours} other="# giờ" /> <Plural value={rest} other="# phút" />.
    </Trans>
  );
}
