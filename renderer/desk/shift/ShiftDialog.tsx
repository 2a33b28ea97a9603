import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconChecklist, IconSignature, IconUserSearch } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { LastSheet } from '#renderer/desk/shift/LastSheet.tsx';
import { NoteForm } from '#renderer/desk/shift/NoteForm.tsx';
import { NoteList } from '#renderer/desk/shift/NoteList.tsx';
import { StartShift } from '#renderer/desk/shift/StartShift.tsx';
import { useShift } from '#renderer/desk/shift/use-shift.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { Account } from '#src/contract/session.ts';
import type { ShiftStatus } from '#src/contract/shifts.ts';

type Note = ComponentProps<typeof NoteForm>;
type Props = { account: Account | null; note: Note; open: OpenDialog; onClose: () => void };

/** The shift: begun here, written into while it lasts, and the way to its end. */
export function ShiftDialog({ account, note, open, onClose }: Props) {
  const { t } = useLingui();
  const shift = useShift();
  return (
    <DialogFrame title={t`Ca trực`} size="46rem" onClose={onClose}>
      <QueryState query={shift}>
        {shift.data &&
          (shift.data.current === null || shift.data.current.accountId !== account?.id ? (
            <StartShift current={shift.data.current} lastId={shift.data.lastId} open={open} onClose={onClose} />
          ) : (
            <OpenShift status={shift.data} note={note} open={open} />
          ))}
      </QueryState>
    </DialogFrame>
  );
}

function OpenShift({ status, note, open }: { status: ShiftStatus; note: Note; open: OpenDialog }) {
  const { current, notes, checklist, sweep, lastId } = status;
  const since = current && formatInstant(current.startedAt);
  return (
    <Stack>
      <Text c="dimmed">
        <Trans>
          {current?.name} trực từ {since}.
        </Trans>
      </Text>
      <NoteForm {...note} />
      <NoteList notes={notes} />
      <Group grow preventGrowOverflow={false}>
        <Button
          variant="default"
          h={48}
          leftSection={<IconChecklist size={18} aria-hidden />}
          onClick={() => open({ kind: 'checklist' })}
        >
          {checklist ? <Trans>Vật tư: đã kiểm, kiểm lại</Trans> : <Trans>Kiểm khử khuẩn, vật tư</Trans>}
        </Button>
        <Button
          variant="default"
          h={48}
          leftSection={<IconUserSearch size={18} aria-hidden />}
          onClick={() => open({ kind: 'sweep' })}
        >
          <SweepState asked={sweep.asked} unasked={sweep.unasked} />
        </Button>
        <Button
          h={48}
          leftSection={<IconSignature size={18} aria-hidden />}
          onClick={() => open({ kind: 'hand-over' })}
        >
          <Trans>Bàn giao ca</Trans>
        </Button>
      </Group>
      {lastId && <LastSheet lastId={lastId} open={open} />}
    </Stack>
  );
}

/** A sweep that asked about some is no sweep yet: whoever hands over must see it. */
function SweepState({ asked, unasked }: ShiftStatus['sweep']) {
  if (unasked === 0) return <Trans>Đã rà soát, rà lại</Trans>;
  if (asked === 0) return <Trans>Rà soát người ở trong</Trans>;
  return <Plural value={unasked} other="Chưa rà soát hết: còn # người" />;
}
