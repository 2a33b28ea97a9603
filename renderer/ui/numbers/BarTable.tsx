import { Trans } from '@lingui/react/macro';
import type { Bar } from '#renderer/ui/numbers/bars.ts';
import classes from '#renderer/ui/numbers/numbers.module.css';
import { useNumberWords } from '#renderer/ui/numbers/use-number-words.ts';

type Props = {
  bars: readonly Bar[];
  /** What the first column holds. */
  of: string;
  /** Of a part that is set apart: what its column holds. */
  marked?: string;
  hasBars?: boolean;
};

/** A table whose rows are bars as well: long names stand in front of them, the number behind. */
export function BarTable({ bars, of, marked, hasBars = true }: Props) {
  const { sayNumber } = useNumberWords();
  const most = Math.max(1, ...bars.map(({ visits }) => visits));
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {hasBars && <td aria-hidden="true" />}
          <th scope="col">
            <Trans>Số lượt</Trans>
          </th>
          {marked && <th scope="col">{marked}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.name}>
            <th scope="row">{bar.name}</th>
            {hasBars && (
              <td aria-hidden="true" className={classes['barCell']}>
                <svg width="100%" height="1.1em" className={classes['chart']} aria-hidden="true">
                  <rect width={`${(100 * bar.visits) / most}%`} height="100%" />
                </svg>
              </td>
            )}
            <td>{sayNumber(bar.visits)}</td>
            {marked && <td>{sayNumber(bar.marked ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
