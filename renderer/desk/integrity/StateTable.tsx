import { Trans } from '@lingui/react/macro';
import { Table } from '@mantine/core';
import { BookRow } from '#renderer/desk/integrity/BookRow.tsx';
import { ClockRow } from '#renderer/desk/integrity/ClockRow.tsx';
import { BackupRow, ReceiptRow, StorageRow } from '#renderer/desk/integrity/CopyRows.tsx';
import { StateRow } from '#renderer/desk/integrity/StateRow.tsx';
import { useLineCount } from '#renderer/desk/integrity/use-line-count.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { IntegrityStatus } from '#src/contract/integrity.ts';

/** Part by part; what is not known yet has no line. */
export function StateTable({ status }: { status: IntegrityStatus }) {
  return (
    <Table verticalSpacing={6} layout="auto">
      <Table.Tbody>
        <BookRow status={status} />
        <DamageRow damage={status.damage} />
        <SignedRow status={status} />
        <HandedOverRow handedOver={status.handedOver} />
        <ClockRow clock={status.clock} />
        <StorageRow storage={status.storage} />
        <ReceiptRow receipts={status.receipts} />
        <BackupRow backup={status.backup} />
      </Table.Tbody>
    </Table>
  );
}

function DamageRow({ damage }: Pick<IntegrityStatus, 'damage'>) {
  const count = useLineCount();
  if (!damage) return null;
  return (
    <StateRow tone="uneasy" name={<Trans>Đã mất</Trans>} word={count(damage.lines)}>
      <Trans>
        Lần phục hồi đã ghi rõ những gì không lấy lại được ở dòng {damage.line} ({damage.values} dữ liệu lẻ).
      </Trans>
    </StateRow>
  );
}

function SignedRow({ status: { checkpoint, signingProblem } }: { status: IntegrityStatus }) {
  const count = useLineCount();
  const lines = count(checkpoint?.size ?? 0);
  return (
    <StateRow
      tone={signingProblem ? 'bad' : checkpoint ? 'well' : 'plain'}
      name={<Trans>Chữ ký</Trans>}
      word={signingProblem ? <Trans>Không ký tiếp</Trans> : checkpoint ? <Trans>Đã ký</Trans> : <Trans>Chưa ký</Trans>}
    >
      {checkpoint && (
        <Trans>
          Bản mới nhất: {lines}, ký lúc {formatInstant(checkpoint.at)}.
        </Trans>
      )}{' '}
      {signingProblem === 'older-than-signed' && <Trans>Sổ này cũ hơn bản đã ký sau cùng.</Trans>}
      {signingProblem === 'contradicts-itself' && <Trans>Sổ không còn chứa những gì đã ký.</Trans>}
    </StateRow>
  );
}

function HandedOverRow({ handedOver }: Pick<IntegrityStatus, 'handedOver'>) {
  const count = useLineCount();
  if (!handedOver) return null;
  return (
    <StateRow tone="plain" name={<Trans>Bàn giao</Trans>} word={formatInstant(handedOver.at)}>
      <Trans>Lúc đó sổ có {count(handedOver.lines)}.</Trans>
    </StateRow>
  );
}
