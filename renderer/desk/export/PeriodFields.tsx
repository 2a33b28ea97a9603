import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Group, Radio } from '@mantine/core';
import type { ExportDraft, ExportProblems } from '#renderer/desk/export/export-draft.ts';
import { type PeriodChoice, periodChoices } from '#renderer/desk/export/period.ts';
import { DateInput } from '#renderer/ui/DateInput.tsx';

const words: Record<PeriodChoice, MessageDescriptor> = {
  today: msg`Hôm nay`,
  yesterday: msg`Hôm qua`,
  'last-7-days': msg`7 ngày qua`,
  custom: msg`Từ ngày … đến ngày …`,
};

type Props = {
  draft: ExportDraft;
  set: (change: Partial<ExportDraft>) => void;
  problem: ExportProblems['period'] | undefined;
};

export function PeriodFields({ draft, set, problem }: Props) {
  const { t } = useLingui();
  const sentence =
    problem === 'missing'
      ? t`Chọn đủ ngày đầu và ngày cuối.`
      : problem === 'backwards' && t`Ngày cuối đang trước ngày đầu. Đổi lại hai ngày.`;
  return (
    <>
      <Radio.Group
        label={t`Thời gian`}
        value={draft.choice}
        onChange={(choice) => set({ choice: choice as PeriodChoice })}
        error={sentence}
      >
        <Group mt="xs" gap="lg">
          {periodChoices.map((choice) => (
            <Radio key={choice} value={choice} label={t(words[choice])} data-autofocus={choice === draft.choice} />
          ))}
        </Group>
      </Radio.Group>
      {draft.choice === 'custom' && (
        <Group grow>
          <DateInput label={t`Từ ngày`} value={draft.from} onChange={(from) => set({ from })} />
          <DateInput label={t`Đến hết ngày`} value={draft.to} onChange={(to) => set({ to })} />
        </Group>
      )}
    </>
  );
}
