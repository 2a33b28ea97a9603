import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Center, Group, Table, Text, Title } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import { DirectionMark } from '#renderer/desk/movements/DirectionMark.tsx';
import { MovementRow } from '#renderer/desk/movements/MovementRow.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

const pageSize = 50;

function useTodaysMovements() {
  const { orpc } = useHost();
  return useInfiniteQuery(
    orpc.desk.movements.infiniteOptions({
      input: (before: number | null) => ({ todayOnly: true, before, limit: pageSize }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.movements.length < pageSize ? undefined : page.movements.at(-1)?.seq),
    }),
  );
}

/** Today's lines of the book, newest first. */
export function MovementsPanel({ open }: { open: OpenDialog }) {
  const { t } = useLingui();
  const query = useTodaysMovements();
  const movements = query.data?.pages.flatMap((page) => page.movements) ?? [];
  const { ins, outs } = query.data?.pages[0] ?? { ins: 0, outs: 0 };
  return (
    <section
      id={sections.movements}
      tabIndex={-1}
      className={classes['panel']}
      data-grows
      aria-label={t`Ra vào hôm nay`}
    >
      <Group className={classes['panelHead'] ?? ''} justify="space-between" wrap="nowrap">
        <Title order={2} size="h4">
          <Group gap="xs" wrap="nowrap">
            <IconArrowsExchange size={20} aria-hidden />
            <Trans>Ra vào hôm nay</Trans>
          </Group>
        </Title>
        <Group gap="md" wrap="nowrap">
          <DirectionMark direction="in" count={ins} />
          <DirectionMark direction="out" count={outs} />
        </Group>
      </Group>
      <QueryState query={query}>
        <section className={classes['scroll']} onKeyDown={stepThrough} aria-label={t`Các lượt ra vào`} tabIndex={-1}>
          {movements.length === 0 ? (
            <Text px="md" c="dimmed">
              <Trans>Hôm nay chưa có ai ra vào.</Trans>
            </Text>
          ) : (
            <Table highlightOnHover verticalSpacing={6} className={classes['table'] ?? ''}>
              <Table.Tbody>
                {movements.map((movement) => (
                  <MovementRow key={movement.seq} movement={movement} open={open} />
                ))}
              </Table.Tbody>
            </Table>
          )}
          {query.hasNextPage && (
            <Center p="sm">
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                <Trans>Xem thêm</Trans>
              </Button>
            </Center>
          )}
        </section>
      </QueryState>
    </section>
  );
}
