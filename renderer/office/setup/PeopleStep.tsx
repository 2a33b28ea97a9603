import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Stack, Text, Title } from '@mantine/core';
import { PersonFields } from '#renderer/office/setup/PersonFields.tsx';
import type { StepProps } from '#renderer/office/setup/StepFields.tsx';

export function PeopleStep({ draft, set, problems }: StepProps) {
  const { t } = useLingui();
  return (
    <Stack gap="md">
      <Title order={2}>
        <Trans>Người phụ trách</Trans>
      </Title>
      <Text>
        <Trans>
          Người phụ trách cấp quyền, xem sổ và trích sổ. Mã PIN gồm 6 số, chỉ người đó biết; quên thì phải cấp lại.
        </Trans>
      </Text>
      <PersonFields
        legend={t`Người phụ trách`}
        person={draft.supervisor}
        onPerson={(supervisor) => set({ supervisor })}
        problem={problems.supervisor}
      />
      <Checkbox
        size="lg"
        label={t`Thêm luôn người bảo vệ đầu tiên`}
        checked={draft.hasGuard}
        onChange={(event) => set({ hasGuard: event.currentTarget.checked })}
      />
      {draft.hasGuard && (
        <PersonFields
          legend={t`Bảo vệ`}
          person={draft.guard}
          onPerson={(guard) => set({ guard })}
          problem={problems.guard}
        />
      )}
    </Stack>
  );
}
