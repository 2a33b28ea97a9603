import { Trans, useLingui } from '@lingui/react/macro';
import { Fieldset, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Draft, ErrorOf, SetDraft } from '#renderer/office/policies/editor/draft.ts';
import { fromDayField, fromMinuteField, toDayField } from '#renderer/office/policies/editor/local-fields.ts';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import { toMinuteField } from '#renderer/ui/date-field.ts';
import { dayMs, endOfLocalDay } from '#src/domain/register/local-time.ts';

type Props = { draft: Draft; set: SetDraft; errorOf: ErrorOf };
type End = 'open' | 'day' | 'minute';

const endOf = (toMs: number | null): End => {
  if (toMs === null) return 'open';
  return toMs === endOfLocalDay(toMs) ? 'day' : 'minute';
};

/** From when, and how it ends: with a day, at a minute, or not before a new letter comes. */
export function PeriodFields({ draft: { fromMs, toMs }, set, errorOf }: Props) {
  const { t } = useLingui();
  const [end, setEnd] = useState(() => endOf(toMs));
  const choose = (value: string) => {
    const chosen = value as End;
    setEnd(chosen);
    const someDay = toMs ?? fromMs + 14 * dayMs;
    if (chosen === 'open') set({ toMs: null });
    else set({ toMs: chosen === 'day' ? endOfLocalDay(someDay) : endOfLocalDay(someDay) - 7 * 3_600_000 });
  };
  return (
    <Fieldset legend={<Trans>Thời gian có hiệu lực</Trans>}>
      <Stack gap="sm">
        <DateInput
          label={t`Bắt đầu lúc`}
          withTime
          withAsterisk
          w="16rem"
          value={toMinuteField(fromMs)}
          error={errorOf(null, 'fromMs')}
          onChange={(minute) => set({ fromMs: fromMinuteField(minute) })}
        />
        <Radio.Group value={end} onChange={choose} label={t`Đến khi nào`}>
          <Group mt="xs" gap="lg">
            <Radio value="day" label={t`Đến hết một ngày`} />
            <Radio value="minute" label={t`Đến một giờ nhất định`} />
            <Radio value="open" label={t`Đến khi có văn bản mới`} />
          </Group>
        </Radio.Group>
        {end !== 'open' && toMs !== null && <EndField end={end} toMs={toMs} set={set} error={errorOf(null, 'toMs')} />}
      </Stack>
    </Fieldset>
  );
}

type EndProps = { end: 'day' | 'minute'; toMs: number; set: SetDraft; error: string | undefined };

function EndField({ end, toMs, set, error }: EndProps) {
  const { t } = useLingui();
  return end === 'day' ? (
    <DateInput
      label={t`Ngày cuối cùng`}
      description={t`Còn hiệu lực đến 24 giờ ngày này.`}
      withAsterisk
      w="16rem"
      value={toDayField(toMs)}
      error={error}
      onChange={(day) => set({ toMs: fromDayField(day) })}
    />
  ) : (
    <DateInput
      label={t`Kết thúc lúc`}
      description={t`Hết hiệu lực kể từ phút này.`}
      withTime
      withAsterisk
      w="16rem"
      // The last millisecond in force is the one before.
      value={toMinuteField(toMs + 1)}
      error={error}
      onChange={(minute) => set({ toMs: fromMinuteField(minute) - 1 })}
    />
  );
}
