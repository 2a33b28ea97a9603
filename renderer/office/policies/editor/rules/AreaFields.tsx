import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { RuleProps } from '#renderer/office/policies/editor/rules/RuleFields.tsx';
import classes from '#renderer/office/policies/policies.module.css';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import type { OutbreakArea, RuleOf } from '#src/domain/policy/rules.ts';

/** Places with their days, and what happens to those who were there. */
export function AreaFields({ rule, onChange, errorAt }: RuleProps<RuleOf<'outbreak-areas'>>) {
  const { t } = useLingui();
  const { areas } = rule;
  const blank: OutbreakArea = { names: [], codes: [], fromDay: '', toDay: null };
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t`Với người đã đến hoặc đi qua`}
        value={rule.effect}
        onChange={(event) => onChange({ ...rule, effect: event.currentTarget.value as typeof rule.effect })}
        data={[
          { value: 'hold', label: t`giữ lại chờ bảo vệ` },
          { value: 'refuse', label: t`không cho vào` },
        ]}
      />
      {areas.map((area, index) => (
        <AreaRow
          // biome-ignore lint/suspicious/noArrayIndexKey: -- an area has no id of its own.
          key={index}
          area={area}
          number={index + 1}
          onChange={(changed) => onChange({ ...rule, areas: areas.with(index, changed) })}
          onRemove={() => onChange({ ...rule, areas: areas.toSpliced(index, 1) })}
          error={errorAt(`areas.${index}`)}
        />
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        style={{ alignSelf: 'start' }}
        onClick={() => onChange({ ...rule, areas: [...areas, blank] })}
      >
        <Trans>Thêm vùng có dịch</Trans>
      </Button>
    </Stack>
  );
}

type RowProps = {
  area: OutbreakArea;
  number: number;
  onChange: (area: OutbreakArea) => void;
  onRemove: () => void;
  error: string | undefined;
};

function AreaRow({ area, number, onChange, onRemove, error }: RowProps) {
  const { t } = useLingui();
  return (
    <div className={classes['fields']}>
      <TextInput
        label={t`Vùng ${number}`}
        description={t`Tỉnh, thành phố, quốc gia, hoặc “Chí Linh, Hải Dương”. Nhiều nơi thì cách nhau bằng dấu chấm phẩy.`}
        withAsterisk
        error={error}
        value={area.names.join(';')}
        // What the names cover is found anew when they are put into force, as it is for other days.
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...area, names: value === '' ? [] : value.split(';'), codes: [] })
        }
      />
      <DateInput
        label={t`Từ ngày`}
        withAsterisk
        value={area.fromDay}
        onChange={(fromDay) => onChange({ ...area, fromDay, codes: [] })}
      />
      <DateInput
        label={t`Đến hết ngày`}
        value={area.toDay ?? ''}
        onChange={(toDay) => onChange({ ...area, toDay: toDay || null, codes: [] })}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t`Bỏ vùng ${number}`}
        style={{ alignSelf: 'end' }}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
