import { Trans } from '@lingui/react/macro';
import { Button, Kbd } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ConnectionMark } from '#renderer/desk/board/ConnectionMark.tsx';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { useGlance } from '#renderer/desk/glance/use-glance.ts';
import { WallNumbers } from '#renderer/desk/glance/WallNumbers.tsx';
import { WallPlaces } from '#renderer/desk/glance/WallPlaces.tsx';
import classes from '#renderer/desk/glance/wall.module.css';
import { insideLimit } from '#renderer/desk/inside/inside-limit.ts';
import { useNow } from '#renderer/desk/use-now.ts';
import { formatClock, formatDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** Who is inside, for a second screen and from two metres. Names only where somebody asks for them: a wall has many readers. */
export function WallScreen({ onClose }: { onClose: () => void }) {
  const { orpc } = useHost();
  const [hasNames, setHasNames] = useLocalStorage({ key: 'gatebook.desk.wall-names', defaultValue: false });
  const glance = useGlance();
  const inside = useQuery(orpc.desk.inside.queryOptions({ input: { limit: insideLimit } }));
  return (
    <main className={classes['wall']}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>
          <Trans>Ai đang ở trong</Trans>
        </h1>
        <Clock />
        <ConnectionMark />
        {/* A button, since a switch is a field: there, F would be a letter. */}
        <Button
          size="xs"
          variant={hasNames ? 'filled' : 'default'}
          aria-pressed={hasNames}
          onClick={() => setHasNames(!hasNames)}
        >
          <Trans>Hiện họ tên</Trans>
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          rightSection={<Kbd aria-hidden>F</Kbd>}
          onClick={onClose}
        >
          <Trans>Bàn trực</Trans>
        </Button>
      </header>
      <QueryState query={glance}>
        {glance.data && (
          <div className={classes['parts']}>
            <WallNumbers glance={glance.data} />
            <WallPlaces glance={glance.data} visits={hasNames ? (inside.data?.visits ?? []) : []} />
          </div>
        )}
      </QueryState>
    </main>
  );
}

function Clock() {
  const nowMs = useNow(1000);
  return (
    <time className={classes['clock']} dateTime={new Date(nowMs).toISOString()}>
      {formatClock(nowMs)} <small>{formatDay(nowMs)}</small>
    </time>
  );
}
