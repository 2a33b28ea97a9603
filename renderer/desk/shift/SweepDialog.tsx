import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { QueryState } from '#renderer/desk/board/QueryState.tsx';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { SweepRow } from '#renderer/desk/shift/SweepRow.tsx';
import type { SweepDraft } from '#renderer/desk/shift/sweep-keys.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';

type Props = { draft: SweepDraft; onDraft: (draft: SweepDraft) => void; open: OpenDialog; onClose: () => void };

/** Is each of these still inside? One key each; written together at the end, when the guard has seen the whole list. */
export function SweepDialog({ draft, onDraft, open, onClose }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const subjects = useQuery(orpc.shifts.toSweep.queryOptions());
  const list = useRef<HTMLDivElement>(null);
  const people = subjects.data ?? [];
  const answered = people.filter(({ visit }) => draft[visit.id] !== undefined).length;
  // A digit answers for whoever has the keyboard: those who are answered for are left alone.
  const isUnasked = ({ visit, answer }: (typeof people)[number]) => answer === null && draft[visit.id] === undefined;
  const first = people.findIndex(isUnasked);
  const unasked = people.filter(isUnasked).length;
  const save = useSaveSweep(draft, unasked, (answers) => {
    onDraft({});
    if (answers > 0) open({ kind: 'shift' });
  });
  const focusRow = (index: number) => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]');
    (rows?.[index] ?? document.getElementById('sweep-save'))?.focus();
  };
  return (
    <DialogFrame title={t`Rà soát: còn ai ở trong?`} size="60rem" onClose={onClose}>
      <QueryState query={subjects}>
        <Stack gap="sm">
          <Text size="sm">
            <Trans>
              Mỗi người một phím: 1 còn trong, 2 đã về, 3 không thấy. “Đã về” ghi giờ ra; “Không thấy” thì lượt vẫn mở
              và được đánh dấu.
            </Trans>
          </Text>
          <ScrollArea.Autosize mah="55vh" viewportRef={list}>
            {people.map(({ visit, answer }, index) => (
              <SweepRow
                key={visit.id}
                visit={visit}
                before={answer}
                answer={draft[visit.id] ?? null}
                isFirst={index === first}
                onAnswer={(next) => onDraft({ ...draft, [visit.id]: next })}
                onMove={(step) => focusRow(Math.max(0, index + step))}
              />
            ))}
          </ScrollArea.Autosize>
          {people.length === 0 && (
            <Text c="dimmed">
              <Trans>Không có khách nào ở trong.</Trans>
            </Text>
          )}
          {save.isError && <CommandFailed />}
          <Group justify="space-between">
            <Text c="dimmed" role="status">
              <Plural value={people.length - answered} _0="Đã hỏi hết." other="Còn # người chưa hỏi." />
            </Text>
            {people.length > 0 && (
              <Button
                id="sweep-save"
                data-autofocus={first === -1 || undefined}
                h={48}
                loading={save.isPending}
                leftSection={<IconUserSearch size={18} aria-hidden />}
                onClick={() => (answered > 0 ? save.mutate(undefined) : focusRow(0))}
              >
                <Plural value={answered} _0="Hỏi từ người đầu tiên" other="Ghi # câu trả lời vào sổ" />
              </Button>
            )}
          </Group>
        </Stack>
      </QueryState>
    </DialogFrame>
  );
}

function useSaveSweep(draft: SweepDraft, unasked: number, onSaved: (answers: number) => void) {
  const { t } = useLingui();
  const { client } = useHost();
  const say = useSay();
  const answers = Object.entries(draft).map(([visitId, answer]) => ({ visitId, answer }));
  return useCommand(
    (commandId) => client.shifts.sweep({ commandId, answers }),
    (answer) => {
      if (answer.outcome === 'done' && unasked > 0)
        say({ tone: 'note', text: t`Đã ghi vào sổ. Chưa rà soát hết: còn ${unasked} người chưa hỏi.` });
      else if (answer.outcome === 'done') say({ tone: 'done', text: t`Đã ghi kết quả rà soát vào sổ.` });
      else say({ tone: 'note', text: t`Chưa ghi: chưa có ca trực nào được bắt đầu.` });
      onSaved(answers.length);
    },
  );
}
