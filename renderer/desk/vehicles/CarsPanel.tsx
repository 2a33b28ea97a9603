import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconArrowBackUp, IconRoute } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { hasModifier } from '#renderer/desk/board/has-modifier.ts';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { ChangeTripButton } from '#renderer/desk/vehicles/ChangeTripButton.tsx';
import { TripChangeForm } from '#renderer/desk/vehicles/TripChangeForm.tsx';
import { TripForm } from '#renderer/desk/vehicles/TripForm.tsx';
import { beginTripChange, type TripChange } from '#renderer/desk/vehicles/trip-change-draft.ts';
import { newTrip } from '#renderer/desk/vehicles/trip-draft.ts';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import type { TripTask } from '#renderer/desk/vehicles/vehicles-draft.ts';
import type { OfficeCar } from '#src/contract/vehicles.ts';

type Props = {
  cars: readonly OfficeCar[];
  trip: TripTask | null;
  onTrip: (trip: TripTask | null) => void;
  change: TripChange | null;
  onChange: (change: TripChange | null) => void;
};

/** The office's cars: which are out, with whom, where to and since when. */
export function CarsPanel({ cars, trip, onTrip, change, onChange }: Props) {
  if (change?.from === 'cars') return <TripChangeForm change={change} onChange={onChange} />;
  if (trip) return <TripForm task={trip} onTask={onTrip} onDone={() => onTrip(null)} />;
  if (cars.length === 0) {
    return (
      <Text>
        <Trans>Chưa có xe cơ quan nào. Giám sát thêm xe ở màn hình Văn phòng, mục Xe cơ quan.</Trans>
      </Text>
    );
  }
  const out = cars.filter(({ trip }) => trip !== null).length;
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        <Plural value={out} _0="Mọi xe đang ở cơ quan." other="# xe đang đi." />
      </Text>
      <Table verticalSpacing={8} onKeyDown={stepThrough}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Xe</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Ở đâu</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Việc</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cars.map((car) => (
            <CarRow
              key={car.carId}
              car={car}
              onTask={(direction) => onTrip({ car, direction, draft: newTrip(car) })}
              onChange={onChange}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        <Trans>
          Trên một hàng: G là sửa hay gạch chuyến đang đi. Chuyến đã về thì sửa ở Sổ phương tiện, nút bút chì.
        </Trans>
      </Text>
    </Stack>
  );
}

type RowProps = Pick<Props, 'onChange'> & { car: OfficeCar; onTask: (direction: 'in' | 'out') => void };

function CarRow({ car, onTask, onChange }: RowProps) {
  const { t } = useLingui();
  const { plateOf, kindOf } = useVehicleWords();
  const { trip } = car;
  const name = plateOf(car);
  const [usual, other] = trip ? (['in', 'out'] as const) : (['out', 'in'] as const);
  const words = { in: t`Xe về: ${name}`, out: t`Xe đi: ${name}` };
  const oddWords = { in: t`Về mà sổ không ghi đi`, out: t`Đi mà sổ không ghi về` };
  const beginChange = trip && (() => onChange(beginTripChange(trip, name, 'cars')));
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event) || event.key.toLowerCase() !== 'g' || !beginChange) return;
    beginChange();
    event.preventDefault();
  };
  return (
    <Table.Tr data-line onKeyDown={onKeyDown}>
      <Table.Td>
        <Text fw={700} lh={1.25}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {[car.model, kindOf(car)].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td>
        {trip?.outAt ? (
          <>
            <Text fw={600} lh={1.25}>
              <Trans>Đang đi, từ {formatSince(trip.outAt, Date.now())}</Trans>
            </Text>
            <Text size="sm">
              {[trip.driver, trip.purpose, trip.passengers !== null && t`chở ${trip.passengers} người`]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </>
        ) : (
          <Text>
            <Trans>Ở cơ quan</Trans>
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Button
            data-row
            size="xs"
            leftSection={<DirectionIcon direction={usual} />}
            aria-label={words[usual]}
            onClick={() => onTask(usual)}
          >
            {usual === 'in' ? <Trans>Xe về</Trans> : <Trans>Xe đi</Trans>}
          </Button>
          <Button size="xs" variant="default" aria-label={`${oddWords[other]}: ${name}`} onClick={() => onTask(other)}>
            {oddWords[other]}
          </Button>
          {beginChange && <ChangeTripButton name={name} size={30} onClick={beginChange} />}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

const DirectionIcon = ({ direction }: { direction: 'in' | 'out' }) =>
  direction === 'in' ? <IconArrowBackUp size={16} aria-hidden /> : <IconRoute size={16} aria-hidden />;
