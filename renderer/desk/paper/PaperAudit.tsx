import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { CloseSheet } from '#renderer/desk/paper/CloseSheet.tsx';
import { padSheet } from '#renderer/desk/paper/paper-draft.ts';
import { formWords, sheetStateWords } from '#renderer/desk/paper/paper-words.ts';
import { formatDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { TableHead } from '#renderer/ui/TableHead.tsx';

/** Which sheets are out, and which rows of those that came back are in the book. */
export function PaperAudit() {
  const { t } = useLingui();
  const { orpc } = useHost();
  const [includesDone, setIncludesDone] = useState(false);
  const [closing, setClosing] = useState<number | null>(null);
  const audit = useQuery(orpc.paper.audit.queryOptions({ input: { includesDone } }));
  const sheets = audit.data ?? [];
  const chosen = sheets.find(({ sheet }) => sheet === closing);
  return (
    <Stack gap="sm">
      <Checkbox
        label={t`Hiện cả những tờ đã đủ`}
        checked={includesDone}
        onChange={(event) => setIncludesDone(event.currentTarget.checked)}
      />
      {chosen && <CloseSheet key={chosen.sheet} view={chosen} onClose={() => setClosing(null)} />}
      <QueryState query={audit}>
        {sheets.length === 0 ? (
          <Text c="dimmed">
            <Trans>Không có tờ nào đang ở ngoài hay còn thiếu.</Trans>
          </Text>
        ) : (
          <ScrollArea.Autosize mah="50vh">
            <Table stickyHeader verticalSpacing={4}>
              <TableHead
                columns={[t`Số tờ`, t`Sổ`, t`In ngày`, t`Tình trạng`, t`Hàng còn thiếu`, t`Đã nhập`, t`Đối chiếu`]}
              />
              <Table.Tbody>
                {sheets.map((view) => (
                  <Table.Tr key={view.sheet}>
                    <Table.Td fw={600}>{padSheet(view.sheet)}</Table.Td>
                    <Table.Td>{t(formWords[view.form])}</Table.Td>
                    <Table.Td>{formatDay(view.printedAt)}</Table.Td>
                    <Table.Td>{t(sheetStateWords[view.state])}</Table.Td>
                    <Table.Td fw={600}>{view.missing.join(', ') || '–'}</Table.Td>
                    <Table.Td>{view.entered.length}</Table.Td>
                    <Table.Td>
                      <Button variant="default" size="xs" onClick={() => setClosing(view.sheet)}>
                        <Trans>Tờ đã về…</Trans>
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
        )}
      </QueryState>
    </Stack>
  );
}
