import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { IconCheck, IconDoorExit, IconPencil, IconPhone, IconTemperature, IconX } from '@tabler/icons-react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { isMeasurable } from '#renderer/desk/measure/due.ts';
import type { VisitDetails, VisitSummary } from '#src/contract/visit.ts';

type Props = { visit: VisitSummary; details: VisitDetails | null; open: OpenDialog; onClose: () => void };

/** What can be done next with a visit, by its state. */
export function VisitActions({ visit, details, open, onClose }: Props) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        <Trans>Đóng</Trans>
      </Button>
      {details && details.state !== 'void' && (
        <Button
          variant="default"
          leftSection={<IconPencil aria-hidden />}
          onClick={() => open({ kind: 'correct', details })}
        >
          <Trans>Đính chính</Trans>
        </Button>
      )}
      {visit.state === 'inside' && (
        <Button leftSection={<IconDoorExit aria-hidden />} onClick={() => open({ kind: 'check-out', visit })}>
          <Trans>Ghi giờ ra</Trans>
        </Button>
      )}
      {visit.state === 'held' && (
        <>
          <Button
            variant="default"
            leftSection={<IconPhone aria-hidden />}
            onClick={() => open({ kind: 'call-host', visit })}
          >
            <Trans>Gọi người tiếp</Trans>
          </Button>
          {isMeasurable(visit) && (
            <Button
              variant="default"
              leftSection={<IconTemperature aria-hidden />}
              onClick={() => open({ kind: 'measure', visit })}
            >
              <Trans>Đo thân nhiệt</Trans>
            </Button>
          )}
          <Button
            variant="outline"
            color="red"
            leftSection={<IconX aria-hidden />}
            onClick={() => open({ kind: 'decide', visit, decision: 'refuse' })}
          >
            <Trans>Từ chối</Trans>
          </Button>
          <Button
            color="teal.9"
            leftSection={<IconCheck aria-hidden />}
            onClick={() => open({ kind: 'decide', visit, decision: 'admit' })}
          >
            <Trans>Cho vào</Trans>
          </Button>
        </>
      )}
    </Group>
  );
}
