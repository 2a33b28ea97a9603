import { Trans } from '@lingui/react/macro';
import { Table, Title } from '@mantine/core';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { VehicleStay } from '#src/contract/vehicles.ts';

/** How the vehicle of a visit came and went, with both drivers where they are two. */
export const VisitVehicles = ({ stays }: { stays: readonly VehicleStay[] }) => (
  <section>
    <Title order={3} size="h5" mb="xs">
      <Trans>Xe</Trans>
    </Title>
    <Table withTableBorder verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Trans>Biển số</Trans>
          </Table.Th>
          <Table.Th>
            <Trans>Vào</Trans>
          </Table.Th>
          <Table.Th>
            <Trans>Hàng hóa vào</Trans>
          </Table.Th>
          <Table.Th>
            <Trans>Ra</Trans>
          </Table.Th>
          <Table.Th>
            <Trans>Ai lái ra</Trans>
          </Table.Th>
          <Table.Th>
            <Trans>Hàng hóa ra</Trans>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {stays.map((stay) => (
          <StayRow key={stay.stay} stay={stay} />
        ))}
      </Table.Tbody>
    </Table>
  </section>
);

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
