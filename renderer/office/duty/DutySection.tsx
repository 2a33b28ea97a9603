import { Trans } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RotaPlan } from '#renderer/office/duty/RotaPlan.tsx';
import { TodayTable } from '#renderer/office/duty/TodayTable.tsx';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { formatIsoDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** Who is on duty today and who is at home, against the letters; and the plan for a week. */
export function DutySection() {
  const { orpc } = useHost();
  const today = useQuery(orpc.rota.today.queryOptions());
  const day = today.data ? formatIsoDay(today.data.day) : '';
  return (
    <Stack gap="lg">
      <Title order={2}>
        <Trans>Lịch làm việc</Trans>
      </Title>
      <section aria-labelledby="duty-today">
        <Title order={3} size="h4" mb="xs" id="duty-today">
          <Trans>Hôm nay {day}</Trans>
        </Title>
        <OfficeQuery query={today}>
          {({ departments }) =>
            departments.length > 0 ? (
              <TodayTable departments={departments} />
            ) : (
              <Text>
                <Trans>Chưa có nhân viên nào. Hãy nhập danh sách ở mục Nhân viên.</Trans>
              </Text>
            )
          }
        </OfficeQuery>
      </section>
      {today.data && today.data.departments.length > 0 && (
        <RotaPlan today={today.data.day} departments={today.data.departments} />
      )}
    </Stack>
  );
}
