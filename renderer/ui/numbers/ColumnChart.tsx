import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import type { Bar } from '#renderer/ui/numbers/bars.ts';
import classes from '#renderer/ui/numbers/numbers.module.css';
import { useNumberWords } from '#renderer/ui/numbers/use-number-words.ts';

type Props = { bars: readonly Bar[] };

/** Columns as wide as there is room. The table beside them says the same to whoever cannot see them. */
export function ColumnChart(props: Props) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={classes['columns']}>
      {width > 0 && <Columns {...props} width={width} letters={letterSize()} />}
    </div>
  );
}

/** Whoever has the text of the screen larger has that of the charts larger. */
const letterSize = (): number => 1.375 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const gap = 0.22;
const smallest = 12;
const linesTall = 10.5;

type ColumnsProps = Props & {
  width: number;
  /** How large letters are where there is room, in pixels. */
  letters: number;
};

/** Every column has its number on it; a part that is set apart is hatched, and its number stands there with a sign. */
export function Columns({ bars, width, letters }: ColumnsProps) {
  const hatchId = useId();
  const { sayNumber } = useNumberWords();
  const height = letters * linesTall;
  const band = width / Math.max(1, bars.length);
  const most = Math.max(1, ...bars.map(({ visits }) => visits));
  const widest = Math.max(2, ...bars.map((bar) => Math.max(bar.label.length, sayBar(bar, sayNumber).length)));
  const size = Math.max(smallest, Math.min(letters, (band * 0.98) / (widest * 0.58)));
  const top = size * 1.5;
  const bottom = height - size * 1.5;
  return (
    <svg width={width} height={height} aria-hidden="true" className={classes['chart']}>
      <Hatch id={hatchId} />
      <line x1={0} x2={width} y1={bottom} y2={bottom} className={classes['ground']} />
      {bars.map((bar, index) => {
        const x = band * (index + gap / 2);
        const tall = (visits: number) => ((bottom - top) * visits) / most;
        const middle = band * (index + 0.5);
        return (
          <g key={bar.name} fontSize={size} textAnchor="middle">
            <rect x={x} y={bottom - tall(bar.visits)} width={band * (1 - gap)} height={tall(bar.visits)} />
            {(bar.marked ?? 0) > 0 && (
              <rect
                x={x}
                y={bottom - tall(bar.visits)}
                width={band * (1 - gap)}
                height={tall(bar.marked ?? 0)}
                style={{ fill: `url(#${hatchId})` }}
              />
            )}
            <text x={middle} y={bottom - tall(bar.visits) - size * 0.35} className={classes['value']}>
              {sayBar(bar, sayNumber)}
            </text>
            <text x={middle} y={height - size * 0.3}>
              {bar.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const sayBar = ({ visits, marked = 0 }: Bar, say: (value: number) => string): string =>
  marked > 0 ? `${say(visits)} (${say(marked)}▲)` : say(visits);

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={8} height={8} className={classes['hatchGround']} />
      <rect width={3} height={8} className={classes['hatchLine']} />
    </pattern>
  </defs>
);
