import { useLingui } from '@lingui/react/macro';
import { Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type HoursDraft, toDraft, toHours } from '#renderer/office/routine/hours-draft.ts';
import { RoutineForm } from '#renderer/office/routine/RoutineForm.tsx';
import { useSave } from '#renderer/office/routine/use-save.ts';
import { WeekdayChoice } from '#renderer/office/WeekdayChoice.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { TimeInput } from '#renderer/ui/TimeInput.tsx';
import type { OfficeHoursView } from '#src/contract/routine.ts';

/** When the office works: whoever comes or stays outside of it is marked at the desk. The door lets them in as before. */
export function HoursForm({ before }: { before: OfficeHoursView }) {
  const { t } = useLingui();
  const { client } = useHost();
  const [draft, setDraft] = useState(() => toDraft(before));
  const [isChecked, setIsChecked] = useState(false);
  const { hours, problems } = toHours(draft);
  const save = useSave(async (commandId) => hours && client.routine.setHours({ commandId, hours }));
  const change = (next: Partial<HoursDraft>) => {
    setDraft({ ...draft, ...next });
    save.changed();
  };
  const submit = () => {
    setIsChecked(true);
    if (hours) save.mutate();
  };
  const { badDays } = problems;
  const blank = (minute: number) => Number.isNaN(minute) && t`Còn trống, hãy điền.`;
  return (
    <RoutineForm
      title={t`Giờ làm việc và ngày nghỉ`}
      about={t`Ai vào hay ở lại ngoài giờ này thì bàn trực đánh dấu “ngoài giờ”. Không ai bị giữ lại vì thế.`}
      save={save}
      onSubmit={submit}
    >
      <Group align="flex-start">
        <TimeInput
          label={t`Từ giờ`}
          w="13rem"
          value={draft.fromMinute}
          error={
            isChecked && (blank(draft.fromMinute) || (problems.isBackwards && t`Giờ kết thúc phải sau giờ bắt đầu.`))
          }
          onChange={(fromMinute) => change({ fromMinute })}
        />
        <TimeInput
          label={t`Đến giờ`}
          w="13rem"
          isEnd
          value={draft.untilMinute}
          error={isChecked && blank(draft.untilMinute)}
          onChange={(untilMinute) => change({ untilMinute })}
        />
      </Group>
      <WeekdayChoice
        value={draft.weekdays}
        error={isChecked && problems.hasNoDay && t`Hãy chọn ít nhất một ngày.`}
        onChange={(weekdays) => change({ weekdays })}
      />
      <Textarea
        label={t`Ngày nghỉ khác`}
        description={t`Mỗi dòng một ngày, ví dụ 16/02/2027. Ngày 1/1, 30/4, 1/5 và 2/9 đã tính sẵn; Tết và ngày nghỉ bù thì ghi ở đây.`}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.restDays}
        error={isChecked && badDays !== '' && t`Không hiểu ngày này: ${badDays}`}
        onChange={(event) => change({ restDays: event.currentTarget.value })}
      />
    </RoutineForm>
  );
}
