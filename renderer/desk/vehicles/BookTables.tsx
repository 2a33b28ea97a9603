import { Trans } from '@lingui/react/macro';
import { Table, Text, Title, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import { ChangeTripButton } from '#renderer/desk/vehicles/ChangeTripButton.tsx';
import { beginTripChange, type TripChange } from '#renderer/desk/vehicles/trip-change-draft.ts';
import { type Book, type BookPart, useBookRows } from '#renderer/desk/vehicles/use-book-rows.ts';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import visit from '#renderer/desk/visit/visit.module.css';

const plateColumn = 3;
const unbroken = { whiteSpace: 'nowrap' } as const;
/** A line through the row does not reach into a box of its own. */
const unstruck = { display: 'inline-block', marginInlineEnd: '0.5ch' } as const;

type Props = { book: Book; onChange: (change: TripChange) => void };

/** On screen: visitors' vehicles, then the office's own, whose trips are set right from here. */
export function BookTables({ book, onChange }: Props) {
  const { stays, trips } = useBookRows(book);
  return (
    <>
      <Part part={stays} isEmpty={<Trans>Không có xe nào ra, vào trong những ngày này.</Trans>} />
      <Title order={3} size="h5" mt="md" mb="xs">
        <Trans>Xe cơ quan</Trans>
      </Title>
      <Part
        part={trips}
        isEmpty={<Trans>Không có chuyến đi nào trong những ngày này.</Trans>}
        actionOf={(tripId) => <ChangeTrip book={book} tripId={tripId} onChange={onChange} />}
      />
    </>
  );
}

type PartProps = { part: BookPart; isEmpty: ReactNode; actionOf?: (key: string) => ReactNode };

function Part({ part: { head, rows }, isEmpty, actionOf }: PartProps) {
  if (rows.length === 0) return <Text c="dimmed">{isEmpty}</Text>;
  return (
    <Table withTableBorder verticalSpacing={4} fz="xs" horizontalSpacing={6} onKeyDown={stepThrough}>
      <Table.Thead>
        <Table.Tr>
          {head.map((name) => (
            <Table.Th key={name}>{name}</Table.Th>
          ))}
          {actionOf && (
            <Table.Th>
              <VisuallyHidden>
                <Trans>Việc</Trans>
              </VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, cells, remark }) => (
          <Table.Tr key={key} data-line className={remark === null ? '' : (visit['struck'] ?? '')}>
            {cells.map((cell, index) => (
              <Table.Td key={head[index]} style={index === plateColumn ? unbroken : undefined}>
                {index === cells.length - 1 && remark !== null && <span style={unstruck}>{remark}</span>}
                {cell}
              </Table.Td>
            ))}
            {actionOf && <Table.Td>{remark === null && actionOf(key)}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function ChangeTrip({ book, tripId, onChange }: Props & { tripId: string }) {
  const { plateOf } = useVehicleWords();
  const trip = book.trips.find((one) => one.tripId === tripId);
  if (!trip) return null;
  const name = plateOf(book.cars.find(({ carId }) => carId === trip.carId) ?? { vehicle: null });
  return (
    <ChangeTripButton data-row name={name} size={26} onClick={() => onChange(beginTripChange(trip, name, 'book'))} />
  );
}
