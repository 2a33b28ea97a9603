import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { WholeField } from '#renderer/office/policies/editor/rules/NumberFields.tsx';
import type { RuleProps } from '#renderer/office/policies/editor/rules/RuleFields.tsx';
import { WhomField } from '#renderer/office/policies/editor/rules/WhomField.tsx';
import classes from '#renderer/office/policies/policies.module.css';
import { useForms } from '#renderer/office/policies/use-tell.ts';
import { proofWords, replaceableWords } from '#renderer/ui/rules/health-sentences.ts';
import { type Operator, proofs, type RuleOf, replaceable } from '#src/domain/policy/rules.ts';

export function TemperatureFields({ rule, onChange, errorAt }: RuleProps<RuleOf<'temperature'>>) {
  const { t, i18n } = useLingui();
  return (
    <div className={classes['fields']}>
      <WhomField value={rule.of} onChange={(of) => onChange({ ...rule, of })} />
      <NativeSelect
        label={t`Giữ lại khi`}
        value={rule.operator}
        onChange={(event) => onChange({ ...rule, operator: event.currentTarget.value as Operator })}
        data={[
          { value: 'more-than', label: t`cao hơn mức này` },
          { value: 'at-least', label: t`bằng hoặc cao hơn mức này` },
        ]}
      />
      <NumberInput
        label={t`Mức thân nhiệt`}
        withAsterisk
        decimalScale={1}
        fixedDecimalScale
        step={0.1}
        suffix=" °C"
        decimalSeparator={i18n.locale === 'vi' ? ',' : '.'}
        value={Number.isNaN(rule.tenths) ? '' : rule.tenths / 10}
        error={errorAt('tenths')}
        onChange={(typed) => onChange({ ...rule, tenths: typed === '' ? Number.NaN : Math.round(Number(typed) * 10) })}
      />
      <Checkbox
        className={classes['wide']}
        label={t`Cho đo lại và lấy kết quả lần thứ hai`}
        checked={rule.secondAfterMinutes !== null}
        onChange={(event) => onChange({ ...rule, secondAfterMinutes: event.currentTarget.checked ? 15 : null })}
      />
      {rule.secondAfterMinutes !== null && (
        <WholeField
          label={t`Nghỉ trước khi đo lại (phút)`}
          max={120}
          value={rule.secondAfterMinutes}
          error={errorAt('secondAfterMinutes')}
          onChange={(secondAfterMinutes) => onChange({ ...rule, secondAfterMinutes })}
        />
      )}
    </div>
  );
}

export function DeclarationFields({ rule, onChange, errorAt }: RuleProps<RuleOf<'declaration'>>) {
  const { t, i18n } = useLingui();
  const forms = useForms();
  return (
    <div className={classes['fields']}>
      <WhomField value={rule.of} onChange={(of) => onChange({ ...rule, of })} />
      <NativeSelect
        label={t`Mẫu khai báo`}
        value={rule.form}
        error={errorAt('form')}
        onChange={(event) => onChange({ ...rule, form: event.currentTarget.value })}
        data={[
          ...forms.map(({ id, title }) => ({ value: id, label: title[i18n.locale === 'en' ? 'en' : 'vi'] })),
          // A form that this office does not have stays visible until another one is chosen.
          ...(forms.some(({ id }) => id === rule.form) ? [] : [{ value: rule.form, label: rule.form }]),
        ]}
      />
    </div>
  );
}

export function ProofFields({ rule, onChange }: RuleProps<RuleOf<'proof-accepted'>>) {
  const { t } = useLingui();
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={t`Chấp nhận`}
        value={rule.proof}
        onChange={(event) => onChange({ ...rule, proof: event.currentTarget.value as typeof rule.proof })}
        data={proofs.map((proof) => ({ value: proof, label: t(proofWords[proof]) }))}
      />
      <NativeSelect
        label={t`Thay cho`}
        value={rule.insteadOf}
        onChange={(event) => onChange({ ...rule, insteadOf: event.currentTarget.value as typeof rule.insteadOf })}
        data={replaceable.map((what) => ({ value: what, label: t(replaceableWords[what]) }))}
      />
    </div>
  );
}
