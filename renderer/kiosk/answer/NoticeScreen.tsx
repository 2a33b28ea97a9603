import { IconAlertTriangle, IconCheck, IconHourglass } from '@tabler/icons-react';
import { DoneButton } from '#renderer/kiosk/answer/DoneButton.tsx';
import { Panel } from '#renderer/kiosk/answer/Panel.tsx';
import { Reasons } from '#renderer/kiosk/answer/Reasons.tsx';
import { type NoticeAnswer, useNoticeText } from '#renderer/kiosk/answer/useNoticeText.ts';
import { stayMs } from '#renderer/kiosk/flow/kiosk-setup.ts';

const looks = {
  waiting: { tone: 'wait', icon: <IconHourglass aria-hidden /> },
  'just-done': { tone: 'good', icon: <IconCheck aria-hidden /> },
  'already-inside': { tone: 'good', icon: <IconCheck aria-hidden /> },
  'already-waiting': { tone: 'wait', icon: <IconHourglass aria-hidden /> },
  unreadable: { tone: 'wait', icon: <IconAlertTriangle aria-hidden /> },
  'not-accepted': { tone: 'wait', icon: <IconAlertTriangle aria-hidden /> },
} as const;

/** An answer that needs one sentence: what it is and what to do now. Nothing was written into the book. */
export function NoticeScreen({ answer }: { answer: NoticeAnswer }) {
  const { title, advice } = useNoticeText(answer);
  const { tone, icon } = looks[answer.outcome];
  return (
    <Panel tone={tone} icon={icon} title={title} actions={<DoneButton ms={stayMs.notice} />}>
      {answer.outcome === 'waiting' && <Reasons reasons={answer.reasons} />}
      {advice}
    </Panel>
  );
}
