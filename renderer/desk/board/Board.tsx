import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { useHash, useLocalStorage } from '@mantine/hooks';
import { type ComponentProps, useState } from 'react';
import { type Desk, showWall } from '#renderer/desk/board/actions.ts';
import { BoardHeader } from '#renderer/desk/board/BoardHeader.tsx';
import classes from '#renderer/desk/board/board.module.css';
import { ClockBanner } from '#renderer/desk/board/ClockBanner.tsx';
import { DeskDialogs } from '#renderer/desk/board/DeskDialogs.tsx';
import { DeskKeys } from '#renderer/desk/board/DeskKeys.tsx';
import { type Decided, useDeskDialog } from '#renderer/desk/board/desk-dialog.ts';
import { type DeskPlace, placeOf, places } from '#renderer/desk/board/desk-places.ts';
import { LostBanner } from '#renderer/desk/board/LostBanner.tsx';
import { NoticeProvider } from '#renderer/desk/board/NoticeContext.tsx';
import { isSecondWindow } from '#renderer/desk/board/second-window.ts';
import { useNewDay } from '#renderer/desk/board/use-new-day.ts';
import { playChime } from '#renderer/desk/chime.ts';
import { GlanceBar } from '#renderer/desk/glance/GlanceBar.tsx';
import { WallScreen } from '#renderer/desk/glance/WallScreen.tsx';
import { InsidePanel } from '#renderer/desk/inside/InsidePanel.tsx';
import { IntegrityBanner } from '#renderer/desk/integrity/IntegrityBanner.tsx';
import { LogScreen } from '#renderer/desk/log/LogScreen.tsx';
import { DriftBanner } from '#renderer/desk/measure/DriftBanner.tsx';
import { MovementsPanel } from '#renderer/desk/movements/MovementsPanel.tsx';
import { NumbersPlace } from '#renderer/desk/numbers/NumbersPlace.tsx';
import { SearchBox } from '#renderer/desk/search/SearchBox.tsx';
import { SearchPanel } from '#renderer/desk/search/SearchPanel.tsx';
import { useArrivals, useWaiting } from '#renderer/desk/waiting/use-waiting.ts';
import { WaitingPanel } from '#renderer/desk/waiting/WaitingPanel.tsx';
import { DevicesProvider } from '#renderer/devices/DevicesContext.tsx';
import type { Account } from '#src/contract/session.ts';

type Props = { account: Account; onSignOut: () => void };

/** One guard's whole desk on one screen. */
export function Board({ account, onSignOut }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [targetId, setTargetId] = useState<string | null>(null);
  const [decided, setDecided] = useState<Decided | null>(null);
  const [announced, setAnnounced] = useState('');
  const [hasSound, setHasSound] = useLocalStorage({ key: 'gatebook.desk.sound', defaultValue: true });
  const { dialog, open, close } = useDeskDialog();
  const [hash, setHash] = useHash();
  const place = placeOf(hash);
  const go = (next: DeskPlace) => setHash(places[next]);
  // What is found stands where the figures stand.
  const find = (next: string) => {
    setText(next);
    if (place === 'numbers') go('board');
  };
  const waiting = useWaiting();
  const target = waiting.data?.find((visit) => visit.id === targetId) ?? waiting.data?.[0] ?? null;
  useNewDay();
  useArrivals(waiting.data, (arrived) => {
    // Two windows of one desk are one voice.
    if (isSecondWindow()) return;
    const names = arrived.map((visit) => visit.name).join(', ');
    setAnnounced(t`Có người chờ bạn quyết định: ${names}`);
    if (hasSound) playChime();
  });
  const desk: Desk = { target, decided, place, open, go };

  return (
    <NoticeProvider>
      <DeskKeys desk={desk} isBusy={dialog !== null} />
      <div className={classes['board']}>
        <div>
          {place !== 'wall' && (
            <BoardHeader
              account={account}
              hasSound={hasSound}
              onSound={setHasSound}
              onSignOut={onSignOut}
              onLog={() => go(place === 'log' ? 'board' : 'log')}
              onNumbers={() => go(place === 'numbers' ? 'board' : 'numbers')}
              open={open}
              search={<SearchBox text={text} onText={find} />}
            />
          )}
          <LostBanner />
          <IntegrityBanner open={open} />
          <ClockBanner isBusy={dialog !== null} />
          <DriftBanner />
          {place === 'board' && <GlanceBar open={open} onWall={() => showWall(desk)} />}
        </div>
        {place === 'log' && <LogScreen accountId={account.id} text={text} open={open} onClose={() => go('board')} />}
        {place === 'numbers' && <NumbersPlace onClose={() => go('board')} />}
        {place === 'wall' && <WallScreen onClose={() => go('board')} />}
        {place === 'board' && (
          <Panels waiting={waiting} targetId={target?.id ?? null} onTarget={setTargetId} text={text} open={open} />
        )}
      </div>
      <VisuallyHidden role="alert">{announced}</VisuallyHidden>
      <DevicesProvider place="desk" isOff={dialog?.kind === 'devices'}>
        <DeskDialogs account={account} dialog={dialog} desk={desk} close={close} onDecided={setDecided} />
      </DevicesProvider>
    </NoticeProvider>
  );
}

type PanelsProps = ComponentProps<typeof WaitingPanel> & { text: string };

const Panels = ({ text, ...waiting }: PanelsProps) => (
  <main className={classes['main']}>
    <div className={classes['column']}>
      <WaitingPanel {...waiting} />
      <InsidePanel open={waiting.open} />
    </div>
    <div className={classes['column']}>
      {text.trim() === '' ? <MovementsPanel open={waiting.open} /> : <SearchPanel text={text} open={waiting.open} />}
    </div>
  </main>
);
