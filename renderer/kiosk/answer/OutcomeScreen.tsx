import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconHandStop, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DoneButton } from '#renderer/kiosk/answer/DoneButton.tsx';
import styles from '#renderer/kiosk/answer/OutcomeScreen.module.css';
import { Panel } from '#renderer/kiosk/answer/Panel.tsx';
import { PassCard } from '#renderer/kiosk/answer/PassCard.tsx';
import { Reasons } from '#renderer/kiosk/answer/Reasons.tsx';
import { Slip } from '#renderer/kiosk/answer/Slip.tsx';
import { stayMs } from '#renderer/kiosk/flow/kiosk-setup.ts';
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

function adviceFor({ outcome, number, reasons }: Admission): ReactNode {
  // Staff have no visitor number.
  if (outcome === 'held' && number === 0) return <Trans>Bảo vệ đã được báo và sẽ mời anh/chị.</Trans>;
  const refusing = reasons.filter(({ effect }) => effect === 'refuse');
  if (outcome === 'refused' && refusing.length > 0 && refusing.every(({ code }) => code === 'not-urgent')) {
    return (
      <Trans>
        Việc chưa cấp bách xin nộp hồ sơ trực tuyến hoặc qua bưu điện. Nếu việc của anh/chị thực sự cấp bách, xin gặp
        bảo vệ.
      </Trans>
    );
  }
  return faces[outcome].advice;
}

/** What the door decided, with the visitor's number and, for whom it is given, the pass. */
export function OutcomeScreen({ admission }: { admission: Admission }) {
  const { outcome, number, pass, reasons } = admission;
  const { tone, icon, title } = faces[outcome];
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
          <Reasons reasons={reasons} />
          <Text fz="inherit">{adviceFor(admission)}</Text>
        </Stack>
        {outcome !== 'refused' && pass && <PassCard pass={pass} />}
      </Group>
      {outcome === 'admitted' && pass && <Slip number={number} pass={pass} />}
    </Panel>
  );
}
