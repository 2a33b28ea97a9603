import { Trans } from '@lingui/react/macro';
import { Table, Title } from '@mantine/core';
import { useAnswerWords } from '#renderer/desk/visit/use-answer-words.ts';
import type { VisitDetails } from '#src/contract/visit.ts';

/** What the visitor declared, in the words of the form. */
export function AnswerTable({ answers, ...declared }: Pick<VisitDetails, 'answers' | 'form' | 'lookBackDays'>) {
  const wordsOf = useAnswerWords(declared);
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        <Trans>Khai báo y tế</Trans>
      </Title>
      <Table withTableBorder verticalSpacing={4}>
        <Table.Tbody>
          {Object.entries(answers)
            .map(wordsOf)
            .map(({ question, lines, isYes }) => (
              <Table.Tr key={question}>
                <Table.Td>{question}</Table.Td>
                <Table.Td fw={isYes ? 700 : 400}>
                  {lines.map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
