import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { ReasonView } from '#src/contract/visit.ts';

/** Beyond the share of a department somebody comes only because a leader asked for them. */
export const isSummonsNeeded = (reasons: readonly ReasonView[]): boolean =>
  reasons.some(({ code }) => code === 'department-full');

type Props = { value: string; onChange: (leader: string) => void; isMissing: boolean };

export function SummonsField({ value, onChange, isMissing }: Props) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Lãnh đạo yêu cầu có mặt`}
      description={t`Họ tên, chức vụ người yêu cầu; tên này được ghi vào sổ.`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      // A digit in a name is no choice of a ready sentence.
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      maxLength={120}
      withAsterisk
      autoComplete="off"
      error={isMissing && t`Hãy ghi tên lãnh đạo yêu cầu: đơn vị đã đủ người theo văn bản.`}
    />
  );
}
