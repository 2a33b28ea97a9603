import { useLingui } from '@lingui/react/macro';
import { Table, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { GlanceTable } from '#renderer/desk/glance/GlanceTable.tsx';
import { VisitMarks } from '#renderer/desk/glance/VisitMarks.tsx';
import { insideLimit } from '#renderer/desk/inside/inside-limit.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitMark } from '#src/contract/glance.ts';

/** Who stays too long or after hours, the longest first. */
export function MarkedTable({ marks, open }: { marks: VisitMark[]; open: OpenDialog }) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const { titleOf } = useVisitWords();
  const inside = useQuery(orpc.desk.inside.queryOptions({ input: { limit: insideLimit } }));
  const byId = new Map(marks.map((mark) => [mark.visitId, mark]));
  const marked = (inside.data?.visits ?? []).filter(({ id }) => byId.has(id)).reverse();
  return (
    <GlanceTable
      title={t`Quá giờ và ngoài giờ`}
      heads={[t`Lượt`, t`Từ lúc`, t`Vì sao`]}
      empty={t`Không ai ở quá giờ hay ngoài giờ.`}
    >
      {marked.map((visit) => (
        <Table.Tr key={visit.id}>
          <Table.Td>
            <UnstyledButton fw={600} onClick={() => open({ kind: 'visit', visit })}>
              {titleOf(visit)}
            </UnstyledButton>
          </Table.Td>
          <Table.Td>{formatSince(visit.arrivedAt, Date.now())}</Table.Td>
          <Table.Td>
            <VisitMarks mark={byId.get(visit.id) ?? null} />
          </Table.Td>
        </Table.Tr>
      ))}
    </GlanceTable>
  );
}
