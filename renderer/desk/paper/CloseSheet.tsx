import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { padSheet } from '#renderer/desk/paper/paper-draft.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PaperSheetView } from '#src/contract/paper.ts';

type Props = { view: PaperSheetView; onClose: () => void };

/** How far the sheet was written and which rows were struck out; then it is known what is missing. */
export function CloseSheet({ view, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const queries = useQueryClient();
  const [commandId] = useState(() => crypto.randomUUID());
  const [lastRow, setLastRow] = useState(String(view.lastRow ?? Math.max(0, ...view.entered)));
  const [struck, setStruck] = useState('');
  const [isLost, setIsLost] = useState(false);
  const rows = struck
    .split(/[^\d]+/)
    .filter(Boolean)
    .map(Number);
  const isFine = /^\d{1,2}$/.test(lastRow) && Math.max(Number(lastRow), ...rows) <= view.rows && !rows.includes(0);
  const closing = useMutation({
    mutationFn: () =>
      client.paper.close({ commandId, sheet: view.sheet, lastRow: Number(lastRow), struck: rows, isLost, note: null }),
    onSuccess: () => {
      void queries.invalidateQueries();
      onClose();
    },
  });
  const number = padSheet(view.sheet);
  const most = view.rows;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isFine) closing.mutate();
  };
  return (
    <Alert variant="outline" color="official" title={<Trans>Tờ {number} đã về</Trans>}>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t`Viết đến hàng (0: tờ trắng)`}
            data-autofocus
            inputMode="numeric"
            maxLength={2}
            value={lastRow}
            error={!isFine && t`Tờ này có ${most} hàng.`}
            onChange={(event) => setLastRow(event.currentTarget.value)}
          />
          <TextInput
            label={t`Hàng gạch bỏ`}
            placeholder="4, 9"
            value={struck}
            onChange={(event) => setStruck(event.currentTarget.value)}
          />
          <Checkbox
            label={t`Tờ bị mất`}
            checked={isLost}
            onChange={(event) => setIsLost(event.currentTarget.checked)}
          />
          <Button type="submit" loading={closing.isPending}>
            <Trans>Ghi</Trans>
          </Button>
          <Button variant="default" onClick={onClose}>
            <Trans>Thôi</Trans>
          </Button>
        </Group>
        {closing.isError && <CommandFailed />}
      </form>
    </Alert>
  );
}
