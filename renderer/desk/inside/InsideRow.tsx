import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Kbd, Table, Text } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import classes from '#renderer/desk/board/board.module.css';
import type { OpenDialog } from '#renderer/desk/board/desk-dialog.ts';
import { hasModifier } from '#renderer/desk/board/has-modifier.ts';
import { useVisitMark } from '#renderer/desk/glance/use-glance.ts';
import { VisitMarks } from '#renderer/desk/glance/VisitMarks.tsx';
import { usePresenceWords } from '#renderer/desk/presence/use-presence-words.ts';
import { NotFoundMark } from '#renderer/desk/shift/NotFoundMark.tsx';
import { formatSince } from '#renderer/desk/time.ts';
import { VisitCells } from '#renderer/desk/visit/VisitCells.tsx';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { categoryWords } from '#renderer/ui/category-words.ts';
import type { PresentPerson } from '#src/contract/presence.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

type Props = {
  visit: VisitSummary;
  /** With a word when the vehicle has left without them. */
  plate: string | null;
  /** Set when they have probably gone unseen. */
  probablyGone: PresentPerson | null;
  open: OpenDialog;
};

export function InsideRow({ visit, plate, probablyGone, open }: Props) {
  const { t } = useLingui();
  const { titleOf } = useVisitWords();
  const mark = useVisitMark(visit.id);
  const title = titleOf(visit);
  const checkOut = () => open({ kind: 'check-out', visit });
  const { sayProbablyGone } = usePresenceWords();
  const inferredFrom = probablyGone && sayProbablyGone(probablyGone);
  const checkOutInferred = inferredFrom === null ? null : () => open({ kind: 'check-out', visit, inferredFrom });
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event)) return;
    const act = { o: checkOut, x: checkOutInferred }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <Table.Tr data-line onKeyDown={onKeyDown}>
      <VisitCells
        visit={visit}
        open={open}
        particulars={[t(categoryWords[visit.category]), visit.companions > 0 && t`đi cùng ${visit.companions} người`]}
      >
        <VisitMarks mark={mark} />
        <NotFoundMark visitId={visit.id} />
        {inferredFrom !== null && (
          <Text span size="xs" fw={600} display="block">
            {inferredFrom} <Kbd size="xs">X</Kbd>
          </Text>
        )}
      </VisitCells>
      <Table.Td>
        <Text size="sm" lh={1.25}>
          {visit.departmentName ?? t`Cơ quan`}
        </Text>
        <Text size="xs" c="dimmed">
          {visit.host}
        </Text>
      </Table.Td>
      <Table.Td className={classes['time'] ?? ''}>{formatSince(visit.arrivedAt, Date.now())}</Table.Td>
      <Table.Td className={classes['plate'] ?? ''}>{plate}</Table.Td>
      <Table.Td>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDoorExit size={16} aria-hidden />}
          aria-label={t`Ghi ra: ${title}`}
          onClick={checkOut}
        >
          <Trans>Ghi ra</Trans>
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
