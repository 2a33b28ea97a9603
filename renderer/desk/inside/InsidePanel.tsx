import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Kbd, Table, Text, Title } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import { InsideRow } from '#renderer/desk/inside/InsideRow.tsx';
import { insideLimit } from '#renderer/desk/inside/inside-limit.ts';
import { usePresence } from '#renderer/desk/presence/use-presence.ts';
import { usePlateHere } from '#renderer/desk/vehicles/use-plate-here.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { TableHead } from '#renderer/ui/TableHead.tsx';
import type { Presence, PresentPerson } from '#src/contract/presence.ts';

export function InsidePanel({ open }: { open: OpenDialog }) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const inside = useQuery(orpc.desk.inside.queryOptions({ input: { limit: insideLimit } }));
  const { total, people, visits } = inside.data ?? { total: 0, people: 0, visits: [] };
  const hidden = total - visits.length;
  const presence = usePresence();
  const probablyGone = new Map(findProbablyGone(presence.data).map((person) => [person.visit.id, person]));
  const plateHere = usePlateHere();
  return (
    <section
      id={sections.inside}
      tabIndex={-1}
      className={classes['panel']}
      data-grows
      aria-label={t`Đang ở trong`}
      onKeyDown={stepThrough}
    >
      <Group className={classes['panelHead'] ?? ''} justify="space-between">
        <Title order={2} size="h4">
          <Group gap="xs">
            <IconUsers size={20} aria-hidden />
            <Trans>Đang ở trong</Trans>
          </Group>
        </Title>
        <Group gap="xs" wrap="nowrap">
          {presence.data && (
            <Text size="sm">
              <Trans>
                có lẽ còn {presence.data.expected} ({presence.data.low}–{presence.data.high})
              </Trans>
            </Text>
          )}
          <Button
            variant="default"
            size="xs"
            rightSection={<Kbd aria-hidden>U</Kbd>}
            onClick={() => open({ kind: 'vehicles' })}
          >
            <Trans context="list">Xe</Trans>
          </Button>
          <Button
            variant="default"
            size="xs"
            rightSection={<Kbd aria-hidden>V</Kbd>}
            onClick={() => open({ kind: 'evacuation' })}
          >
            <Trans>Sơ tán</Trans>
          </Button>
          {inside.data && (
            <Badge size="lg" variant="filled" tt="none">
              <Plural value={people} other="# người" />
            </Badge>
          )}
        </Group>
      </Group>
      <QueryState query={inside}>
        <section className={classes['scroll']} aria-label={t`Danh sách đang ở trong`} tabIndex={-1}>
          {total === 0 ? (
            <Text px="md" pb="sm" c="dimmed">
              <Trans>Không có khách nào ở trong.</Trans>
            </Text>
          ) : (
            <Table stickyHeader highlightOnHover verticalSpacing={6} className={classes['table'] ?? ''}>
              <TableHead columns={[t`Số`, t`Họ tên`, t`Đơn vị, người tiếp`, t`Từ lúc`, t`Biển số`, t`Ra về`]} />
              <Table.Tbody>
                {visits.map((visit) => (
                  <InsideRow
                    key={visit.id}
                    visit={visit}
                    plate={plateHere(visit)}
                    probablyGone={probablyGone.get(visit.id) ?? null}
                    open={open}
                  />
                ))}
              </Table.Tbody>
            </Table>
          )}
          {hidden > 0 && (
            <Text p="md" c="dimmed">
              <Plural value={hidden} other="Còn # lượt nữa ở trong; tìm theo tên hoặc số để thấy." />
            </Text>
          )}
        </section>
      </QueryState>
    </section>
  );
}

/** Without habits only what happened besides makes a visit doubtful. */
const findProbablyGone = (presence: Presence | undefined): PresentPerson[] =>
  presence?.people.filter(
    ({ certainty, clues }) => certainty === 'doubtful' && (presence.isLearnt || clues.length > 0),
  ) ?? [];
