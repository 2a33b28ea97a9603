import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Title } from '@mantine/core';
import { useCelsius } from '#renderer/ui/celsius.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import { TableHead } from '#renderer/ui/TableHead.tsx';
import type { VisitDetails } from '#src/contract/visit.ts';

/** Every reading: when, by whom, with which thermometer. */
export function MeasuredTable({ measured }: Pick<VisitDetails, 'measured'>) {
  const { t } = useLingui();
  const celsius = useCelsius();
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        <Trans>Đo thân nhiệt</Trans>
      </Title>
      <Table withTableBorder verticalSpacing={4}>
        <TableHead columns={[t`Số đo`, t`Lúc`, t`Người đo`, t`Nhiệt kế`]} />
        <Table.Tbody>
          {measured.map(({ tenths, at, by, device, isTyped }) => (
            <Table.Tr key={`${at} ${tenths}`}>
              <Table.Td fw={700}>{celsius(tenths)}</Table.Td>
              <Table.Td>{formatInstant(at)}</Table.Td>
              <Table.Td>{by === 'kiosk' ? <Trans>Tự đo ở kiosk</Trans> : by}</Table.Td>
              <Table.Td>
                {device ?? '—'} {isTyped === false && <Trans>(máy tự gửi)</Trans>}
                {isTyped === true && <Trans>(nhập tay)</Trans>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
