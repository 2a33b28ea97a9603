import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { DayRange } from '#renderer/kiosk/declaration/DayRange.tsx';
import { PlaceField } from '#renderer/kiosk/declaration/PlaceField.tsx';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';
import type { RouteStop } from '#src/domain/declaration/questionnaire.ts';

type Props = {
  number: number;
  stop: RouteStop;
  lookBackDays: number;
  onChange: (stop: RouteStop) => void;
  onRemove: (() => void) | undefined;
};

export function StopCard({ number, stop, lookBackDays, onChange, onRemove }: Props) {
  const { t } = useLingui();
  return (
    <Paper withBorder p="lg">
      <Stack gap="lg">
        <Group justify="space-between">
          <Title order={2} size="h3">
            <Trans>Nơi thứ {number}</Trans>
          </Title>
          {onRemove && (
            <Button variant="default" onClick={onRemove}>
              <Trans>Bỏ nơi này</Trans>
            </Button>
          )}
        </Group>
        <PlaceField scope="any" place={stop.place} onChange={(place) => onChange({ ...stop, place })} />
        <DayRange
          from={stop.from}
          to={stop.to}
          lookBackDays={lookBackDays}
          onChange={(days) => onChange({ ...stop, ...days })}
        />
        <ChoiceGroup
          label={<Trans>Tại đó anh/chị</Trans>}
          options={[
            { value: 'stay', label: t`Có ở lại` },
            { value: 'pass', label: t`Chỉ đi qua` },
          ]}
          isChosen={(way) => (way === 'stay') === stop.isStay}
          onChoose={(way) => onChange({ ...stop, isStay: way === 'stay' })}
        />
      </Stack>
    </Paper>
  );
}
