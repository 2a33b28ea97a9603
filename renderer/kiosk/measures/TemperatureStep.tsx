import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useThermometer } from '#renderer/devices/DevicesContext.tsx';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { Kiosk, useDraft } from '#renderer/kiosk/kiosk-context.ts';
import { MeasureHint } from '#renderer/kiosk/measures/MeasureHint.tsx';
import styles from '#renderer/kiosk/measures/TemperatureStep.module.css';
import { useTemperatureProblem } from '#renderer/kiosk/measures/useTemperatureProblem.ts';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import { NumberPad, type NumberPadKey, typeKey } from '#renderer/ui/NumberPad.tsx';
import { formatTenths, parseCelsius } from '#src/domain/register/temperature.ts';

const longestTyped = 4;

/** The reading of the thermometer, typed in. Above the threshold it is asked for a second time. */
export function TemperatureStep() {
  const { send } = Kiosk.useActorRef();
  const { asked, readings } = useDraft();
  const separator = useLocale() === 'vi' ? ',' : '.';
  const [typed, setTyped] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const [isTyped, setIsTyped] = useState(true);
  const thermometer = useThermometer((measured) => {
    if (measured.outcome !== 'read') return;
    setTyped(formatTenths(measured.tenths, ','));
    setIsTyped(false);
    setHasTried(false);
  });
  const parsed = parseCelsius(typed);
  const problem = useTemperatureProblem(hasTried ? parsed : null, typed, separator);
  const first = readings[0];

  const press = (key: NumberPadKey) => {
    setHasTried(false);
    // What the thermometer sent is one number: a digit begins another one, and is not hung on to it.
    setTyped(typeKey(isTyped ? typed : '', key, longestTyped));
    setIsTyped(true);
  };
  const goOn = () => {
    setHasTried(true);
    if (!parsed.ok) return;
    setTyped('');
    setHasTried(false);
    setIsTyped(true);
    send({ type: 'READING', tenths: parsed.tenths, thermometer: { name: thermometer.name, isTyped } });
  };
  const threshold = formatTenths(asked.temperatureAboveTenths ?? 0, separator);
  return (
    <StepFrame
      title={first === undefined ? <Trans>Thân nhiệt</Trans> : <Trans>Đo lại lần thứ hai</Trans>}
      hint={
        first === undefined ? (
          <MeasureHint status={thermometer.status} />
        ) : (
          <Trans>
            Lần đầu đo được {formatTenths(first, separator)} °C, cao hơn {threshold} °C. Xin nghỉ một lát rồi đo lại.
          </Trans>
        )
      }
      onNext={goOn}
    >
      <Group className={styles['pads']} align="flex-start">
        <Stack className={styles['reading']} gap="md">
          <Text component="output" className={styles['typed']} aria-live="polite">
            {typed === '' ? '––' : typed.replace(',', separator)} °C
          </Text>
          {problem && (
            <Text c="red.9" fz="lg" role="alert">
              {problem}
            </Text>
          )}
          <Button variant="default" onClick={() => send({ type: 'SKIP_READING' })}>
            <Trans>Nhờ bảo vệ đo</Trans>
          </Button>
        </Stack>
        <div className={styles['pad']}>
          <NumberPad decimal={separator} onKey={press} />
        </div>
      </Group>
    </StepFrame>
  );
}
