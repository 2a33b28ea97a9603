import { Trans } from '@lingui/react/macro';
import { StateRow } from '#renderer/desk/integrity/StateRow.tsx';
import { useLineCount } from '#renderer/desk/integrity/use-line-count.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { IntegrityStatus } from '#src/contract/integrity.ts';

export function StorageRow({ storage }: Pick<IntegrityStatus, 'storage'>) {
  if (!storage) return null;
  const { state, since } = storage;
  return (
    <StateRow
      tone={state === 'well' ? 'well' : state === 'low' ? 'uneasy' : 'bad'}
      name={<Trans>Ổ đĩa</Trans>}
      word={words[state]}
    >
      {state === 'low' && <Trans>Ổ đĩa sắp hết chỗ. Giải phóng ổ đĩa, không xóa tệp của Sổ Cổng.</Trans>}
      {state === 'full' && (
        <Trans>Đang dùng phần dự trữ để hết ca. Giải phóng ổ đĩa ngay, không xóa tệp của Sổ Cổng.</Trans>
      )}
      {state === 'failing' && <Trans>Ổ đĩa không nhận dữ liệu. Ghi tạm ra giấy và báo người phụ trách.</Trans>}{' '}
      {since && state !== 'well' && <Trans>Từ {formatInstant(since)}.</Trans>}
    </StateRow>
  );
}

const words = {
  well: <Trans>Bình thường</Trans>,
  low: <Trans>Sắp đầy</Trans>,
  full: <Trans>Đã đầy</Trans>,
  failing: <Trans>Có lỗi</Trans>,
};

export function ReceiptRow({ receipts }: Pick<IntegrityStatus, 'receipts'>) {
  if (!receipts) return null;
  const isKept = receipts.state === 'kept';
  return (
    <StateRow
      tone={isKept ? 'well' : 'bad'}
      name={<Trans>Biên nhận</Trans>}
      word={isKept ? <Trans>Đang ghi</Trans> : <Trans>Không ghi được</Trans>}
    >
      {receipts.isElsewhere ? (
        <Trans>Mỗi dòng được ghi thêm một lần trên thiết bị thứ hai.</Trans>
      ) : (
        <Trans>Mỗi dòng được ghi thêm một lần, nhưng cùng ổ đĩa với sổ.</Trans>
      )}
    </StateRow>
  );
}

export function BackupRow({ backup }: Pick<IntegrityStatus, 'backup'>) {
  const count = useLineCount();
  if (!backup) return null;
  const { at, isLate, hasFailed, isRunning } = backup;
  const lines = count(backup.lines ?? 0);
  return (
    <StateRow
      tone={isLate || hasFailed ? 'uneasy' : at ? 'well' : 'plain'}
      name={<Trans>Bản sao</Trans>}
      word={isLate ? <Trans>Trễ</Trans> : at ? <Trans>Đã kiểm</Trans> : <Trans>Chưa có</Trans>}
    >
      {at && (
        <Trans>
          Bản mới nhất: {lines}, lúc {formatInstant(at)}.
        </Trans>
      )}{' '}
      {isRunning && <Trans>Đang sao.</Trans>} {hasFailed && <Trans>Lần sao gần nhất không thành.</Trans>}
    </StateRow>
  );
}
