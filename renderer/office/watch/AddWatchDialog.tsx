import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { SaveFailed } from '#renderer/office/SaveFailed.tsx';
import { WatchFields } from '#renderer/office/watch/WatchFields.tsx';
import { emptyWatch, isNamed, toWatchInput } from '#renderer/office/watch/watch-draft.ts';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';

export function AddWatchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const [draft, setDraft] = useState(emptyWatch);
  const [isChecked, setIsChecked] = useState(false);
  const [commandId] = useState(() => crypto.randomUUID());
  const add = useMutation({
    mutationFn: () => client.watch.add({ commandId, ...toWatchInput(draft) }),
    onSuccess: ({ outcome }) => outcome === 'added' && onClose(),
  });
  const hasReason = draft.reason.trim() !== '';
  const isNobody = (isChecked && !isNamed(draft)) || add.data?.outcome === 'nobody-named';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (hasReason && isNamed(draft)) add.mutate();
  };
  return (
    <OfficeDialog title={t`Thêm vào danh sách`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <WatchFields draft={draft} onDraft={setDraft} />
          <TextInput
            label={t`Lý do`}
            description={t`Bảo vệ đọc dòng này khi người đó đến; khách không thấy.`}
            withAsterisk
            maxLength={300}
            value={draft.reason}
            error={isChecked && !hasReason && t`Hãy ghi lý do.`}
            onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
          />
          <DateInput
            label={t`Đến hết ngày (để trống: đến khi rút)`}
            value={draft.untilOn}
            onChange={(untilOn) => setDraft({ ...draft, untilOn })}
          />
          {isNobody && (
            <Alert color="red" variant="outline" role="alert">
              <Trans>Hãy ghi ít nhất một trong ba: số giấy tờ, biển số, họ và tên.</Trans>
            </Alert>
          )}
          {add.isError && <SaveFailed />}
          <DialogEnd onClose={onClose} loading={add.isPending}>
            <Trans>Thêm vào danh sách</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </OfficeDialog>
  );
}
