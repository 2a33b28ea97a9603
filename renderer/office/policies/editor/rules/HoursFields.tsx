import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import type { RuleProps } from '#renderer/office/policies/editor/rules/RuleFields.tsx';
import classes from '#renderer/office/policies/policies.module.css';
import { WeekdayChoice } from '#renderer/office/WeekdayChoice.tsx';
import { TimeInput } from '#renderer/ui/TimeInput.tsx';
import type { RuleOf } from '#src/domain/policy/rules.ts';

/** One window; a morning and an afternoon are two rules. */
export function HoursFields({ rule, onChange, errorAt }: RuleProps<RuleOf<'hours'>>) {
  const { t } = useLingui();
  return (
    <Stack gap="sm">
      <div className={classes['fields']}>
        <TimeInput
          label={t`Từ giờ`}
          withAsterisk
          value={rule.fromMinute}
          error={errorAt('fromMinute')}
          onChange={(fromMinute) => onChange({ ...rule, fromMinute })}
        />
        <TimeInput
          label={t`Đến giờ`}
          isEnd
          withAsterisk
          value={rule.untilMinute}
          error={errorAt('untilMinute')}
          onChange={(untilMinute) => onChange({ ...rule, untilMinute })}
        />
      </div>
      <WeekdayChoice
        description={t`Sáng và chiều khác nhau thì thêm hai quy định giờ.`}
        value={rule.weekdays}
        error={errorAt('weekdays')}
        onChange={(weekdays) => onChange({ ...rule, weekdays })}
      />
    </Stack>
  );
}
