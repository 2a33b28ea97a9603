import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PassedTime } from '#renderer/desk/log/PassedTime.tsx';
import { StateMark } from '#renderer/desk/visit/StateMark.tsx';
import { healthWords } from '#renderer/desk/words/log-words.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { useDegrees } from '#renderer/ui/celsius.ts';
import { formatDay, formatTime } from '#renderer/ui/format.ts';
import type { LogRowView } from '#src/contract/log.ts';

/** The columns of the paper book, in its order. Widths are in log.module.css. */
export const columns = [
  { id: 'number', title: msg`Số` },
  { id: 'day', title: msg`Ngày` },
  { id: 'in', title: msg`Vào` },
  { id: 'out', title: msg`Ra` },
  { id: 'name', title: msg`Họ và tên` },
  { id: 'document', title: msg({ context: 'column', message: 'Giấy tờ' }) },
  { id: 'phone', title: msg`Điện thoại` },
  { id: 'host', title: msg`Đơn vị, người tiếp` },
  { id: 'purpose', title: msg`Nội dung` },
  { id: 'plate', title: msg`Biển số` },
  { id: 'temperature', title: msg({ context: 'column', message: 'Thân nhiệt' }) },
  { id: 'health', title: msg({ context: 'column', message: 'Khai báo' }) },
  { id: 'state', title: msg`Kết quả` },
  { id: 'guard', title: msg`Bảo vệ` },
  { id: 'door', title: msg`Cửa` },
] as const satisfies readonly { id: string; title: MessageDescriptor }[];
export type ColumnId = (typeof columns)[number]['id'];

/** What a row says in each column; nothing where the book says nothing. */
export function useLogCells(): (row: LogRowView) => Record<ColumnId, ReactNode> {
  const { t } = useLingui();
  const degrees = useDegrees();
  const { nameOf, numberOf } = useVisitWords();
  return (row) => ({
    number: numberOf(row),
    day: formatDay(row.arrivedAt),
    // Who never went in came at that time all the same.
    in: row.admittedAt ? (
      <PassedTime arrivedAt={row.arrivedAt} at={row.admittedAt} />
    ) : (
      `(${formatTime(row.arrivedAt)})`
    ),
    out: row.leftAt && <PassedTime arrivedAt={row.arrivedAt} at={row.leftAt} unseen={row.leftUnseen} />,
    name: row.companions > 0 ? `${nameOf(row)} +${row.companions}` : nameOf(row),
    document: row.documentTail && `…${row.documentTail}`,
    phone: row.phoneTail && `…${row.phoneTail}`,
    host: [row.departmentName, row.host].filter(Boolean).join(', '),
    purpose: row.purpose,
    plate: row.plate,
    temperature: row.readings.map(degrees).join(' → '),
    health: row.health === 'none' ? null : t(healthWords[row.health]),
    state: <StateMark state={row.state} />,
    guard: row.guardName,
    door: row.doorName,
  });
}
