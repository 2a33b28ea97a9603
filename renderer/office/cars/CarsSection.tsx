import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CarDialog } from '#renderer/office/cars/CarDialog.tsx';
import { CarTable } from '#renderer/office/cars/CarTable.tsx';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { OfficeCar } from '#src/contract/vehicles.ts';

/** The office's own cars; their trips are written down at the gate. */
export function CarsSection() {
  const { orpc } = useHost();
  const [open, setOpen] = useState<{ car: OfficeCar | null } | null>(null);
  const cars = useQuery(orpc.vehicles.cars.queryOptions());
  const close = () => {
    setOpen(null);
    void cars.refetch();
  };
  return (
    <Stack>
      <Title order={2}>
        <Trans>Xe cơ quan</Trans>
      </Title>
      <Text maw="45rem">
        <Trans>
          Xe của cơ quan là một mục riêng trong sổ: bảo vệ ghi từng chuyến đi, về trên bàn trực (phím U). Mỗi xe là một
          loại xe cùng một biển số.
        </Trans>
      </Text>
      <Group>
        <Button leftSection={<IconCar size={18} aria-hidden />} onClick={() => setOpen({ car: null })}>
          <Trans>Thêm xe</Trans>
        </Button>
      </Group>
      <OfficeQuery query={cars}>{(data) => <CarTable cars={data} onChange={(car) => setOpen({ car })} />}</OfficeQuery>
      {open && <CarDialog car={open.car} onClose={close} />}
    </Stack>
  );
}
