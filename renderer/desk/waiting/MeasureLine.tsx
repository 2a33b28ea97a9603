import { Trans } from '@lingui/react/macro';
import { Button, Group, Kbd, Text } from '@mantine/core';
import { IconTemperature } from '@tabler/icons-react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { dueOf, waitMinutes } from '#renderer/desk/measure/due.ts';
import { useNow } from '#renderer/desk/use-now.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = { visit: VisitSummary; isTarget: boolean; open: OpenDialog };

/** The way to a reading that may settle the matter, or how long it is until then. */
export function MeasureLine({ visit, isTarget, open }: Props) {
  const minutes = waitMinutes(dueOf(visit), useNow(1000));
  return (
    <Group gap="sm" my={4}>
      <Button
        size="xs"
        variant={minutes === 0 ? 'filled' : 'default'}
        leftSection={<IconTemperature size={16} aria-hidden />}
        rightSection={isTarget && <Kbd aria-hidden>T</Kbd>}
        onClick={() => open({ kind: 'measure', visit })}
      >
        {visit.readings.length > 0 ? <Trans>Đo lại</Trans> : <Trans>Đo thân nhiệt</Trans>}
      </Button>
      {minutes > 0 && (
        <Text size="sm">
          <Trans>Còn {minutes} phút nữa mới đo lại được.</Trans>
        </Text>
      )}
    </Group>
  );
}
