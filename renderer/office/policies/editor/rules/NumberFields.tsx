import { useLingui } from '@lingui/react/macro';
import { NumberInput, type NumberInputProps } from '@mantine/core';
import type { RuleProps } from '#renderer/office/policies/editor/rules/RuleFields.tsx';
import type { RuleOf } from '#src/domain/policy/rules.ts';

type WholeProps = Omit<NumberInputProps, 'value' | 'onChange'> & { value: number; onChange: (value: number) => void };

/** A whole number; NaN while the field is empty, so that what is not filled in is never taken for a nought. */
export const WholeField = ({ value, onChange, ...props }: WholeProps) => (
  <NumberInput
    allowDecimal={false}
    allowNegative={false}
    withAsterisk
    value={Number.isNaN(value) ? '' : value}
    onChange={(typed) => onChange(typed === '' ? Number.NaN : Number(typed))}
    {...props}
  />
);

export function PercentField({ rule, onChange, errorAt }: RuleProps<RuleOf<'staff-share'>>) {
  const { t } = useLingui();
  return (
    <WholeField
      label={t`Tỉ lệ tối đa được đến cơ quan`}
      description={t`Của từng đơn vị, làm tròn xuống.`}
      max={100}
      suffix=" %"
      value={rule.mostPercent}
      error={errorAt('mostPercent')}
      onChange={(mostPercent) => onChange({ ...rule, mostPercent })}
    />
  );
}

export function DaysField({ rule, onChange, errorAt }: RuleProps<RuleOf<'look-back'>>) {
  const { t } = useLingui();
  return (
    <WholeField
      label={t`Số ngày gần đây phải khai`}
      max={60}
      value={rule.days}
      error={errorAt('days')}
      onChange={(days) => onChange({ ...rule, days })}
    />
  );
}
