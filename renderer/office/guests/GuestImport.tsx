import { useLingui } from '@lingui/react/macro';
import { ImportDialog } from '#renderer/office/people/ImportDialog.tsx';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { formatDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PrintedCode } from '#src/contract/office.ts';
import { type Guest, readGuests } from '#src/domain/register/import/people-rows.ts';
import { dayMs, toLocalIso } from '#src/domain/register/local-time.ts';

const headings = ['Họ và tên', 'Điện thoại', 'Đơn vị', 'Người tiếp', 'Nội dung', 'Biển số', 'Từ ngày', 'Đến ngày'];

export function GuestImport({ onDone, onClose }: { onDone: (codes: PrintedCode[]) => void; onClose: () => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const { departments } = usePlaces();
  const tomorrow = formatDay(Date.now() + dayMs);
  const example = [
    'Nguyễn Văn Mẫu',
    '0912 345 678',
    departments[0]?.name ?? '',
    'Bà Hoa',
    'Họp',
    '30A-123.45',
    `${tomorrow} 7:30`,
    tomorrow,
  ];
  return (
    <ImportDialog
      title={t`Nhập danh sách khách mời`}
      template={{ fileName: 'khach-moi-mau.xlsx', rows: [headings, example] }}
      read={(table) => readGuests(table, { departments, nowMs: Date.now() })}
      send={(part) => client.office.inviteMany({ guests: part.map(({ id, value }) => ({ id, ...toGuest(value) })) })}
      onDone={onDone}
      onClose={onClose}
    />
  );
}

const toGuest = ({ fromMs, untilMs, ...guest }: Guest) => ({
  ...guest,
  validFrom: toLocalIso(fromMs),
  validUntil: toLocalIso(untilMs),
});
