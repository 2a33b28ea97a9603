import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Table, Text } from '@mantine/core';
import { OfficeTable } from '#renderer/office/OfficeTable.tsx';
import { StateBadge } from '#renderer/office/people/StateBadge.tsx';
import { formatDay } from '#renderer/ui/format.ts';
import type { WatchEntry } from '#src/contract/watch.ts';

const stateWords: Record<WatchEntry['state'], MessageDescriptor> = {
  valid: msg`Đang dùng`,
  over: msg`Đã hết hạn`,
  withdrawn: msg`Đã rút`,
};

type Props = { entries: readonly WatchEntry[]; onWithdraw: (entry: WatchEntry) => void };

export function WatchTable({ entries, onWithdraw }: Props) {
  const { t } = useLingui();
  return (
    <OfficeTable
      heads={[t`Ai, xe nào`, t`Lý do`, t`Đến ngày`, t`Tình trạng`]}
      empty={t`Không có ai trong danh sách này.`}
    >
      {entries.map((entry) => (
        <WatchTableRow key={entry.id} entry={entry} onWithdraw={() => onWithdraw(entry)} />
      ))}
    </OfficeTable>
  );
}

/** "Nguyễn Văn A · 001090000001 · 29A-123.45" */
export const watchTitle = ({ name, document, vehicle }: Pick<WatchEntry, 'name' | 'document' | 'vehicle'>): string =>
  [name, document?.number, vehicle?.plate].filter(Boolean).join(' · ');

function WatchTableRow({ entry, onWithdraw }: { entry: WatchEntry; onWithdraw: () => void }) {
  const { t } = useLingui();
  const title = watchTitle(entry);
  return (
    <Table.Tr>
      <Table.Td>{title}</Table.Td>
      <Table.Td>{entry.reason}</Table.Td>
      <Table.Td>{entry.untilAt === null ? '—' : formatDay(entry.untilAt)}</Table.Td>
      <Table.Td>
        <StateBadge tone={entry.state === 'valid' ? 'good' : 'quiet'}>{t(stateWords[entry.state])}</StateBadge>
        <Text size="xs">
          {entry.changedBy}, {formatDay(entry.changedAt)}
        </Text>
      </Table.Td>
      <Table.Td>
        {entry.state === 'valid' && (
          <Button variant="default" size="xs" aria-label={t`Rút khỏi danh sách: ${title}`} onClick={onWithdraw}>
            <Trans>Rút</Trans>
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
