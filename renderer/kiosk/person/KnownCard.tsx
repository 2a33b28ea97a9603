import { Trans, useLingui } from '@lingui/react/macro';
import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Draft } from '#renderer/kiosk/flow/draft.ts';
import styles from '#renderer/kiosk/person/KnownCard.module.css';
import { formatIsoDay } from '#renderer/ui/format.ts';

/**
 * What the code said, so that a person sees at once whether it is theirs. Numbers show their last digits only: somebody
 * may stand behind, and a found card or invite must not tell the finder more than is printed on it.
 */
export function KnownCard({ draft }: { draft: Draft }) {
  const rows = useRows(draft);
  if (rows.length === 0) return null;
  return (
    <Paper className={styles['card']} withBorder>
      <Text className={styles['source']}>
        {draft.proof === 'signed' ? <Trans>Theo mã của cơ quan</Trans> : <Trans>Đọc từ thẻ – chưa được xác minh</Trans>}
      </Text>
      <dl className={styles['rows']}>
        {rows.map(({ name, label, value }) => (
          <div key={name} className={styles['row']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {draft.hasWarnings && (
        <Text className={styles['warning']}>
          <Trans>Có chi tiết trên thẻ khác thường; bảo vệ có thể hỏi lại.</Trans>
        </Text>
      )}
    </Paper>
  );
}

function useRows({ known }: Draft): { name: string; label: ReactNode; value: string }[] {
  const { t } = useLingui();
  const sexes = { male: t`Nam`, female: t`Nữ`, other: t`Khác` };
  const rows = [
    { name: 'name', label: t`Họ và tên`, value: known.name },
    { name: 'document', label: t`Giấy tờ`, value: known.document && maskAllButTail(known.document.number) },
    { name: 'phone', label: t`Số điện thoại`, value: known.phone && maskAllButTail(known.phone) },
    { name: 'bornOn', label: t`Ngày sinh`, value: known.bornOn && formatIsoDay(known.bornOn) },
    { name: 'sex', label: t`Giới tính`, value: known.sex && sexes[known.sex] },
    { name: 'address', label: t`Nơi ở`, value: known.address },
  ];
  return rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
}

const tailLength = 4;
const maskAllButTail = (number: string) => `•••• ${number.slice(-tailLength)}`;
