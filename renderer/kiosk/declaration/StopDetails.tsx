import { Trans } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { StopCard } from '#renderer/kiosk/declaration/StopCard.tsx';
import { toLocalDay } from '#renderer/ui/format.ts';
import type { Answer, RouteStop } from '#src/domain/declaration/questionnaire.ts';

type Props = { answer: Answer; lookBackDays: number; onAnswer: (answer: Answer) => void };

const mostStops = 20;

/** A stop before anything is said of it: today, stayed. */
export function emptyStop(): RouteStop {
  const today = toLocalDay(Date.now());
  return { place: '', from: today, to: today, isStay: true };
}

/** The route: every place with its days, and whether the person stayed there or only passed through. */
export function StopDetails({ answer, lookBackDays, onAnswer }: Props) {
  const stops = answer.stops ?? [];
  const change = (next: RouteStop[]) => onAnswer({ ...answer, stops: next });
  // A stop has no identity but its number in the route.
  const numbered = stops.map((stop, index) => ({ stop, number: index + 1 }));
  return (
    <Stack gap="lg">
      {numbered.map(({ stop, number }) => (
        <StopCard
          key={number}
          number={number}
          stop={stop}
          lookBackDays={lookBackDays}
          onChange={(next) => change(stops.with(number - 1, next))}
          onRemove={stops.length > 1 ? () => change(stops.toSpliced(number - 1, 1)) : undefined}
        />
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus aria-hidden />}
        disabled={stops.length >= mostStops}
        onClick={() => change([...stops, emptyStop()])}
      >
        <Trans>Thêm một nơi nữa</Trans>
      </Button>
    </Stack>
  );
}
