import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Table, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import { SearchRow } from '#renderer/desk/search/SearchRow.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

const limit = 50;
const pauseMs = 120;

/** Stands where today's movements stand, for as long as there is something in the search box. */
export function SearchPanel({ text, open }: { text: string; open: OpenDialog }) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const [asked] = useDebouncedValue(text.trim(), pauseMs);
  const found = useQuery(
    orpc.desk.search.queryOptions({ input: { text: asked, limit }, placeholderData: keepPreviousData }),
  );
  const visits = found.data ?? [];
  return (
    <section id={sections.movements} tabIndex={-1} className={classes['panel']} data-grows aria-label={t`Kết quả tìm`}>
      <Group className={classes['panelHead'] ?? ''} justify="space-between" wrap="nowrap">
        <Title order={2} size="h4">
          <Group gap="xs" wrap="nowrap">
            <IconSearch size={20} aria-hidden />
            <Trans>Kết quả tìm</Trans>
          </Group>
        </Title>
        <Text fw={600} role="status">
          {found.data && <Plural value={visits.length} other="# lượt" />}
        </Text>
      </Group>
      <QueryState query={found}>
        <section className={classes['scroll']} onKeyDown={stepThrough} aria-label={t`Danh sách tìm thấy`} tabIndex={-1}>
          {visits.length === 0 ? (
            <Text px="md" c="dimmed">
              <Trans>Không thấy ai. Thử ít chữ hơn, hoặc số cuối của giấy tờ, điện thoại, biển số.</Trans>
            </Text>
          ) : (
            <Table highlightOnHover verticalSpacing={6} className={classes['table'] ?? ''}>
              <Table.Tbody>
                {visits.map((visit) => (
                  <SearchRow key={visit.id} visit={visit} open={open} />
                ))}
              </Table.Tbody>
            </Table>
          )}
          {visits.length === limit && (
            <Text p="md" c="dimmed">
              <Trans>Chỉ hiện {limit} lượt mới nhất. Gõ thêm để thu hẹp.</Trans>
            </Text>
          )}
        </section>
      </QueryState>
    </section>
  );
}
