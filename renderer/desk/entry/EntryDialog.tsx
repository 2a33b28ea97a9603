import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Kbd, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
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
  const [isChecked, setIsChecked] = useState(false);
  const entry = useAddEntry(() => {
    onDraft(nextEntry(draft));
    onClose();
  });
  const set = (change: Partial<EntryDraft>) => onDraft({ ...draft, ...change });
  const office = status.data?.state === 'open' ? status.data : null;
  const known = useKnownPeople(draft.name);
  const taking = useTakeOver(office?.departments ?? [], set);
  const problems = isChecked ? findEntryProblems(draft) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = known;
    if (first && isTail(draft.name)) return taking.mutate(first);
    const whole = spreadLine(draft);
    setIsChecked(true);
    onDraft(whole);
    if (Object.keys(findEntryProblems(whole)).length === 0) entry.mutate(whole);
  };
  const enterKnown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' || !(event.target as HTMLElement).hasAttribute('data-autofocus')) return;
    event.currentTarget.querySelector<HTMLElement>('[data-known]')?.focus();
  };
  return (
    <DialogFrame title={t`Nhập thay`} size="60rem" onClose={onClose}>
      <form onSubmit={submit} onKeyDown={enterKnown} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            <Trans>
              Gõ một dòng rồi Enter: họ tên, có thể kèm số giấy tờ, điện thoại, biển số. Người từng đến: gõ mấy số cuối.
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
          {office && <HealthFields draft={draft} set={set} problems={problems} obligations={office.obligations} />}
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
          <Group justify="space-between">
            <Button variant="subtle" color="gray" onClick={() => onDraft(newEntry())}>
              <Trans>Xóa hết, nhập lại</Trans>
            </Button>
            <Group>
              <Button variant="default" h={48} onClick={onClose}>
                <Trans>Thôi</Trans>
              </Button>
              <Button
                type="submit"
                h={48}
                loading={entry.isPending}
                leftSection={<IconUserPlus aria-hidden />}
                rightSection={<Kbd aria-hidden>Enter</Kbd>}
              >
                <Trans>Ghi vào sổ</Trans>
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </DialogFrame>
  );
}
