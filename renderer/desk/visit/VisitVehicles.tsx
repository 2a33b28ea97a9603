import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Title } from '@mantine/core';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import { TableHead } from '#renderer/ui/TableHead.tsx';
import type { VehicleStay } from '#src/contract/vehicles.ts';

/** How the vehicle of a visit came and went, with both drivers where they are two. */
export function VisitVehicles({ stays }: { stays: readonly VehicleStay[] }) {
  const { t } = useLingui();
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        <Trans>Xe</Trans>
      </Title>
      <Table withTableBorder verticalSpacing={4}>
        <TableHead columns={[t`Biển số`, t`Vào`, t`Hàng hóa vào`, t`Ra`, t`Ai lái ra`, t`Hàng hóa ra`]} />
        <Table.Tbody>
          {stays.map((stay) => (
            <StayRow key={stay.stay} stay={stay} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function StayRow({ stay }: { stay: VehicleStay }) {
  const { plateOf, kindOf, driverOutOf } = useVehicleWords();
  return (
    <Table.Tr>
      <Table.Td>
        <strong>{plateOf(stay)}</strong> {kindOf(stay)}
      </Table.Td>
      <Table.Td>
        {stay.inAt ? formatInstant(stay.inAt) : <Trans>không thấy vào</Trans>}
        {stay.inDriver && <div>{stay.inDriver}</div>}
      </Table.Td>
      <Table.Td>{stay.goodsIn ?? '—'}</Table.Td>
      <Table.Td>{stay.outAt ? formatInstant(stay.outAt) : <Trans>còn ở trong</Trans>}</Table.Td>
      <Table.Td>{driverOutOf(stay) ?? '—'}</Table.Td>
      <Table.Td>{stay.goodsOut ?? '—'}</Table.Td>
    </Table.Tr>
  );
}
