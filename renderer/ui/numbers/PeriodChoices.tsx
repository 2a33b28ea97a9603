import { useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Text } from '@mantine/core';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import type { Asked } from '#renderer/ui/numbers/asked.ts';
import { choiceWords, whomWords } from '#renderer/ui/numbers/use-number-words.ts';
import { whoms } from '#src/domain/policy/rules.ts';
import { type DaysProblem, periodChoices } from '#src/domain/register/numbers/period.ts';

type Props = { asked: Asked; onAsked: (asked: Asked) => void };

/** Which days, and of whom. */
export function PeriodChoices({ asked, onAsked }: Props) {
  const { t } = useLingui();
  return (
    <Group gap="sm" align="flex-end">
      <SegmentedControl
        aria-label={t`Thời gian`}
        value={asked.choice}
        onChange={(choice) => onAsked({ ...asked, choice })}
        data={periodChoices.map((value) => ({ value, label: t(choiceWords[value]) }))}
      />
      <SegmentedControl
        aria-label={t`Tính ai`}
        value={asked.whom}
        onChange={(whom) => onAsked({ ...asked, whom })}
        data={whoms
          .toSorted((a, b) => Number(b === 'everyone') - Number(a === 'everyone'))
          .map((value) => ({ value, label: t(whomWords[value]) }))}
      />
    </Group>
  );
}

/** The days of the choice `own`. */
export function OwnDays({ asked, onAsked, problem }: Props & { problem: DaysProblem | null }) {
  const { t } = useLingui();
  const sentences: Record<DaysProblem, string> = {
    missing: t`Chọn đủ ngày đầu và ngày cuối.`,
    backwards: t`Ngày cuối đang trước ngày đầu. Đổi lại hai ngày.`,
    'too-long': t`Dài hơn một năm. Chọn tối đa 366 ngày.`,
  };
  const set = (end: 'from' | 'to') => (day: string) => onAsked({ ...asked, own: { ...asked.own, [end]: day } });
  return (
    <Group gap="sm" align="flex-end">
      <DateInput label={t`Từ ngày`} value={asked.own.from} onChange={set('from')} />
      <DateInput label={t`Đến hết ngày`} value={asked.own.to} onChange={set('to')} />
      {problem && (
        <Text role="status" fw={600}>
          {sentences[problem]}
        </Text>
      )}
    </Group>
  );
}
