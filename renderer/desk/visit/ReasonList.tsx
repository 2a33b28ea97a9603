import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconTemperature } from '@tabler/icons-react';
import classes from '#renderer/desk/visit/visit.module.css';
import { useCelsius } from '#renderer/ui/celsius.ts';
import { useReasonText } from '#renderer/ui/useReasonText.ts';
import type { ReasonView } from '#src/contract/visit.ts';

type Props = { reasons: readonly ReasonView[]; readings: readonly number[] };

/** Why a visit is not simply let in, each with its letter, and what the thermometer said, first to last. */
export function ReasonList({ reasons, readings }: Props) {
  const textOf = useReasonText();
  const celsius = useCelsius();
  const temperatures = readings.map(celsius).join(' → ');
  return (
    <ul className={classes['reasons']}>
      {reasons.map((reason) => {
        const Icon = reason.effect === 'refuse' ? IconBan : IconAlertTriangle;
        return (
          <li key={`${reason.code} ${reason.letter}`} data-effect={reason.effect}>
            <Icon size={18} aria-hidden />
            <Text span fw={600}>
              {textOf(reason)}
            </Text>
          </li>
        );
      })}
      {readings.length > 0 && (
        <li>
          <IconTemperature size={18} aria-hidden />
          <Text span>
            <Trans>
              Thân nhiệt: <b>{temperatures}</b>
            </Trans>
          </Text>
        </li>
      )}
    </ul>
  );
}
