import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { StepFrame } from '#renderer/kiosk/frame/StepFrame.tsx';
import { Kiosk, useDraft } from '#renderer/kiosk/kiosk-context.ts';
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
  const parsed = parseCelsius(typed);
  const problem = useTemperatureProblem(hasTried ? parsed : null, typed, separator);
  const first = readings[0];

  const press = (key: NumberPadKey) => {
    setHasTried(false);
    setTyped(typeKey(typed, key, longestTyped));
  };
  const goOn = () => {
    setHasTried(true);
    if (!parsed.ok) return;
    setTyped('');
    setHasTried(false);
    send({ type: 'READING', tenths: parsed.tenths });
  };
  const threshold = formatTenths(asked.temperatureAboveTenths ?? 0, separator);
  return (
    <StepFrame
      title={first === undefined ? <Trans>Thân nhiệt</Trans> : <Trans>Đo lại lần thứ hai</Trans>}
      hint={
        first === undefined ? (
          <Trans>Đo bằng nhiệt kế ở quầy rồi nhập số đo được.</Trans>
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
