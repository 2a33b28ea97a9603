import { useLingui } from '@lingui/react/macro';
import { formatDay, formatTime } from '#renderer/ui/format.ts';
import { useNumberWords } from '#renderer/ui/numbers/use-number-words.ts';
import type { Figures, NumbersAnswer } from '#src/contract/numbers.ts';

/** One figure as large as the screen has room for. `cells`: the same for a spreadsheet, now and in the period before. */
export type Tile = {
  id: string;
  title: string;
  value: string;
  note: string;
  change: string | null;
  cells: [now: string, before: string];
};

type Say = (now: Figures, before: Figures | null) => Omit<Tile, 'id'>;

/** The figures that are looked at first, in the order of a day: come, inside, wait, turned away, too warm. */
export function useTiles({ current, before }: NumbersAnswer): Tile[] {
  const arrivals = useArrivals();
  const inside = useInside(current.from === current.to);
  const waits = useWaits();
  const health = useDoor();
  const all: Record<string, Say> = { arrivals, inside, waits, ...health };
  return Object.entries(all).map(([id, say]) => ({ id, ...say(current.figures, before?.figures ?? null) }));
}

const useCompare = () => {
  const { sayNumber, sayChange } = useNumberWords();
  return (now: number, before: number | undefined) => ({
    value: sayNumber(now),
    change: before === undefined ? null : sayChange(now, before),
    cells: [String(now), String(before ?? '')] satisfies Tile['cells'],
  });
};

function useArrivals(): Say {
  const { t } = useLingui();
  const { sayNumber } = useNumberWords();
  const compare = useCompare();
  return ({ visits, people }, before) => ({
    title: t`Lượt đến`,
    note: t`${sayNumber(people)} người, kể cả người đi cùng`,
    ...compare(visits, before?.visits),
  });
}

function useInside(isOneDay: boolean): Say {
  const { t } = useLingui();
  const compare = useCompare();
  const sayWhen = (at: string | null) => {
    if (at === null) return t`không có ai ở trong`;
    return isOneDay ? t`người, lúc ${formatTime(at)}` : t`người, lúc ${formatTime(at)} ngày ${formatDay(at)}`;
  };
  return ({ mostInside: { people, at } }, before) => ({
    title: t`Đông nhất cùng lúc`,
    note: sayWhen(at),
    ...compare(people, before?.mostInside.people),
  });
}

function useWaits(): Say {
  const { t } = useLingui();
  const { sayWait } = useNumberWords();
  const sayHow = ({ decided, medianMs }: Figures['waits']) => {
    const half = sayWait(medianMs);
    if (decided === 0) return t`không ai phải chờ`;
    return decided === 1 ? t`1 lượt phải chờ` : t`${decided} lượt, một nửa không quá ${half}`;
  };
  return ({ waits }, before) => {
    const { waiting } = waits;
    const was = sayWait(before?.waits.longestMs ?? null);
    return {
      title: t`Chờ bảo vệ lâu nhất`,
      value: sayWait(waits.longestMs),
      note: waiting > 0 ? `${sayHow(waits)}; ${t`${waiting} lượt chưa ai quyết định`}` : sayHow(waits),
      change: before && t`kỳ trước ${was}`,
      cells: [sayWait(waits.longestMs), before ? was : ''],
    };
  };
}

function useDoor(): { refused: Say; above: Say } {
  const { t } = useLingui();
  const { sayNumber } = useNumberWords();
  const compare = useCompare();
  const sayMeasured = ({ measured, readings }: Figures['temperatures']) =>
    readings > measured
      ? t`${sayNumber(measured)} lượt được đo, ${sayNumber(readings)} lần`
      : t`${sayNumber(measured)} lượt được đo`;
  return {
    refused: ({ refused, admitted }, before) => ({
      title: t`Không cho vào`,
      note: t`${sayNumber(admitted)} lượt được cho vào`,
      ...compare(refused, before?.refused),
    }),
    above: ({ temperatures }, before) => ({
      title: t`Thân nhiệt trên ngưỡng`,
      note: sayMeasured(temperatures),
      ...compare(temperatures.above, before?.temperatures.above),
    }),
  };
}
