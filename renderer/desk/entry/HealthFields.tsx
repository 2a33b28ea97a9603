import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { EntryDraft, EntryProblems } from '#renderer/desk/entry/entry-draft.ts';
import { useReadingSentence } from '#renderer/desk/words/reading-sentence.ts';
import { useThermometer } from '#renderer/devices/DevicesContext.tsx';
import { useCelsius } from '#renderer/ui/celsius.ts';
import type { ObligationsView } from '#src/contract/health.ts';
import { formatTenths } from '#src/domain/register/temperature.ts';

type Props = {
  draft: EntryDraft;
  set: (change: Partial<EntryDraft>) => void;
  problems: EntryProblems;
  obligations: ObligationsView;
};

/** What the letters in force make the guard measure and look at; nothing is asked that no letter asks for. */
export function HealthFields({ draft, set, problems, obligations }: Props) {
  const { t, i18n } = useLingui();
  const sentenceOf = useReadingSentence();
  useThermometer((measured) => {
    if (measured.outcome !== 'read' || obligations.temperatureAboveTenths === null) return;
    set({ firstReading: formatTenths(measured.tenths, i18n.locale === 'vi' ? ',' : '.'), isReadingTyped: false });
  });
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
            onChange={(event) => set({ firstReading: event.currentTarget.value, isReadingTyped: true })}
          />
          {obligations.secondReadingAfterMinutes === null ? (
            <TextInput
              label={t`Thân nhiệt lần 2, nếu đo lại (°C)`}
              inputMode="decimal"
              autoComplete="off"
              value={draft.secondReading}
              error={problems.secondReading && sentenceOf(problems.secondReading)}
              onChange={(event) => set({ secondReading: event.currentTarget.value })}
            />
          ) : (
            <SecondLater
              minutes={obligations.secondReadingAfterMinutes}
              aboveTenths={obligations.temperatureAboveTenths}
            />
          )}
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

/** The form is handed in with the first reading; the second one has its own place and its own time. */
function SecondLater({ minutes, aboveTenths }: { minutes: number; aboveTenths: number }) {
  const above = useCelsius()(aboveTenths);
  return (
    <Text size="sm" c="dimmed" style={{ alignSelf: 'end' }}>
      <Trans>
        Cao hơn {above}: cứ ghi vào sổ, khách sẽ chờ và được đo lại sau {minutes} phút (phím T).
      </Trans>
    </Text>
  );
}
