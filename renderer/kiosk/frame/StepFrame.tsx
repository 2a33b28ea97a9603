import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { OnScreenKeyboard } from '#renderer/keyboard/OnScreenKeyboard.tsx';
import { ScreenTitle } from '#renderer/kiosk/frame/ScreenTitle.tsx';
import styles from '#renderer/kiosk/frame/StepFrame.module.css';
import { useProgress } from '#renderer/kiosk/frame/useProgress.ts';
import { Kiosk } from '#renderer/kiosk/kiosk-context.ts';

type Props = {
  title: ReactNode;
  hint?: ReactNode;
  /** Absent: the step goes on by its own buttons. */
  onNext?: () => void;
  nextLabel?: ReactNode;
  isNextDisabled?: boolean;
  /** Two columns side by side where the screen is wide. */
  isWide?: boolean;
  children: ReactNode;
};

/** One step of a visit: its question on top, its ways on and back below, the keyboard between them when needed. */
export function StepFrame({ title, hint, onNext, nextLabel, isNextDisabled = false, isWide = false, children }: Props) {
  const { send } = Kiosk.useActorRef();
  const progress = useProgress();
  return (
    <main className={styles['step']} data-wide={isWide || undefined}>
      <div className={styles['head']}>
        <ScreenTitle>{title}</ScreenTitle>
        {progress && (
          <Text className={styles['progress']}>
            <Trans>
              Bước {progress.at} trên {progress.of}
            </Trans>
          </Text>
        )}
        {hint && <Text className={styles['hint']}>{hint}</Text>}
      </div>
      <div className={styles['body']}>{children}</div>
      <OnScreenKeyboard />
      <div className={styles['ways']}>
        <Button variant="subtle" c="gray.8" onClick={() => send({ type: 'LEAVE' })}>
          <Trans>Hủy</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowLeft aria-hidden size="1.5rem" />}
          onClick={() => send({ type: 'BACK' })}
        >
          <Trans>Quay lại</Trans>
        </Button>
        {onNext && (
          <Button
            className={styles['next']}
            rightSection={<IconArrowRight aria-hidden size="1.5rem" />}
            disabled={isNextDisabled}
            onClick={onNext}
          >
            {nextLabel ?? <Trans>Tiếp tục</Trans>}
          </Button>
        )}
      </div>
    </main>
  );
}
