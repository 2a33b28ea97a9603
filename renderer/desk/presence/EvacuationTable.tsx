import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { countHeads, type Department } from '#renderer/desk/presence/by-department.ts';
import { certaintyWords, usePresenceWords } from '#renderer/desk/presence/use-presence-words.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { usePlateHere } from '#renderer/desk/vehicles/use-plate-here.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { TableHead } from '#renderer/ui/TableHead.tsx';
import type { PresentPerson } from '#src/contract/presence.ts';

type Props = {
  departments: readonly Department[];
  /** Ids of the visits whose people have been found. */
  found: ReadonlySet<string>;
  onFound: (found: ReadonlySet<string>) => void;
};

export function EvacuationTable({ departments, found, onFound }: Props) {
  const { t } = useLingui();
  const plateHere = usePlateHere();
  const toggle = (id: string) => {
    const next = new Set(found);
    if (!next.delete(id)) next.add(id);
    onFound(next);
  };
  if (departments.length === 0) {
    return (
      <Text size="lg">
        <Trans>Không còn ai ở trong.</Trans>
      </Text>
    );
  }
  return (
    <Table verticalSpacing={6} fz="md" aria-label={t`Những người cần tìm`}>
      <TableHead columns={[t`Đã thấy`, t`Họ tên`, t`Người tiếp`, t`Vào lúc`, t`Biển số`, t`Còn ở trong`]} />
      <Table.Tbody>
        {departments.map(({ name, people }) => (
          <Fragment key={name}>
            <Table.Tr>
              <Table.Th colSpan={6} scope="rowgroup" fz="lg">
                {name ?? t`Cơ quan`} · {countHeads(people)}
              </Table.Th>
            </Table.Tr>
            {people.map((person) => (
              <EvacuationRow
                key={person.visit.id}
                person={person}
                plate={plateHere(person.visit)}
                isFound={found.has(person.visit.id)}
                onToggle={() => toggle(person.visit.id)}
              />
            ))}
          </Fragment>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type RowProps = { person: PresentPerson; plate: string | null; isFound: boolean; onToggle: () => void };

function EvacuationRow({ person: { visit, certainty, clues }, plate, isFound, onToggle }: RowProps) {
  const { t } = useLingui();
  const { nameOf } = useVisitWords();
  const { sayClues } = usePresenceWords();
  const name = nameOf(visit);
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox size="md" checked={isFound} onChange={onToggle} aria-label={t`Đã thấy ${name}`} />
      </Table.Td>
      <Table.Td>
        <Text span fw={600}>
          {name}
        </Text>
        {visit.companions > 0 && <> · {t`đi cùng ${visit.companions} người`}</>}
      </Table.Td>
      <Table.Td>{visit.host}</Table.Td>
      <Table.Td>{formatSince(visit.arrivedAt, Date.now())}</Table.Td>
      <Table.Td>{plate}</Table.Td>
      <Table.Td>
        <Text fw={600}>{t(certaintyWords[certainty])}</Text>
        {(clues.length > 0 || certainty === 'doubtful') && <Text size="sm">{sayClues(clues)}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}
