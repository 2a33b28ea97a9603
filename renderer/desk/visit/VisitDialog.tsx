import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { VisitActions } from '#renderer/desk/visit/VisitActions.tsx';
import { VisitParticulars } from '#renderer/desk/visit/VisitParticulars.tsx';
import classes from '#renderer/desk/visit/visit.module.css';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = { visit: VisitSummary; open: OpenDialog; onClose: () => void };

/** Everything known about one visit. Opening it is an act that goes into the book, so it is asked for exactly once. */
export function VisitDialog({ visit, open, onClose }: Props) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const view = useRecordedView(visit.id);
  return (
    <DialogFrame title={titleOf(visit)} size="60rem" onClose={onClose}>
      <Stack>
        <Group gap="xs" c="dimmed" wrap="nowrap">
          <IconEye size={18} aria-hidden />
          <Text size="sm">
            <Trans>Lần xem này được ghi vào sổ: ai xem, lúc nào, lượt nào.</Trans>
          </Text>
        </Group>
        {view.isPending && <Loader aria-label={t`Đang tải`} />}
        {view.isError && (
          <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
            <Group justify="space-between">
              <Trans>Chưa đọc được lượt này.</Trans>
              <Button onClick={() => view.mutate()}>
                <Trans>Đọc lại</Trans>
              </Button>
            </Group>
          </Alert>
        )}
        {view.data === null && <Trans>Sổ không có lượt này.</Trans>}
        {view.data && <VisitParticulars details={view.data} />}
        <div className={classes['actions']}>
          <VisitActions visit={view.data ?? visit} details={view.data ?? null} open={open} onClose={onClose} />
        </div>
      </Stack>
    </DialogFrame>
  );
}

/**
 * A mutation and not a query: a query is asked again on every change of the book, and each asking would itself be a
 * change of the book.
 */
function useRecordedView(visitId: string) {
  const { client } = useHost();
  const view = useMutation({ mutationFn: () => client.desk.visit({ visitId }) });
  const isAsked = useRef(false);
  const ask = useEffectEvent(() => view.mutate());
  useEffect(() => {
    // StrictMode runs an effect twice; the book must not hold two lines for one look.
    if (isAsked.current) return;
    isAsked.current = true;
    ask();
  }, []);
  return { ...view, isPending: view.isPending || view.isIdle };
}
