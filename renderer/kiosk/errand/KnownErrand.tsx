import { useLingui } from '@lingui/react/macro';
import { Paper } from '@mantine/core';
import styles from '#renderer/kiosk/person/KnownCard.module.css';
import { useStatus } from '#renderer/kiosk/status-context.ts';
import type { Prefill } from '#src/contract/kiosk.ts';

/** The errand as the invite or the office code has it. */
export function KnownErrand({ known }: { known: Prefill }) {
  const { t } = useLingui();
  const { departments } = useStatus();
  const rows = [
    { name: 'place', label: t`Nơi đến`, value: departments.find(({ id }) => id === known.departmentId)?.name },
    { name: 'host', label: t`Người cần gặp`, value: known.host },
    { name: 'purpose', label: t`Mục đích`, value: known.purpose },
    { name: 'plate', label: t`Biển số xe`, value: known.vehicle?.plate },
  ].filter((row) => row.value);
  if (rows.length === 0) return null;
  return (
    <Paper className={styles['card']} withBorder mb="lg">
      <dl className={styles['rows']}>
        {rows.map(({ name, label, value }) => (
          <div key={name} className={styles['row']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}
