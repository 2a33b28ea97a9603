import { Trans } from '@lingui/react/macro';
import classes from '#renderer/office/policies/policies.module.css';
import { stripOf } from '#renderer/office/policies/timeline/pack-groups.ts';
import { formatDay } from '#renderer/ui/format.ts';
import type { PackRow } from '#src/contract/policies.ts';
import { dayMs } from '#src/domain/register/local-time.ts';

/** Six weeks with a bar for each letter: for the eye alone, the cards below say the same in words. */
export function Strip({ rows, nowMs }: { rows: readonly PackRow[]; nowMs: number }) {
  const { fromMs, toMs } = stripOf(nowMs);
  const at = (ms: number) => `${(100 * (Math.min(Math.max(ms, fromMs), toMs) - fromMs)) / (toMs - fromMs)}%`;
  const shown = rows.filter(({ pack }) => pack.fromMs < toMs && (pack.toMs ?? toMs) > fromMs);
  if (shown.length === 0) return null;
  const weeks = [1, 2, 3, 4, 5]
    .map((week) => fromMs + week * 7 * dayMs)
    .filter((ms) => Math.abs(ms - nowMs) > 3 * dayMs);
  return (
    <div className={classes['strip']} aria-hidden>
      {weeks.map((ms) => (
        <span key={ms} className={classes['tick']} style={{ insetInlineStart: at(ms) }}>
          {formatDay(ms).slice(0, 5)}
        </span>
      ))}
      <span className={classes['today']} style={{ insetInlineStart: at(nowMs) }}>
        <Trans>Hôm nay</Trans>
      </span>
      {shown.map(({ pack, state }) => (
        <div key={pack.id} className={classes['lane']}>
          <div
            className={classes['bar']}
            data-state={state}
            data-open={pack.toMs === null || pack.toMs > toMs ? '' : undefined}
            style={{ insetInlineStart: at(pack.fromMs), insetInlineEnd: `calc(100% - ${at(pack.toMs ?? toMs)})` }}
          >
            {pack.letter.number}
          </div>
        </div>
      ))}
    </div>
  );
}
