import { useLingui } from '@lingui/react/macro';
import { ImportDialog } from '#renderer/office/people/ImportDialog.tsx';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { badgeEnd } from '#renderer/office/staff/badge-end.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { PrintedCode } from '#src/contract/office.ts';
import { readStaff } from '#src/domain/register/import/people-rows.ts';

export function StaffImport({ onDone, onClose }: { onDone: (codes: PrintedCode[]) => void; onClose: () => void }) {
  const { t } = useLingui();
  const { client } = useHost();
  const { departments } = usePlaces();
  const example = ['Nguyễn Văn Mẫu', departments[0]?.name ?? ''];
  return (
    <ImportDialog
      title={t`Nhập danh sách nhân viên`}
      template={{ fileName: 'nhan-vien-mau.xlsx', rows: [['Họ và tên', 'Đơn vị'], example] }}
      read={(table) => readStaff(table, { departments })}
      send={(part) =>
        client.office.addStaffMany({
          members: part.map(({ id, value }) => ({ id, ...value })),
          validUntil: badgeEnd(Date.now()),
        })
      }
      onDone={onDone}
      onClose={onClose}
    />
  );
}
