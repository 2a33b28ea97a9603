import { IconClockExclamation, IconMoon } from '@tabler/icons-react';
import classes from '#renderer/desk/glance/glance.module.css';
import { useGlanceWords } from '#renderer/desk/glance/glance-words.ts';
import type { VisitMark } from '#src/contract/glance.ts';

/** Why somebody inside deserves a second look; nothing where nobody does. */
export function VisitMarks({ mark }: { mark: VisitMark | null }) {
  const { overdueOf, afterHoursOf } = useGlanceWords();
  if (!mark) return null;
  const overdue = overdueOf(mark);
  const afterHours = afterHoursOf(mark);
  return (
    <span className={classes['marks']}>
      {overdue !== null && (
        <span className={classes['item']} data-tone="alarm">
          <IconClockExclamation size={14} aria-hidden />
          {overdue}
        </span>
      )}
      {afterHours !== null && (
        <span className={classes['item']}>
          <IconMoon size={14} aria-hidden />
          {afterHours}
        </span>
      )}
    </span>
  );
}
