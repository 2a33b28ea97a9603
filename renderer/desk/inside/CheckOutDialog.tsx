import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { CommandFailed } from '#renderer/desk/board/CommandFailed.tsx';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';
import { useSay } from '#renderer/desk/board/NoticeContext.tsx';
import { sections } from '#renderer/desk/board/sections.ts';
import { useCommand } from '#renderer/desk/board/use-command.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { VisitLine } from '#renderer/desk/visit/VisitLine.tsx';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = { visit: VisitSummary; inferredFrom: string | null; onClose: (sectionId?: string) => void };

/** Asked once more before it is written: a departure in the book is not taken back by a second tap. */
export function CheckOutDialog({ visit, inferredFrom, onClose }: Props) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const [note, setNote] = useState('');
  const [goods, setGoods] = useState('');
  const [isOnFoot, setIsOnFoot] = useState(false);
  const checkOut = useCheckOut(visit, inferredFrom, onClose);
  const since = formatSince(visit.arrivedAt, Date.now());
  const who = titleOf(visit);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    checkOut.mutate({ note: note.trim() || null, goods: goods.trim() || null, isOnFoot });
  };
  return (
    <DialogFrame title={t`Ghi giờ ra: ${who}`} onClose={() => onClose()}>
      <form onSubmit={submit}>
        <Stack>
          <VisitLine visit={visit} />
          <Text>
            <Trans>Vào lúc {since}. Giờ ra được ghi là bây giờ; ghi rồi thì chỉ sửa bằng một dòng đính chính.</Trans>
          </Text>
          {inferredFrom !== null && (
            <Text fw={600}>
              <Trans>Không ai thấy lúc ra. Sổ ghi kèm lý do: {inferredFrom}.</Trans>
            </Text>
          )}
          <TextInput
            label={t`Ghi chú (không bắt buộc)`}
            value={note}
            maxLength={300}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {visit.plate !== null && (
            <>
              <Checkbox
                label={t`Đi bộ ra, xe ${visit.plate} để lại`}
                checked={isOnFoot}
                onChange={(event) => setIsOnFoot(event.currentTarget.checked)}
              />
              <TextInput
                label={t`Hàng hóa, tài sản ra`}
                autoComplete="off"
                maxLength={200}
                value={goods}
                onChange={(event) => setGoods(event.currentTarget.value)}
              />
            </>
          )}
          {checkOut.isError && <CommandFailed />}
          <DialogEnd
            h={48}
            onClose={onClose}
            data-autofocus
            loading={checkOut.isPending}
            leftSection={<IconDoorExit aria-hidden />}
          >
            <Trans>Đã ra về</Trans>
          </DialogEnd>
        </Stack>
      </form>
    </DialogFrame>
  );
}

function useCheckOut(visit: VisitSummary, inferredFrom: string | null, onDone: (sectionId: string) => void) {
  const { t } = useLingui();
  const { client } = useHost();
  const { titleOf } = useVisitWords();
  const say = useSay();
  return useCommand(
    (commandId, said: { note: string | null; goods: string | null; isOnFoot: boolean }) =>
      client.desk.checkOut({ commandId, visitId: visit.id, ...said, ...(inferredFrom !== null && { inferredFrom }) }),
    ({ outcome }) => {
      const who = titleOf(visit);
      if (outcome === 'done') say({ tone: 'done', text: t`Đã ghi giờ ra: ${who}.` });
      else say({ tone: 'note', text: t`Đã ra từ trước, không ghi thêm: ${who}.` });
      onDone(sections.inside);
    },
  );
}
