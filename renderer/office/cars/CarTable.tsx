import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Table, Text } from '@mantine/core';
import { OfficeTable } from '#renderer/office/OfficeTable.tsx';
import { StateBadge } from '#renderer/office/people/StateBadge.tsx';
import { formatInstant } from '#renderer/ui/format.ts';
import type { OfficeCar } from '#src/contract/vehicles.ts';

type Props = { cars: readonly OfficeCar[]; onChange: (car: OfficeCar) => void };

export function CarTable({ cars, onChange }: Props) {
  const { t } = useLingui();
  return (
    <OfficeTable
      heads={[t`Biển số`, t`Tên xe, loại xe`, t`Lái xe thường ngày`, t`Tình trạng`]}
      empty={t`Chưa có xe nào trong danh sách.`}
    >
      {cars.map((car) => (
        <CarTableRow key={car.carId} car={car} onChange={() => onChange(car)} />
      ))}
    </OfficeTable>
  );
}

function CarTableRow({ car, onChange }: { car: OfficeCar; onChange: () => void }) {
  const { t } = useLingui();
  const plate = car.vehicle?.plate ?? t`(biển số đã xóa)`;
  return (
    <Table.Tr>
      <Table.Td fw={700}>{plate}</Table.Td>
      <Table.Td>{car.model}</Table.Td>
      <Table.Td>{car.driverName ?? '—'}</Table.Td>
      <Table.Td>
        <Where car={car} />
      </Table.Td>
      <Table.Td>
        <Button variant="default" size="xs" aria-label={t`Sửa xe ${plate}`} onClick={onChange}>
          <Trans>Sửa</Trans>
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

/** Out since when and with whom, here, or no longer used. */
function Where({ car: { isRetired, trip } }: { car: OfficeCar }) {
  if (isRetired) {
    return (
      <StateBadge tone="quiet">
        <Trans>Không còn dùng</Trans>
      </StateBadge>
    );
  }
  if (!trip?.outAt) {
    return (
      <StateBadge tone="good">
        <Trans>Ở cơ quan</Trans>
      </StateBadge>
    );
  }
  return (
    <>
      <StateBadge tone="wait">
        <Trans>Đang đi</Trans>
      </StateBadge>
      <Text size="xs">{[formatInstant(trip.outAt), trip.driver, trip.purpose].filter(Boolean).join(' · ')}</Text>
    </>
  );
}
