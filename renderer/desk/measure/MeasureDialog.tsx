import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Kbd, Stack, Text, TextInput } from '@mantine/core';
import { IconClockPause, IconTemperature } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { dueOf, waitMinutes } from '#renderer/desk/measure/due.ts';
import { ThermometerLine } from '#renderer/desk/measure/ThermometerLine.tsx';
import { useAddReading } from '#renderer/desk/measure/use-add-reading.ts';
import { useNow } from '#renderer/desk/use-now.ts';
import { ReasonList } from '#renderer/desk/visit/ReasonList.tsx';
import { VisitLine } from '#renderer/desk/visit/VisitLine.tsx';
import { useReadingSentence } from '#renderer/desk/words/reading-sentence.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useThermometer } from '#renderer/devices/DevicesContext.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { formatTime } from '#renderer/ui/format.ts';
import type { VisitSummary } from '#src/contract/visit.ts';
import { formatTenths, parseCelsius } from '#src/domain/register/temperature.ts';

type Props = { visit: VisitSummary; onClose: (sectionId?: string) => void };

/** A reading for somebody who waits. It is checked against the letter again, and may open the door by itself. */
export function MeasureDialog({ visit, onClose }: Props) {
  const { t, i18n } = useLingui();
  const { titleOf } = useVisitWords();
  const sentenceOf = useReadingSentence();
  const [typed, setTyped] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [isTyped, setIsTyped] = useState(true);
  const thermometer = useThermometer((measured) => {
    if (measured.outcome !== 'read') return;
    setTyped(formatTenths(measured.tenths, i18n.locale === 'vi' ? ',' : '.'));
    setIsTyped(false);
    setIsChecked(false);
  });
  const parsed = parseCelsius(typed);
  const reading = useAddReading(visit, onClose);
  const dueMs = dueOf(visit);
  const isEarly = useNow(1000) < dueMs;
  const who = titleOf(visit);
  const problem = isChecked && !parsed.ok ? sentenceOf(parsed.reason) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (parsed.ok && !isEarly) {
      reading.mutate({ tenths: parsed.tenths, thermometer: { name: thermometer.name, isTyped } });
    }
  };
  return (
    <DialogFrame
      title={visit.readings.length > 0 ? t`Đo lại: ${who}` : t`Đo thân nhiệt: ${who}`}
      onClose={() => onClose()}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <VisitLine visit={visit} />
          <ReasonList reasons={visit.reasons} readings={visit.readings} />
          {isEarly && <Early dueMs={dueMs} />}
          <TextInput
            label={t`Số đo (°C)`}
            description={<ThermometerLine thermometer={thermometer} />}
            inputMode="decimal"
            autoComplete="off"
            data-autofocus
            value={typed}
            error={problem}
            onChange={(event) => {
              setIsChecked(false);
              setIsTyped(true);
              setTyped(event.currentTarget.value);
            }}
          />
          <Text size="sm" c="dimmed">
            <Trans>
              Ghi xong, cửa xét lại theo văn bản: đạt thì được vào ngay, chưa đạt thì vẫn chờ bạn quyết định.
            </Trans>
          </Text>
          {reading.isError && <CommandFailed />}
          <DialogEnd
            h={48}
            onClose={onClose}
            disabled={isEarly}
            loading={reading.isPending}
            leftSection={<IconTemperature aria-hidden />}
            rightSection={<Kbd aria-hidden>Enter</Kbd>}
          >
            <Trans>Ghi số đo</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </DialogFrame>
  );
}

function Early({ dueMs }: { dueMs: number }) {
  const minutes = waitMinutes(dueMs, useNow(1000));
  const due = formatTime(dueMs);
  return (
    <Alert color="orange" variant="outline" icon={<IconClockPause aria-hidden />}>
      <Trans>
        Chưa đến lúc đo lại: văn bản yêu cầu chờ đến {due}, còn {minutes} phút. Mời khách ngồi nghỉ nơi mát.
      </Trans>
    </Alert>
  );
}
