import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconCar, IconPencil } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import classes from '#renderer/desk/board/board.module.css';
import { hasModifier } from '#renderer/desk/board/has-modifier.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import {
  beginDescribe,
  beginLetOut,
  exitChoices,
  mayOwnDrive,
  type VehiclesDraft,
} from '#renderer/desk/vehicles/vehicles-draft.ts';
import type { VehicleStay } from '#src/contract/vehicles.ts';

type Props = { stay: VehicleStay; change: (part: Partial<VehiclesDraft>) => void };

/** One vehicle inside: whose it is, since when, what is in it, and its ways out. */
export function VehicleRow({ stay, change }: Props) {
  const { t } = useLingui();
  const { vehicleOf, plateOf, kindOf, driverInOf } = useVehicleWords();
  const name = vehicleOf(stay);
  const letOut = () => change(beginLetOut(stay));
  const describe = () => change(beginDescribe(stay));
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event)) return;
    const choice = exitChoices[Number(event.key) - 1];
    const isGone = choice === 'own' && !mayOwnDrive(stay);
    if (choice && !isGone) change(beginLetOut(stay, choice));
    else if (event.key.toLowerCase() === 'g') describe();
    else return;
    event.preventDefault();
  };
  return (
    <Table.Tr data-line onKeyDown={onKeyDown}>
      <Table.Td>
        <UnstyledButton data-row className={classes['open'] ?? ''} onClick={letOut}>
          <Text span fw={700} display="block" lh={1.25}>
            {plateOf(stay)}
          </Text>
          <Text span size="xs" c="dimmed" display="block">
            {kindOf(stay)}
          </Text>
        </UnstyledButton>
      </Table.Td>
      <Table.Td>
        <Text size="sm" lh={1.25}>
          {driverInOf(stay) ?? '—'}
        </Text>
        {stay.people !== null && stay.people > 0 && (
          <Text size="xs" c="dimmed">
            {t`đi cùng ${stay.people} người`}
          </Text>
        )}
        {stay.visit && stay.visit.state !== 'inside' && (
          <Text size="xs" fw={600}>
            <Trans>Người này đã ra, xe còn ở lại</Trans>
          </Text>
        )}
      </Table.Td>
      <Table.Td>{stay.inAt && formatSince(stay.inAt, Date.now())}</Table.Td>
      <Table.Td>
        <Text size="sm">{stay.goodsIn ?? '—'}</Text>
        {stay.note && (
          <Text size="xs" c="dimmed">
            {stay.note}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconCar size={16} aria-hidden />}
            aria-label={t`Cho xe ra: ${name}`}
            onClick={letOut}
          >
            <Trans>Cho xe ra</Trans>
          </Button>
          <ActionIcon variant="default" size={30} aria-label={t`Ghi thêm về xe ${name}`} onClick={describe}>
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
