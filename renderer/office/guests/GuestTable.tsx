import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Checkbox, Group, Table, Text, Tooltip } from '@mantine/core';
import { IconBan, IconPrinter } from '@tabler/icons-react';
import { OfficeTable } from '#renderer/office/OfficeTable.tsx';
import { StateBadge } from '#renderer/office/people/StateBadge.tsx';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { GuestRow } from '#src/contract/office.ts';
import { parsePhone } from '#src/domain/text/phones.ts';

type Props = {
  rows: GuestRow[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onPrint: (id: string) => void;
  onWithdraw: (row: GuestRow) => void;
};

const stateWords: Record<GuestRow['state'], MessageDescriptor> = {
  valid: msg`Còn hạn`,
  over: msg`Đã qua`,
  withdrawn: msg`Đã thu hồi`,
};
const displayPhone = (phone: string): string => {
  const read = parsePhone(phone);
  return read.ok ? read.display : phone;
};

const stateTones = { valid: 'good', over: 'quiet', withdrawn: 'bad' } as const;

export function GuestTable({ rows, chosen, onChoose, onPrint, onWithdraw }: Props) {
  const { t } = useLingui();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <OfficeTable
      heads={[t`Họ và tên`, t`Thời gian`, t`Nơi đến, người tiếp`, t`Tình trạng`]}
      hasTicks
      minWidth={700}
      empty={t`Không có ai trong danh sách này.`}
    >
      {rows.map((row) => (
        <Row
          key={row.id}
          row={row}
          isChosen={chosen.has(row.id)}
          onToggle={() => toggle(row.id)}
          onPrint={() => onPrint(row.id)}
          onWithdraw={() => onWithdraw(row)}
        />
      ))}
    </OfficeTable>
  );
}

type RowProps = { row: GuestRow; isChosen: boolean; onToggle: () => void; onPrint: () => void; onWithdraw: () => void };

function Row({ row, isChosen, onToggle, onPrint, onWithdraw }: RowProps) {
  const { t } = useLingui();
  const { nameOf } = usePlaces();
  const name = row.name ?? t`(đã xóa)`;
  const where = [nameOf(row.departmentId), row.host].filter((part) => part !== null).join(' · ');
  const isGood = row.state === 'valid';
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox aria-label={t`Chọn ${name}`} checked={isChosen} disabled={!isGood} onChange={onToggle} />
      </Table.Td>
      <Table.Td>
        <Text fw={600} size="sm">
          {name}
        </Text>
        {row.phone && (
          <Text size="xs" c="dimmed">
            {displayPhone(row.phone)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text size="sm">{formatInstant(row.validFrom)}</Text>
        <Text size="xs" c="dimmed">
          <Trans>đến {formatInstant(row.validUntil)}</Trans>
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{where || '—'}</Text>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {row.purpose}
        </Text>
      </Table.Td>
      <Table.Td>
        <StateBadge tone={stateTones[row.state]}>{t(stateWords[row.state])}</StateBadge>
      </Table.Td>
      <Table.Td>{isGood && <RowTools name={name} onPrint={onPrint} onWithdraw={onWithdraw} />}</Table.Td>
    </Table.Tr>
  );
}

/** In a row of either list: the code again, or no more. */
export function RowTools({ name, onPrint, onWithdraw }: { name: string; onPrint: () => void; onWithdraw: () => void }) {
  const { t } = useLingui();
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <Tooltip label={t`In lại`} position="left" withinPortal={false} transitionProps={{ duration: 0 }}>
        <ActionIcon variant="default" size="lg" aria-label={t`In lại cho ${name}`} onClick={onPrint}>
          <IconPrinter size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t`Thu hồi`} position="left" withinPortal={false} transitionProps={{ duration: 0 }}>
        <ActionIcon variant="default" size="lg" aria-label={t`Thu hồi của ${name}`} onClick={onWithdraw}>
          <IconBan size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
