import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { whomWords } from '#renderer/ui/rules/health-sentences.ts';
import { type Whom, whoms } from '#src/domain/policy/rules.ts';

export function WhomField({ value, onChange }: { value: Whom; onChange: (whom: Whom) => void }) {
  const { t } = useLingui();
  return (
    <NativeSelect
      label={t`Áp dụng cho`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Whom)}
      data={whoms.map((whom) => ({ value: whom, label: t(whomWords[whom]) }))}
    />
  );
}
