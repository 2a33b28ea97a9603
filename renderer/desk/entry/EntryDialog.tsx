import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { EntryButtons } from '#renderer/desk/entry/EntryButtons.tsx';
import { EntryFields } from '#renderer/desk/entry/EntryFields.tsx';
import {
  type EntryDraft,
  findEntryProblems,
  newEntry,
  nextEntry,
  spreadLine,
} from '#renderer/desk/entry/entry-draft.ts';
import { HealthFields } from '#renderer/desk/entry/HealthFields.tsx';
import { KnownPeople } from '#renderer/desk/entry/KnownPeople.tsx';
import { useAddEntry } from '#renderer/desk/entry/use-add-entry.ts';
import { isTail, useKnownPeople, useTakeOver } from '#renderer/desk/entry/use-known-people.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { draft: EntryDraft; onDraft: (draft: EntryDraft) => void; onClose: () => void };

/** For somebody who cannot use the kiosk. Only the name is demanded. */
export function EntryDialog({ draft, onDraft, onClose }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const office = status.data?.state === 'open' ? status.data : null;
  const { obligations } = office ?? {};
  const set = (change: Partial<EntryDraft>) => onDraft({ ...draft, ...change });
  const known = useKnownPeople(draft.name);
  const taking = useTakeOver(office?.departments ?? [], set);
  const { entry, problems, send } = useSendEntry({ draft, onDraft, onClose });
  const write = (seen: Partial<EntryDraft>) => {
    const [first] = known;
    if (first && isTail(draft.name)) taking.mutate(first);
    else send(seen);
  };
  const sendSeen = () =>
    write({ isMaskWorn: obligations?.isMaskRequired ?? false, isSanitised: obligations?.isSanitiserRequired ?? false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write({});
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      sendSeen();
    } else if (event.key === 'ArrowDown' && (event.target as HTMLElement).hasAttribute('data-autofocus')) {
      event.currentTarget.querySelector<HTMLElement>('[data-known]')?.focus();
    }
  };
  return (
    <DialogFrame title={t`Nhập thay`} size="60rem" onClose={onClose}>
      <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            <Trans>
              Gõ một dòng rồi Enter: họ tên, có thể kèm số giấy tờ, điện thoại, biển số, thân nhiệt. Người từng đến: gõ
              mấy số cuối.
            </Trans>
          </Text>
          <KnownPeople typed={draft.name} people={known} onChoose={(visit) => taking.mutate(visit)} />
          <EntryFields
            draft={draft}
            set={set}
            problems={problems}
            doors={office?.doors ?? []}
            departments={office?.departments ?? []}
          />
          {obligations && <HealthFields draft={draft} set={set} problems={problems} obligations={obligations} />}
          <TextInput
            label={t`Ghi chú`}
            autoComplete="off"
            maxLength={300}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          {entry.refusal && (
            <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
              {entry.refusal}
            </Alert>
          )}
          {entry.isError && <CommandFailed />}
          <EntryButtons
            isSending={entry.isPending}
            isLookedAt={obligations?.isMaskRequired === true || obligations?.isSanitiserRequired === true}
            onSeen={sendSeen}
            onEmpty={() => onDraft(newEntry())}
            onClose={onClose}
          />
        </Stack>
      </form>
    </DialogFrame>
  );
}

/** The typed line is spread over the fields first; `seen` is what the guard says of mask and hands by the way it is sent. */
function useSendEntry({ draft, onDraft, onClose }: Props) {
  const [isChecked, setIsChecked] = useState(false);
  const entry = useAddEntry(() => {
    onDraft(nextEntry(draft));
    onClose();
  });
  const send = (seen: Partial<EntryDraft>) => {
    const whole = { ...spreadLine(draft), ...seen };
    setIsChecked(true);
    onDraft(whole);
    if (Object.keys(findEntryProblems(whole)).length === 0) entry.mutate(whole);
  };
  return { entry, send, problems: isChecked ? findEntryProblems(draft) : {} };
}
