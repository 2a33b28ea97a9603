import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Title } from '@mantine/core';
import { ChangeLine } from '#renderer/desk/visit/ChangeLine.tsx';
import classes from '#renderer/desk/visit/visit.module.css';
import { wordsOfKind } from '#renderer/desk/words/kind-words.ts';
import { wordsOfOutcome } from '#renderer/desk/words/outcome-words.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import { TableHead } from '#renderer/ui/TableHead.tsx';
import type { VisitDetails } from '#src/contract/visit.ts';

/** The lines of the book about one visit, in the order in which they were written. */
export function VisitHistory({ history }: { history: VisitDetails['history'] }) {
  const { t } = useLingui();
  const wordsOf = (kind: string) => {
    const words = wordsOfKind(kind);
    return words ? t(words) : kind;
  };
  const outcomeOf = (line: VisitDetails['history'][number]) => {
    const words = wordsOfOutcome(line);
    return words && t(words);
  };
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        <Trans>Các dòng trong sổ</Trans>
      </Title>
      <Table withTableBorder>
        <TableHead columns={[t`Dòng`, t`Lúc`, t`Việc`, t`Người ghi`, t`Ghi chú`]} />
        <Table.Tbody>
          {history.map((line) => (
            <Table.Tr key={line.seq} className={line.isStruck ? (classes['struck'] ?? '') : ''}>
              <Table.Td>{line.seq}</Table.Td>
              <Table.Td>{formatInstant(line.at)}</Table.Td>
              <Table.Td>{wordsOf(line.kind)}</Table.Td>
              <Table.Td>{line.actor}</Table.Td>
              <Table.Td>
                {line.change && <ChangeLine change={line.change} />}
                {[outcomeOf(line), line.note].filter(Boolean).join(': ')}
                {line.summonedBy && (
                  <div>
                    <Trans>Lãnh đạo yêu cầu: {line.summonedBy}</Trans>
                  </div>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
