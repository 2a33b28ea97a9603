import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RotaGrid } from '#renderer/office/duty/RotaGrid.tsx';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { formatIsoDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { DepartmentToday } from '#src/contract/rota.ts';
import { mondayOf, weekFrom } from '#src/domain/register/rota.ts';

type Props = { today: string; departments: Pick<DepartmentToday, 'departmentId' | 'name'>[] };

/** One department's week: who works at the office on which day. */
export function RotaPlan({ today, departments }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const [departmentId, setDepartmentId] = useState(departments[0]?.departmentId ?? null);
  const [weeksOn, setWeeksOn] = useState(0);
  const from = mondayOf(today, weeksOn);
  const week = useQuery(orpc.rota.week.queryOptions({ input: { departmentId, from } }));
  const [first, last] = [from, weekFrom(from).at(-1) ?? from].map(formatIsoDay);
  return (
    <section aria-labelledby="duty-week">
      <Title order={3} size="h4" mb="xs" id="duty-week">
        <Trans>Xếp lịch tuần</Trans>
      </Title>
      <Stack gap="sm">
        <Group align="flex-end">
          <NativeSelect
            label={t`Đơn vị`}
            value={departmentId ?? ''}
            onChange={(event) => setDepartmentId(event.currentTarget.value || null)}
            data={departments.map((one) => ({
              value: one.departmentId ?? '',
              label: one.name ?? t`Cơ quan nói chung`,
            }))}
          />
          <Group gap="xs" wrap="nowrap" role="group" aria-label={t`Tuần`}>
            <ActionIcon size="lg" variant="default" aria-label={t`Tuần trước`} onClick={() => setWeeksOn(weeksOn - 1)}>
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <Text size="sm" fw={600} role="status">
              {first} – {last}
            </Text>
            <ActionIcon size="lg" variant="default" aria-label={t`Tuần sau`} onClick={() => setWeeksOn(weeksOn + 1)}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
        <Text size="sm" c="dimmed">
          <Trans>
            Đánh dấu ai làm việc tại cơ quan. Từ thứ Hai đến thứ Sáu, ai không đánh dấu là làm việc ở nhà; thứ Bảy và
            Chủ nhật chỉ tính người trực. Cửa không chặn theo lịch này, chỉ theo văn bản.
          </Trans>
        </Text>
        <OfficeQuery query={week}>{(data) => <RotaGrid key={`${departmentId} ${from}`} week={data} />}</OfficeQuery>
      </Stack>
    </section>
  );
}
