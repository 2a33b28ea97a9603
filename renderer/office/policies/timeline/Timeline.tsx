import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { type PackAct, PackCard } from '#renderer/office/policies/timeline/PackCard.tsx';
import { endsSoon, type Group, groupPacks } from '#renderer/office/policies/timeline/pack-groups.ts';
import { Strip } from '#renderer/office/policies/timeline/Strip.tsx';
import type { PackRow } from '#src/contract/policies.ts';

type Props = { rows: readonly PackRow[]; nowMs: number; onAct: (act: PackAct, row: PackRow) => void };

const groupWords: Record<Group, MessageDescriptor> = {
  'in-force': msg`Hôm nay đang có hiệu lực`,
  coming: msg`Sắp có hiệu lực`,
  over: msg`Đã hết hiệu lực`,
};
const emptyWords: Record<Group, MessageDescriptor> = {
  'in-force': msg`Hôm nay không có văn bản nào: khách đến chỉ cần ghi sổ.`,
  coming: msg`Không có văn bản nào sắp có hiệu lực.`,
  over: msg`Chưa có văn bản nào hết hiệu lực.`,
};

/** Every letter of this office: what holds today, what comes, what is over. */
export function Timeline({ rows, nowMs, onAct }: Props) {
  const grouped = groupPacks(rows);
  const [isPastShown, setPastShown] = useState(false);
  const groupProps = { nowMs, onAct };
  return (
    <Stack>
      <Today rows={grouped['in-force']} coming={grouped.coming.length} nowMs={nowMs} />
      <Strip rows={[...grouped['in-force'], ...grouped.coming, ...grouped.over]} nowMs={nowMs} />
      <PackGroup group="in-force" rows={grouped['in-force']} {...groupProps} />
      <PackGroup group="coming" rows={grouped.coming} {...groupProps} />
      {isPastShown ? (
        <PackGroup group="over" rows={grouped.over} {...groupProps} />
      ) : (
        grouped.over.length > 0 && (
          <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => setPastShown(true)}>
            <Plural value={grouped.over.length} other="Xem # văn bản đã hết hiệu lực" />
          </Button>
        )
      )}
    </Stack>
  );
}

/** The whole day in one line, before any detail. */
function Today({ rows, coming, nowMs }: { rows: PackRow[]; coming: number; nowMs: number }) {
  const tomorrow = rows.filter(({ pack }) => endsSoon(pack.toMs, nowMs) === 'tomorrow').length;
  const today = rows.filter(({ pack }) => endsSoon(pack.toMs, nowMs) === 'today').length;
  return (
    <Text>
      <Plural
        value={rows.length}
        _0="Hôm nay không có văn bản nào có hiệu lực."
        other="Hôm nay có # văn bản có hiệu lực."
      />{' '}
      {today > 0 && <Plural value={today} other="# văn bản hết hiệu lực trong hôm nay." />}{' '}
      {tomorrow > 0 && <Plural value={tomorrow} other="# văn bản hết hiệu lực vào ngày mai." />}{' '}
      {coming > 0 && <Plural value={coming} other="# văn bản sắp có hiệu lực." />}
    </Text>
  );
}

function PackGroup({ group, rows, nowMs, onAct }: Props & { group: Group }) {
  const { t } = useLingui();
  const headingId = `packs-${group}`;
  return (
    <Stack component="section" gap="sm" aria-labelledby={headingId}>
      <Title order={3} size="h4" id={headingId}>
        {t(groupWords[group])}
      </Title>
      {rows.length === 0 && <Text c="dimmed">{t(emptyWords[group])}</Text>}
      {rows.map((row) => (
        <PackCard key={row.pack.id} row={row} nowMs={nowMs} onAct={onAct} />
      ))}
    </Stack>
  );
}
