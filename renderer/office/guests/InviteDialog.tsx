import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { InviteFields } from '#renderer/office/guests/InviteFields.tsx';
import { findInviteProblems, newInvite, toInviteInput } from '#renderer/office/guests/invite-draft.ts';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { SaveFailed } from '#renderer/office/SaveFailed.tsx';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PrintedCode } from '#src/contract/office.ts';

type Props = { onDone: (codes: PrintedCode[]) => void; onClose: () => void };

/** One guest by hand; the invitation can be printed as soon as it is in the book. */
export function InviteDialog({ onDone, onClose }: Props) {
  const { t } = useLingui();
  const { client } = useHost();
  const [draft, setDraft] = useState(() => newInvite(Date.now()));
  const [isChecked, setIsChecked] = useState(false);
  const [commandId] = useState(() => crypto.randomUUID());
  const invite = useMutation({
    mutationFn: async () => {
      const { commandId: id, ...guest } = toInviteInput(draft, commandId);
      return client.office.inviteMany({ guests: [{ id, ...guest }] });
    },
    onSuccess: ({ codes }) => onDone(codes),
  });
  const problems = findInviteProblems(draft, Date.now());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(problems).length === 0) invite.mutate();
  };
  return (
    <OfficeDialog title={t`Mời một người`} size="42rem" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <InviteFields
            draft={draft}
            set={(change) => setDraft({ ...draft, ...change })}
            problems={isChecked ? problems : {}}
          />
          {invite.isError && <SaveFailed />}
          <DialogEnd onClose={onClose} loading={invite.isPending}>
            <Trans>Mời và in giấy</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </OfficeDialog>
  );
}
