import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Card, Group, Text, Title } from '@mantine/core';
import classes from '#renderer/office/policies/policies.module.css';
import { NoticeList } from '#renderer/office/policies/timeline/NoticeList.tsx';
import { PackActions } from '#renderer/office/policies/timeline/PackActions.tsx';
import { endsSoon } from '#renderer/office/policies/timeline/pack-groups.ts';
import { RuleList } from '#renderer/office/policies/timeline/RuleList.tsx';
import { useTell } from '#renderer/office/policies/use-tell.ts';
import { formatInstant, formatIsoDay } from '#renderer/ui/format.ts';
import { periodWords } from '#renderer/ui/rules/period-words.ts';
import { scopeWords } from '#renderer/ui/rules/rule-sentence.ts';
import type { PackRow } from '#src/contract/policies.ts';

export type PackAct = 'edit' | 'copy' | 'end';

type Props = { row: PackRow; nowMs: number; onAct: (act: PackAct, row: PackRow) => void };

const stateWords: Record<PackRow['state'], MessageDescriptor> = {
  'in-force': msg`Đang có hiệu lực`,
  coming: msg`Sắp có hiệu lực`,
  over: msg`Đã hết hiệu lực`,
  ended: msg`Đã kết thúc sớm`,
};

/** One letter: what it is, from when to when, for whom, and what it orders. */
export function PackCard({ row, nowMs, onAct }: Props) {
  const { t } = useLingui();
  const { pack, state, activatedBy } = row;
  const { letter } = pack;
  const headingId = `pack-${pack.id}`;
  const activatedAt = formatInstant(row.activatedAt);
  return (
    <Card component="article" withBorder className={classes['card']} aria-labelledby={headingId}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={4} id={headingId}>
          {letter.number === '' ? letter.title : letter.number}
        </Title>
        <Group gap="xs">
          <SoonBadge row={row} nowMs={nowMs} />
          <Badge variant="outline" className={classes['state']} data-state={state}>
            {t(stateWords[state])}
          </Badge>
        </Group>
      </Group>
      <LetterLine row={row} />
      <Period row={row} />
      <RuleList rules={pack.rules} />
      <NoticeList notices={pack.notices} />
      <Group justify="space-between" mt="sm" gap="xs">
        <Text size="xs" c="dimmed">
          {activatedBy === null ? (
            <Trans>Có sẵn khi thiết lập, {activatedAt}</Trans>
          ) : (
            <Trans>
              {activatedBy} kích hoạt lúc {activatedAt}
            </Trans>
          )}
        </Text>
        <PackActions row={row} onAct={(act) => onAct(act, row)} />
      </Group>
    </Card>
  );
}

function SoonBadge({ row: { pack, state }, nowMs }: { row: PackRow; nowMs: number }) {
  const soon = state === 'in-force' ? endsSoon(pack.toMs, nowMs) : null;
  if (soon === null) return null;
  return (
    <Badge color="yellow.5" autoContrast>
      {soon === 'today' ? <Trans>Hết hiệu lực hôm nay</Trans> : <Trans>Hết hiệu lực ngày mai</Trans>}
    </Badge>
  );
}

function LetterLine({ row }: { row: PackRow }) {
  const { number, issuer, issuedOn, title } = row.pack.letter;
  const day = issuedOn === '' ? null : formatIsoDay(issuedOn);
  return (
    <Text size="sm" c="dimmed">
      {[issuer, day].filter((part) => part).join(', ')}
      {number !== '' && title !== '' && ` — ${title}`}
    </Text>
  );
}

function Period({ row: { pack } }: { row: PackRow }) {
  const tell = useTell();
  const where = scopeWords(pack.scope, tell);
  return (
    <Text fw={600} my="xs">
      {periodWords(pack, tell.i18n)} · <Trans>Phạm vi: {where}</Trans>
    </Text>
  );
}
