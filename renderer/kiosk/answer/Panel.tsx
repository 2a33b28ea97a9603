import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from '#renderer/kiosk/answer/Panel.module.css';
import { ScreenTitle } from '#renderer/kiosk/frame/ScreenTitle.tsx';

type Props = {
  /** The colour says it from afar, the icon and the words say it without colour. */
  tone: 'good' | 'wait' | 'stop' | 'calm';
  icon: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
};

/** A screen with one thing to say. */
export function Panel({ tone, icon, title, children, actions }: Props) {
  return (
    <main className={styles['panel']} data-tone={tone}>
      <Stack className={styles['sheet']} align="center" gap="lg">
        <div className={styles['icon']}>{icon}</div>
        <ScreenTitle>{title}</ScreenTitle>
        {children}
        {actions && <div className={styles['actions']}>{actions}</div>}
      </Stack>
    </main>
  );
}
