import { Trans } from '@lingui/react/macro';
import { Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconHandStop, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DoneButton } from '#renderer/kiosk/answer/DoneButton.tsx';
import styles from '#renderer/kiosk/answer/OutcomeScreen.module.css';
import { Panel } from '#renderer/kiosk/answer/Panel.tsx';
import { PassCard } from '#renderer/kiosk/answer/PassCard.tsx';
import { Slip } from '#renderer/kiosk/answer/Slip.tsx';
import { stayMs } from '#renderer/kiosk/flow/kiosk-setup.ts';
import { useReasonText } from '#renderer/ui/useReasonText.ts';
import type { Admission } from '#src/contract/visit.ts';
import type { Outcome } from '#src/domain/register/vocabulary.ts';

const faces: Record<Outcome, { tone: 'good' | 'wait' | 'stop'; icon: ReactNode; title: ReactNode; advice: ReactNode }> =
  {
    admitted: {
      tone: 'good',
      icon: <IconCircleCheck aria-hidden />,
      title: <Trans>Mời anh/chị vào</Trans>,
      advice: <Trans>Khi ra về, xin quét mã này hoặc căn cước.</Trans>,
    },
    held: {
      tone: 'wait',
      icon: <IconHourglass aria-hidden />,
      title: <Trans>Xin chờ bảo vệ</Trans>,
      advice: <Trans>Bảo vệ đã được báo và sẽ mời anh/chị theo số này.</Trans>,
    },
    refused: {
      tone: 'stop',
      icon: <IconHandStop aria-hidden />,
      title: <Trans>Hôm nay chưa thể vào</Trans>,
      advice: (
        <Trans>Xin đeo khẩu trang, giữ khoảng cách và liên hệ cơ sở y tế gần nhất. Bảo vệ sẽ hướng dẫn thêm.</Trans>
      ),
    },
  };

/** What the door decided, with the visitor's number and, for whom it is given, the pass. */
export function OutcomeScreen({ admission }: { admission: Admission }) {
  const reasonText = useReasonText();
  const { outcome, number, pass, reasons } = admission;
  const { tone, icon, title, advice } = faces[outcome];
  return (
    <Panel
      tone={tone}
      icon={icon}
      title={title}
      actions={<DoneButton ms={outcome === 'admitted' ? stayMs.admitted : stayMs.notAdmitted} />}
    >
      <Group className={styles['facts']}>
        <Stack className={styles['words']} gap="md" align="center">
          {/* Staff have no visitor number. */}
          {number > 0 && (
            <>
              <Text fz="inherit">
                <Trans>Số của anh/chị</Trans>
              </Text>
              <Text className={styles['number']}>{number}</Text>
            </>
          )}
          {reasons.length > 0 && (
            <List fz="inherit" className={styles['reasons']}>
              {reasons.map((reason) => (
                <List.Item key={`${reason.code} ${reason.letter}`}>{reasonText(reason)}</List.Item>
              ))}
            </List>
          )}
          <Text fz="inherit">
            {outcome === 'held' && number === 0 ? <Trans>Bảo vệ đã được báo và sẽ mời anh/chị.</Trans> : advice}
          </Text>
        </Stack>
        {outcome !== 'refused' && pass && <PassCard pass={pass} />}
      </Group>
      {outcome === 'admitted' && pass && <Slip number={number} pass={pass} />}
    </Panel>
  );
}
