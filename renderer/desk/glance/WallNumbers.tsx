import { Plural, Trans } from '@lingui/react/macro';
import { IconClockExclamation, IconHourglass, IconMoon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CapacityMark } from '#renderer/desk/glance/CapacityMark.tsx';
import { useGlanceWords } from '#renderer/desk/glance/glance-words.ts';
import { byFullness } from '#renderer/desk/glance/tightest.ts';
import classes from '#renderer/desk/glance/wall.module.css';
import { useWaiting } from '#renderer/desk/waiting/use-waiting.ts';
import type { Glance } from '#src/contract/glance.ts';

const mostLimits = 4;

/** How many, how full, and what calls for somebody. */
export function WallNumbers({ glance }: { glance: Glance }) {
  const { placeOf, lettersOf } = useGlanceWords();
  const waiting = useWaiting().data?.length ?? 0;
  const overdue = glance.marks.filter((mark) => mark.overdue !== null).length;
  const afterHours = glance.marks.filter((mark) => mark.afterHours !== null).length;
  return (
    <div className={classes['numbers']}>
      <p className={classes['count']}>
        <strong>{glance.people}</strong> <Plural value={glance.people} other="người" />
      </p>
      <p className={classes['vehicles']}>
        <strong>{glance.vehicles}</strong> <Plural value={glance.vehicles} other="xe" />
      </p>
      {byFullness(glance.capacity)
        .slice(0, mostLimits)
        .map((capacity) => (
          <p key={`${capacity.place} ${capacity.name}`} className={classes['limit']}>
            {placeOf(capacity)}
            <CapacityMark capacity={capacity} isLarge />
            <small>{lettersOf(capacity)}</small>
          </p>
        ))}
      <Call isShown={waiting > 0} icon={<IconHourglass size={36} aria-hidden />}>
        <Trans>{waiting} người chờ quyết định</Trans>
      </Call>
      <Call isShown={overdue > 0} icon={<IconClockExclamation size={36} aria-hidden />}>
        <Trans>{overdue} lượt quá giờ</Trans>
      </Call>
      <Call isShown={afterHours > 0} icon={<IconMoon size={36} aria-hidden />}>
        <Trans>{afterHours} lượt ngoài giờ</Trans>
      </Call>
    </div>
  );
}

const Call = ({ isShown, icon, children }: { isShown: boolean; icon: ReactNode; children: ReactNode }) =>
  isShown && (
    <p className={classes['call']}>
      {icon}
      {children}
    </p>
  );
