import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, NativeSelect, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { type Draft, mapDepartment } from '#renderer/office/policies/editor/draft.ts';

type Props = { draft: Draft; names: string[]; onChange: (draft: Draft) => void };

const skipped = '-';

/** Departments as the letter calls them, until each is one of this office's or left out. */
export function MapDepartments({ draft, names, onChange }: Props) {
  const { t } = useLingui();
  const { departments } = usePlaces();
  if (names.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="sm">
        <Text size="sm">
          <Trans>Văn bản nêu những đơn vị mà cơ quan này gọi tên khác. Hãy chọn đơn vị tương ứng.</Trans>
        </Text>
        {names.map((name) => (
          <NativeSelect
            key={name}
            label={t`“${name}” là`}
            value=""
            onChange={({ currentTarget: { value } }) =>
              onChange(mapDepartment(draft, name, value === skipped ? null : value))
            }
            data={[
              { value: '', label: t`Chọn đơn vị…`, disabled: true },
              ...departments.map(({ id, name: own }) => ({ value: id, label: own })),
              { value: skipped, label: t`Không có đơn vị này ở cơ quan: bỏ qua` },
            ]}
          />
        ))}
      </Stack>
    </Alert>
  );
}
