import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { fieldWords } from '#renderer/recovery/field-words.ts';
import { type MissingRow, toRows } from '#renderer/recovery/missing-rows.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { MissingLines, RecoveryView } from '#src/contract/recovery.ts';

/** More would make the page too slow to open; all of them stand in the report beside the old file. */
const mostRows = 1000;

/** What is lost, line by line and with the time it was written: a guard looks for people, not for numbers. */
export function MissingTable({ missing }: Pick<RecoveryView, 'missing'>) {
  const rows = toRows(missing);
  const left = rows.length - mostRows;
  return (
    <div>
      <Table striped withTableBorder fz="md" style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Dòng</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Ghi vào lúc</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Thiếu gì</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, mostRows).map((row) => (
            <Row key={`${row.lines.from} ${row.fields === null}`} row={row} />
          ))}
        </Table.Tbody>
      </Table>
      {left > 0 && (
        <Text mt="xs">
          <Trans>Còn {left} mục nữa, xem trong tệp report.txt bên cạnh tệp cũ.</Trans>
        </Text>
      )}
    </div>
  );
}

function Row({ row }: { row: MissingRow }) {
  const { t } = useLingui();
  const { from } = row.lines;
  if (row.fields !== null) {
    const lost = row.fields.map((field) => (fieldWords[field] ? t(fieldWords[field]) : field));
    return <Cells lines={`${from}`} when="" what={lost.join(', ')} />;
  }
  const { to } = row.lines;
  return (
    <Cells lines={to - from === 1 ? `${from}` : `${from}–${to - 1}`} when={<When {...row.lines} />} what={t`cả dòng`} />
  );
}

function When({ after, before }: MissingLines) {
  if (after && before) {
    return (
      <Trans>
        {formatInstant(after)} đến {formatInstant(before)}
      </Trans>
    );
  }
  if (after) return <Trans>sau {formatInstant(after)}</Trans>;
  return before && <Trans>trước {formatInstant(before)}</Trans>;
}

const Cells = ({ lines, when, what }: Record<'lines' | 'when' | 'what', React.ReactNode>) => (
  <Table.Tr>
    <Table.Td>{lines}</Table.Td>
    <Table.Td>{when}</Table.Td>
    <Table.Td>{what}</Table.Td>
  </Table.Tr>
);
