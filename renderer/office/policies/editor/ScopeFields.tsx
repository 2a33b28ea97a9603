import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import type { Scope } from '#src/domain/policy/rules.ts';

type Props = { label: string; scope: Scope; onChange: (scope: Scope) => void; error: string | undefined };

/** Where a letter or a rule holds. */
export function ScopeFields({ label, scope, onChange, error }: Props) {
  const { t } = useLingui();
  const { departments, rooms } = usePlaces();
  const choose = (kind: string) => {
    if (kind === 'departments') onChange({ kind, departments: [] });
    else if (kind === 'rooms') onChange({ kind, rooms: [] });
    else onChange({ kind: kind as 'office' | 'outside' });
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        label={label}
        value={scope.kind}
        onChange={(event) => choose(event.currentTarget.value)}
        error={scope.kind === 'office' || scope.kind === 'outside' ? error : undefined}
        data={[
          { value: 'office', label: t`Toàn cơ quan` },
          { value: 'departments', label: t`Một số đơn vị` },
          { value: 'rooms', label: t`Một số phòng họp` },
          { value: 'outside', label: t`Bên ngoài trụ sở` },
        ]}
      />
      {scope.kind === 'departments' && (
        <PlaceChoice
          label={t`Những đơn vị nào`}
          places={departments}
          chosen={scope.departments}
          onChange={(ids) => onChange({ kind: 'departments', departments: ids })}
          error={error}
        />
      )}
      {scope.kind === 'rooms' && (
        <PlaceChoice
          label={t`Những phòng nào`}
          places={rooms}
          chosen={scope.rooms}
          onChange={(ids) => onChange({ kind: 'rooms', rooms: ids })}
          error={error}
        />
      )}
    </Stack>
  );
}

type PlaceProps = {
  label: string;
  places: { id: string; name: string }[];
  chosen: string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
};

function PlaceChoice({ label, places, chosen, onChange, error }: PlaceProps) {
  if (places.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Cơ quan chưa khai nơi nào thuộc loại này, nên quy định sẽ không áp dụng ở đâu cả.</Trans>
      </Text>
    );
  }
  return (
    <Checkbox.Group label={label} value={chosen} onChange={onChange} error={error}>
      <Stack gap={6} mt={6}>
        {places.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
