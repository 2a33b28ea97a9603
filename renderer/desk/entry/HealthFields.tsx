import { useLingui } from '@lingui/react/macro';
import { Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { EntryDraft, EntryProblems, ReadingProblem } from '#renderer/desk/entry/entry-draft.ts';
import type { ObligationsView } from '#src/contract/health.ts';

type Props = {
  draft: EntryDraft;
  set: (change: Partial<EntryDraft>) => void;
  problems: EntryProblems;
  obligations: ObligationsView;
};

/** What the letters in force make the guard measure and look at; nothing is asked that no letter asks for. */
export function HealthFields({ draft, set, problems, obligations }: Props) {
  const { t } = useLingui();
  const sentenceOf = useReadingSentence();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      {obligations.temperatureAboveTenths !== null && (
        <>
          <TextInput
            label={t`Thân nhiệt lần 1 (°C)`}
            inputMode="decimal"
            autoComplete="off"
            value={draft.firstReading}
            error={problems.firstReading && sentenceOf(problems.firstReading)}
            onChange={(event) => set({ firstReading: event.currentTarget.value })}
          />
          <TextInput
            label={t`Thân nhiệt lần 2, nếu đo lại (°C)`}
            inputMode="decimal"
            autoComplete="off"
            value={draft.secondReading}
            error={problems.secondReading && sentenceOf(problems.secondReading)}
            onChange={(event) => set({ secondReading: event.currentTarget.value })}
          />
        </>
      )}
      <Stack gap="xs" justify="end">
        {obligations.isMaskRequired && (
          <Checkbox
            label={t`Có đeo khẩu trang`}
            checked={draft.isMaskWorn}
            onChange={(event) => set({ isMaskWorn: event.currentTarget.checked })}
          />
        )}
        {obligations.isSanitiserRequired && (
          <Checkbox
            label={t`Đã sát khuẩn tay`}
            checked={draft.isSanitised}
            onChange={(event) => set({ isSanitised: event.currentTarget.checked })}
          />
        )}
      </Stack>
    </SimpleGrid>
  );
}

function useReadingSentence(): (problem: ReadingProblem) => string {
  const { t } = useLingui();
  const sentences: Record<ReadingProblem, string> = {
    'not-a-number': t`Ghi số đo, ví dụ 36,8.`,
    'too-precise': t`Chỉ ghi một số lẻ, ví dụ 36,8.`,
    'out-of-range': t`Thân nhiệt phải từ 34,0 đến 43,0 °C.`,
    'point-missing': t`Thiếu dấu phẩy: 375 phải ghi là 37,5.`,
  };
  return (problem) => sentences[problem];
}
