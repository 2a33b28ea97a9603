import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, ScrollArea, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconCarOff, IconParking, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { stepThrough } from '#renderer/desk/board/step-through.ts';
import { VehicleRow } from '#renderer/desk/vehicles/VehicleRow.tsx';
import { beginPass, findByTail, type VehiclesDraft } from '#renderer/desk/vehicles/vehicles-draft.ts';
import { TableHead } from '#renderer/ui/TableHead.tsx';
import type { VehicleStay } from '#src/contract/vehicles.ts';

type Props = { stays: readonly VehicleStay[]; tail: string; change: (part: Partial<VehiclesDraft>) => void };

/** Vehicles inside, found by how their plates end. What is not here can still be let in or out. */
export function InsideVehicles({ stays, tail, change }: Props) {
  const { t } = useLingui();
  const found = findByTail(stays, tail);
  const goDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Enter' && found.length === 0 && tail.trim() !== '') return change(beginPass('in', tail));
    document.querySelector<HTMLElement>('[data-vehicles] [data-row]')?.focus();
  };
  return (
    <Stack gap="sm">
      <Group align="flex-end">
        <TextInput
          flex={1}
          autoFocus
          data-autofocus
          // What was looked for last time gives way to what is typed now.
          onFocus={(event) => event.currentTarget.select()}
          label={t`Số cuối của biển`}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          maxLength={20}
          value={tail}
          onChange={(event) => change({ tail: event.currentTarget.value })}
          onKeyDown={goDown}
        />
        <Button
          variant="default"
          leftSection={<IconParking size={18} aria-hidden />}
          onClick={() => change(beginPass('in', tail))}
        >
          <Trans>Ghi xe vào</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<IconCarOff size={18} aria-hidden />}
          onClick={() => change(beginPass('out', tail))}
        >
          <Trans>Ghi xe ra ngoài danh sách</Trans>
        </Button>
      </Group>
      {found.length === 0 ? (
        <Text role="status">
          {tail.trim() === '' ? (
            <Trans>Không có xe nào ở trong.</Trans>
          ) : (
            <Trans>
              Trong sổ không có xe nào ở trong với biển này. Xe vẫn ra, vào được: Enter là ghi xe vào, hoặc bấm một
              trong hai nút trên.
            </Trans>
          )}
        </Text>
      ) : (
        <ScrollArea.Autosize mah="58vh" data-vehicles onKeyDown={stepThrough}>
          <Table stickyHeader highlightOnHover verticalSpacing={6}>
            <TableHead columns={[t`Biển số`, t`Đi cùng xe`, t`Từ lúc`, t`Hàng hóa vào`, t`Việc`]} />
            <Table.Tbody>
              {found.map((stay) => (
                <VehicleRow key={stay.stay} stay={stay} change={change} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      <Text size="sm" c="dimmed">
        <Trans>
          Trên một hàng: Enter hoặc 1 là cùng lái xe, 2 là lái xe ở lại, 3 là người khác lái, 4 là không thấy ai lái, G
          là ghi thêm.
        </Trans>
      </Text>
    </Stack>
  );
}
