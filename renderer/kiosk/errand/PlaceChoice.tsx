import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DraftFields } from '#renderer/kiosk/flow/draft.ts';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';
import { Field } from '#renderer/kiosk/frame/Field.tsx';
import { useStatus } from '#renderer/kiosk/status-context.ts';
import { fold } from '#src/domain/text/fold.ts';

type Props = { fields: DraftFields; onEdit: (change: Partial<DraftFields>) => void; error: string | undefined };

/** More departments than this are a list nobody wants to read to its end. */
const mostWithoutSearch = 12;

export function PlaceChoice({ fields, onEdit, error }: Props) {
  const { t } = useLingui();
  const { departments } = useStatus();
  const [wanted, setWanted] = useState('');
  const found = departments.filter(({ name }) => fold(name).includes(fold(wanted)));
  const options = [
    ...found.map(({ id, name }) => ({ value: id as string | null, label: name })),
    { value: null, label: t`Chưa rõ – nhờ hướng dẫn` },
  ];
  return (
    <Stack gap="sm">
      {departments.length > mostWithoutSearch && (
        <Field
          label={<Trans>Tìm phòng, ban</Trans>}
          value={wanted}
          onChange={setWanted}
          keyboard="text"
          maxLength={60}
        />
      )}
      <ChoiceGroup
        label={<Trans>Nơi cần đến</Trans>}
        options={options}
        isChosen={(id) => fields.hasChosenPlace && fields.departmentId === id}
        onChoose={(departmentId) => onEdit({ departmentId, hasChosenPlace: true })}
        error={error}
      />
      {found.length === 0 && (
        <Text role="status">
          <Trans>Không có phòng, ban nào như vậy.</Trans>
        </Text>
      )}
    </Stack>
  );
}
