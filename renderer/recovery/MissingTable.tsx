import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { fieldWords } from '#renderer/recovery/field-words.ts';
import { type MissingRow, toRows } from '#renderer/recovery/missing-rows.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import { TableHead } from '#renderer/ui/TableHead.tsx';
import type { RecoveryView } from '#src/contract/recovery.ts';

/** More would make the page too slow to open; all of them stand in the report beside the old file. */
const mostRows = 1000;

/** What is lost, line by line and with the time it was written: a guard looks for people, not for numbers. */
export function MissingTable({ missing }: Pick<RecoveryView, 'missing'>) {
  const { t } = useLingui();
  const rows = toRows(missing);
  const left = rows.length - mostRows;
  return (
    <div>
      <Table striped withTableBorder fz="md" style={{ fontVariantNumeric: 'tabular-nums' }}>
        <TableHead columns={[t`Dòng`, t`Ghi vào lúc`, t`Thiếu gì`]} />
        <Table.Tbody>
          {rows.slice(0, mostRows).map((row) => (
            <Row key={row.from} row={row} />
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
  const { from, to, fields } = row;
  const lost = fields?.map((field) => (fieldWords[field] ? t(fieldWords[field]) : field));
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{from === to ? from : `${from}–${to}`}</Table.Td>
      <Table.Td>
        <When {...row} />
      </Table.Td>
      <Table.Td>{lost ? lost.join(', ') : t`cả dòng`}</Table.Td>
    </Table.Tr>
  );
}

function When({ after, before }: MissingRow) {
  const [first, last] = [after && formatInstant(after), before && formatInstant(before)];
  if (first === last) return first;
  if (last === null) return <Trans>sau {first}</Trans>;
  if (first === null) return <Trans>trước {last}</Trans>;
  return (
    <Trans>
      {first} đến {last}
    </Trans>
  );
}
