import { Plural, Trans } from '@lingui/react/macro';
import { Button, Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { isMeasurable } from '#renderer/desk/measure/due.ts';
import { minutesSince } from '#renderer/desk/time.ts';
import { useNow } from '#renderer/desk/use-now.ts';
import { ReasonList } from '#renderer/desk/visit/ReasonList.tsx';
import { VisitLine } from '#renderer/desk/visit/VisitLine.tsx';
import { HostCallLine } from '#renderer/desk/waiting/HostCallLine.tsx';
import { MeasureLine } from '#renderer/desk/waiting/MeasureLine.tsx';
import { isSummonsNeeded } from '#renderer/desk/waiting/SummonsField.tsx';
import { WatchReasons } from '#renderer/desk/waiting/WatchReasons.tsx';
import classes from '#renderer/desk/waiting/waiting.module.css';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { formatTime } from '#renderer/ui/format.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = { visit: VisitSummary; isTarget: boolean; onTarget: () => void; open: OpenDialog };

/** One held visit: who, why, and the two answers. The card the keys A and R are about shows them. */
export function WaitingCard({ visit, isTarget, onTarget, open }: Props) {
  const { nameOf, numberOf, titleOf } = useVisitWords();
  const minutes = minutesSince(visit.arrivedAt, useNow(15_000));
  const since = formatTime(visit.arrivedAt);
  return (
    <article
      className={classes['card']}
      data-line
      data-target={isTarget || undefined}
      aria-label={titleOf(visit)}
      onFocus={({ currentTarget }) => {
        onTarget();
        // The reasons stand below the name that has the keyboard.
        currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <UnstyledButton data-row className={classes['who'] ?? ''} onClick={() => open({ kind: 'visit', visit })}>
        <span className={classes['number']}>{numberOf(visit)}</span>
        <span>
          <Text span fw={700} size="lg" lh={1.2} display="block">
            {nameOf(visit)}
          </Text>
          <VisitLine visit={visit} />
        </span>
      </UnstyledButton>
      <Group gap="xs" wrap="nowrap">
        <Button
          h={56}
          color="teal.9"
          leftSection={<IconCheck aria-hidden />}
          rightSection={isTarget && <Kbd aria-hidden>A</Kbd>}
          onClick={() => open({ kind: 'decide', visit, decision: 'admit' })}
        >
          <Trans>Cho vào</Trans>
        </Button>
        <Button
          h={56}
          color="red"
          variant="outline"
          leftSection={<IconX aria-hidden />}
          rightSection={isTarget && <Kbd aria-hidden>R</Kbd>}
          onClick={() => open({ kind: 'decide', visit, decision: 'refuse' })}
        >
          <Trans>Từ chối</Trans>
        </Button>
      </Group>
      <div className={classes['why']}>
        <ReasonList reasons={visit.reasons} readings={visit.readings} />
        <HostCallLine visit={visit} isTarget={isTarget} open={open} />
        {isMeasurable(visit) && <MeasureLine visit={visit} isTarget={isTarget} open={open} />}
        {visit.reasons.some(({ code }) => code === 'guard-first') && <WatchReasons visitId={visit.id} />}
        {isSummonsNeeded(visit.reasons) && (
          <Text size="sm">
            <Trans>Chỉ vào khi lãnh đạo yêu cầu; hỏi tên người yêu cầu.</Trans>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          <Trans>Chờ từ {since}</Trans> (<Plural value={minutes} other="# phút" />)
        </Text>
      </div>
    </article>
  );
}
