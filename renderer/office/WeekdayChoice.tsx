import { useLingui } from '@lingui/react/macro';
import { Checkbox, type CheckboxGroupProps, Group } from '@mantine/core';
import { weekdayWords } from '#renderer/ui/rules/reception-sentences.ts';

type Props = Pick<CheckboxGroupProps, 'description' | 'error'> & {
  /** 1 is Monday, as letters and hours have them. */
  value: readonly number[];
  onChange: (weekdays: number[]) => void;
};

export function WeekdayChoice({ value, onChange, ...props }: Props) {
  const { t } = useLingui();
  return (
    <Checkbox.Group
      label={t`Vào các ngày`}
      value={value.map(String)}
      onChange={(days) => onChange(days.map(Number).sort((a, b) => a - b))}
      {...props}
    >
      <Group mt="xs">
        {Object.entries(weekdayWords).map(([day, words]) => (
          <Checkbox key={day} value={day} label={t(words)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
