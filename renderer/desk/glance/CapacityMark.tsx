import { useLingui } from '@lingui/react/macro';
import { IconAlertOctagon, IconAlertTriangle, IconCircle, IconHandStop } from '@tabler/icons-react';
import classes from '#renderer/desk/glance/glance.module.css';
import { levelWords, useGlanceWords } from '#renderer/desk/glance/glance-words.ts';
import type { CapacityView } from '#src/contract/glance.ts';
import type { CapacityLevel } from '#src/domain/register/glance/capacity.ts';

const shapes: Record<CapacityLevel, typeof IconCircle> = {
  free: IconCircle,
  near: IconAlertTriangle,
  full: IconHandStop,
  over: IconAlertOctagon,
};

/** So many of so many: number, word, shape and colour say the same. */
export function CapacityMark({ capacity, isLarge = false }: { capacity: CapacityView; isLarge?: boolean }) {
  const { t } = useLingui();
  const Shape = shapes[capacity.level];
  return (
    <span className={classes['level']} data-level={capacity.level}>
      <Shape size={isLarge ? 32 : 16} aria-hidden />
      <strong>
        {capacity.counted} / {capacity.limit}
      </strong>{' '}
      {t(levelWords[capacity.level])}
    </span>
  );
}

/** The one that is nearest to its limit, and its place and letter. */
export function CapacityLine({ capacity }: { capacity: CapacityView }) {
  const { placeOf, lettersOf } = useGlanceWords();
  return (
    <span className={classes['item']}>
      {placeOf(capacity)}: <CapacityMark capacity={capacity} />
      <span className={classes['quiet']}>· {lettersOf(capacity)}</span>
    </span>
  );
}
