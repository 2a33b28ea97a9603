import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { cellWords, columnWords } from '#renderer/office/people/problem-words.ts';
import { TableHead } from '#renderer/ui/TableHead.tsx';
import type { GuestColumn, ReadPeople } from '#src/domain/register/import/people-rows.ts';

type Found = Extract<ReadPeople<GuestColumn, unknown>, { ok: true }>;

/** What was found in a file before anything is written: how many are good, and every bad cell by line and column. */
export function ImportPreview({ found: { rows, unknownColumns } }: { found: Found }) {
  const bad = rows.flatMap((row) => (row.ok ? [] : row.problems.map((problem) => ({ line: row.line, ...problem }))));
  const good = rows.filter(({ ok }) => ok).length;
  const badRows = rows.length - good;
  const listed = unknownColumns.join(', ');
  return (
    <Stack gap="sm">
      <Alert
        color={badRows > 0 ? 'yellow' : 'teal'}
        variant="outline"
        icon={badRows > 0 ? <IconAlertTriangle aria-hidden /> : <IconCheck aria-hidden />}
        role="status"
      >
        <Plural value={good} other="# dòng ghi được." />{' '}
        {badRows > 0 && <Plural value={badRows} other="# dòng chưa ghi được, sẽ bị bỏ qua." />}
      </Alert>
      {bad.length > 0 && <BadCells bad={bad} />}
      {listed !== '' && (
        <Text size="sm" c="dimmed">
          <Trans>Các cột không dùng đến: {listed}</Trans>
        </Text>
      )}
    </Stack>
  );
}

type BadCell = { line: number; column: GuestColumn; problem: keyof typeof cellWords; cell: string };

function BadCells({ bad }: { bad: BadCell[] }) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="bad-cells">
      <Title order={3} size="h5" id="bad-cells">
        <Trans>Cần sửa trong tệp</Trans>
      </Title>
      <ScrollArea.Autosize mah="45vh" tabIndex={0} aria-labelledby="bad-cells">
        <Table stickyHeader striped>
          <TableHead columns={[t`Dòng`, t`Cột`, t`Trong tệp`, t`Vì sao`]} />
          <Table.Tbody>
            {bad.map(({ line, column, problem, cell }) => (
              <Table.Tr key={`${line}/${column}/${problem}`}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{t(columnWords[column])}</Table.Td>
                <Table.Td>{cell.slice(0, 60)}</Table.Td>
                <Table.Td>{t(cellWords[problem])}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </section>
  );
}
