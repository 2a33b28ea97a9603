import { useLingui } from '@lingui/react/macro';
import { Kbd, SimpleGrid, Table } from '@mantine/core';
import { actions, type KeyHint, keyHints } from '#renderer/desk/board/actions.ts';
import { DialogFrame } from '#renderer/desk/board/DialogFrame.tsx';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const all: KeyHint[] = [...actions, ...keyHints];
  const half = Math.ceil(all.length / 2);
  return (
    <DialogFrame title={t`Phím tắt`} size="74rem" onClose={onClose}>
      <SimpleGrid cols={{ base: 1, md: 2 }} verticalSpacing={0} style={{ alignItems: 'start' }}>
        <KeyTable hints={all.slice(0, half)} />
        <KeyTable hints={all.slice(half)} />
      </SimpleGrid>
    </DialogFrame>
  );
}

function KeyTable({ hints }: { hints: readonly KeyHint[] }) {
  const { t } = useLingui();
  return (
    <Table verticalSpacing={4}>
      <Table.Tbody>
        {hints.map(({ shown, words }) => (
          <Table.Tr key={shown}>
            <Table.Td>
              <Kbd style={{ whiteSpace: 'nowrap' }}>{shown}</Kbd>
            </Table.Td>
            <Table.Td>{t(words)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
