import { Trans } from '@lingui/react/macro';
import { IconLoader2, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import classes from '#renderer/desk/board/board.module.css';
import { useConnection } from '#renderer/ui/watch-changes.ts';

/** Whether what is on screen is what is: icon, word and colour together. */
export function ConnectionMark() {
  const connection = useConnection();
  return (
    <span className={classes['connection']} data-connection={connection} role="status">
      {connection === 'live' && (
        <>
          <IconPlugConnected size={18} aria-hidden />
          <Trans>Trực tiếp</Trans>
        </>
      )}
      {connection === 'lost' && (
        <>
          <IconPlugConnectedX size={18} aria-hidden />
          <Trans>Mất kết nối</Trans>
        </>
      )}
      {connection === 'connecting' && (
        <>
          <IconLoader2 size={18} aria-hidden />
          <Trans>Đang nối</Trans>
        </>
      )}
    </span>
  );
}
