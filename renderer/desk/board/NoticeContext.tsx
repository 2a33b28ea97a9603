import { useLingui } from '@lingui/react/macro';
import { Notification, Text } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import classes from '#renderer/desk/board/board.module.css';

/** `hint`: what can be done about it. */
type Notice = { tone: 'done' | 'note'; text: string; hint?: string };
type Say = (notice: Notice) => void;

const shownMs = 8_000;

const Context = createContext<Say>(() => undefined);

/** Says in one sentence what a command came to, after its dialog is gone. */
export const useSay = (): Say => useContext(Context);

export function NoticeProvider({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const [notice, setNotice] = useState<Notice | null>(null);
  const { start, clear } = useTimeout(() => setNotice(null), shownMs);
  const say: Say = (next) => {
    clear();
    setNotice(next);
    start();
  };
  return (
    <Context.Provider value={say}>
      {children}
      <div className={classes['notices']} role="status" aria-live="polite">
        {notice && (
          <Notification
            withBorder
            color={notice.tone === 'done' ? 'teal.8' : 'official'}
            icon={notice.tone === 'done' ? <IconCheck aria-hidden /> : <IconInfoCircle aria-hidden />}
            closeButtonProps={{ 'aria-label': t`Đóng` }}
            onClose={() => setNotice(null)}
          >
            {notice.text}
            {notice.hint !== undefined && (
              <Text size="sm" c="dimmed">
                {notice.hint}
              </Text>
            )}
          </Notification>
        )}
      </div>
    </Context.Provider>
  );
}
