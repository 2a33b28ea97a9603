import { useLingui } from '@lingui/react/macro';
import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { fromTimeField, toTimeField } from '#renderer/office/policies/editor/local-fields.ts';
import type { RuleProps } from '#renderer/office/policies/editor/rules/RuleFields.tsx';
import classes from '#renderer/office/policies/policies.module.css';
import { weekdayWords } from '#renderer/ui/rules/reception-sentences.ts';
import type { RuleOf } from '#src/domain/policy/rules.ts';

/** One window; a morning and an afternoon are two rules. */
export function HoursFields({ rule, onChange, errorAt }: RuleProps<RuleOf<'hours'>>) {
  const { t } = useLingui();
  return (
    <Stack gap="sm">
      <div className={classes['fields']}>
        <TextInput
          label={t`Từ giờ`}
          type="time"
          withAsterisk
          value={toTimeField(rule.fromMinute)}
          error={errorAt('fromMinute')}
          onChange={(event) => onChange({ ...rule, fromMinute: fromTimeField(event.currentTarget.value) })}
        />
        <TextInput
          label={t`Đến giờ`}
          type="time"
          withAsterisk
          value={toTimeField(rule.untilMinute)}
          error={errorAt('untilMinute')}
          onChange={(event) => onChange({ ...rule, untilMinute: fromTimeField(event.currentTarget.value) })}
        />
      </div>
      <Checkbox.Group
        label={t`Vào các ngày`}
        description={t`Sáng và chiều khác nhau thì thêm hai quy định giờ.`}
        value={rule.weekdays.map(String)}
        error={errorAt('weekdays')}
        onChange={(days) => onChange({ ...rule, weekdays: days.map(Number).sort((a, b) => a - b) })}
      >
        <Group mt="xs">
          {Object.entries(weekdayWords).map(([day, words]) => (
            <Checkbox key={day} value={day} label={t(words)} />
          ))}
        </Group>
      </Checkbox.Group>
    </Stack>
  );
}
