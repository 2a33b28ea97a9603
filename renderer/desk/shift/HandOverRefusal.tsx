import { Plural, Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { formatClock } from '#renderer/ui/format.ts';
import type { HandOverAnswer } from '#src/contract/shifts.ts';

/** Why nothing was handed over, and whose PIN it is about. What is unsaid is said beside. */
export function HandOverRefusal({ answer }: { answer: HandOverAnswer | undefined }) {
  if (!answer || answer.outcome === 'handed-over' || answer.outcome === 'unsaid') return null;
  return (
    <Alert color="red" variant="outline" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Sentence answer={answer} />
    </Alert>
  );
}

function Sentence({ answer }: { answer: Exclude<HandOverAnswer, { outcome: 'handed-over' | 'unsaid' }> }) {
  switch (answer.outcome) {
    case 'wrong-pin':
      return (
        <>
          {answer.whose === 'leaver' ? (
            <Trans>Mã PIN của người giao không đúng.</Trans>
          ) : (
            <Trans>Mã PIN của người nhận không đúng.</Trans>
          )}{' '}
          <Plural value={answer.triesLeft} other="Còn # lần thử trước khi bị khóa." />
        </>
      );
    case 'locked': {
      const until = formatClock(Date.parse(answer.untilAt));
      return answer.whose === 'leaver' ? (
        <Trans>Tài khoản người giao bị khóa đến {until} vì nhập sai nhiều lần. Chờ đến lúc đó.</Trans>
      ) : (
        <Trans>Tài khoản người nhận bị khóa đến {until} vì nhập sai nhiều lần. Chờ đến lúc đó.</Trans>
      );
    }
    case 'no-shift':
      return <Trans>Ca này đã được bàn giao hoặc chưa bắt đầu. Đóng lại và mở Ca trực.</Trans>;
    case 'same-person':
      return <Trans>Người giao và người nhận phải là hai người.</Trans>;
  }
}
