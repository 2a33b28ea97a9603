import { Trans } from '@lingui/react/macro';
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { OfficeQuery } from '#renderer/office/OfficeQuery.tsx';
import { ChecklistForm } from '#renderer/office/routine/ChecklistForm.tsx';
import { HoursForm } from '#renderer/office/routine/HoursForm.tsx';
import { PhonesForm } from '#renderer/office/routine/PhonesForm.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** What the office does every day: its hours, the numbers the guard calls, what each shift looks after. */
export function RoutineSection() {
  const { orpc } = useHost();
  // Asked once: what is being typed is not overwritten by what somebody else does meanwhile.
  const routine = useQuery({ ...orpc.routine.show.queryOptions(), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  return (
    <Stack gap="lg" maw="52rem">
      <div>
        <Title order={2}>
          <Trans>Nếp làm việc</Trans>
        </Title>
        <Text size="sm" c="dimmed">
          <Trans>
            Những gì bảo vệ dùng hằng ngày. Mỗi lần ghi là một dòng trong sổ; điều ghi sau cùng có hiệu lực.
          </Trans>
        </Text>
      </div>
      <OfficeQuery query={routine}>
        {(data) => (
          <>
            <ChecklistForm before={data.checklist} />
            <HoursForm before={data.hours} />
            <PhonesForm before={data.phones} />
          </>
        )}
      </OfficeQuery>
    </Stack>
  );
}
