import { List } from '@mantine/core';
import styles from '#renderer/kiosk/answer/OutcomeScreen.module.css';
import { useReasonText } from '#renderer/ui/useReasonText.ts';
import type { ReasonView } from '#src/contract/visit.ts';

/** Why somebody is not simply let in, each with its letter. */
export function Reasons({ reasons }: { reasons: readonly ReasonView[] }) {
  const reasonText = useReasonText();
  if (reasons.length === 0) return null;
  return (
    <List fz="inherit" className={styles['reasons']}>
      {reasons.map((reason) => (
        <List.Item key={`${reason.code} ${reason.letter}`}>{reasonText(reason)}</List.Item>
      ))}
    </List>
  );
}
