import { List, Text } from '@mantine/core';
import styles from '#renderer/kiosk/answer/OutcomeScreen.module.css';
import { useReasonText } from '#renderer/ui/useReasonText.ts';
import type { ReasonView } from '#src/contract/visit.ts';

/** Why somebody is not simply let in, each with its letter. One alone is a sentence, not a list. */
export function Reasons({ reasons }: { reasons: readonly ReasonView[] }) {
  const reasonText = useReasonText();
  const [first, ...others] = reasons;
  if (!first) return null;
  if (others.length === 0) {
    return (
      <Text fz="inherit" ta="center">
        {reasonText(first)}
      </Text>
    );
  }
  return (
    <List fz="inherit" className={styles['reasons']}>
      {reasons.map((reason) => (
        <List.Item key={`${reason.code} ${reason.letter}`}>{reasonText(reason)}</List.Item>
      ))}
    </List>
  );
}
