import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';

/** The sheet of the shift before, once more. */
export const LastSheet = ({ lastId, open }: { lastId: string; open: OpenDialog }) => (
  <Group justify="flex-end">
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => open({ kind: 'shift-sheet', shiftId: lastId })}
    >
      <Trans>Xem, in lại phiếu bàn giao ca trước</Trans>
    </Button>
  </Group>
);
