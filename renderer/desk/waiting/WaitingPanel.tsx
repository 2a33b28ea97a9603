import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconHourglass, IconMoodSmile } from '@tabler/icons-react';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import type { useWaiting } from '#renderer/desk/waiting/use-waiting.ts';
import { WaitingCard } from '#renderer/desk/waiting/WaitingCard.tsx';

type Props = {
  waiting: ReturnType<typeof useWaiting>;
  /** The visit that A and R are about. */
  targetId: string | null;
  onTarget: (visitId: string) => void;
  open: OpenDialog;
};

export function WaitingPanel({ waiting, targetId, onTarget, open }: Props) {
  const { t } = useLingui();
  const count = waiting.data?.length ?? 0;
  return (
    <section
      id={sections.waiting}
      tabIndex={-1}
      className={classes['panel']}
      data-urgent={count > 0 || undefined}
      onKeyDown={stepThrough}
      aria-label={t`Đang chờ bạn`}
    >
      <Group className={classes['panelHead'] ?? ''} justify="space-between">
        <Title order={2} size="h4">
          <Group gap="xs">
            <IconHourglass size={20} aria-hidden />
            <Trans>Đang chờ bạn</Trans>
          </Group>
        </Title>
        {count > 0 && (
          <Badge color="#a8380a" size="lg" variant="filled" tt="none">
            <Plural value={count} other="# người chờ" />
          </Badge>
        )}
      </Group>
      <QueryState query={waiting}>
        {count === 0 ? (
          <Group gap="xs" px="md" pb="sm" c="dimmed">
            <IconMoodSmile size={20} aria-hidden />
            <Text>
              <Trans>Không có ai chờ quyết định.</Trans>
            </Text>
          </Group>
        ) : (
          <Stack className={classes['waitingList'] ?? ''}>
            {waiting.data?.map((visit) => (
              <WaitingCard
                key={visit.id}
                visit={visit}
                isTarget={visit.id === targetId}
                onTarget={() => onTarget(visit.id)}
                open={open}
              />
            ))}
          </Stack>
        )}
      </QueryState>
    </section>
  );
}
