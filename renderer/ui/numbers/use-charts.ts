import { useLingui } from '@lingui/react/macro';
import { categoryWords } from '#renderer/ui/category-words.ts';
import { type Bar, dayBars, hourBars, temperatureBars } from '#renderer/ui/numbers/bars.ts';
import { reasonSentences } from '#renderer/ui/useReasonText.ts';
import type { Figures, NumbersAnswer } from '#src/contract/numbers.ts';
import { hourOf } from '#src/domain/register/numbers/count.ts';
import { formatTenths } from '#src/domain/register/temperature.ts';

/** A chart as every way to show it needs it: on screen, on paper, in a file. */
export type Chart = {
  id: 'hours' | 'days' | 'departments' | 'categories' | 'refusals' | 'temperatures';
  title: string;
  of: string;
  shape: 'columns' | 'rows';
  bars: Bar[];
  note?: string;
  marked?: string;
  empty?: string;
};

/** The charts of a period, in the order in which they are looked at. A single day has no chart of days. */
export function useCharts({ current, bookFrom }: Pick<NumbersAnswer, 'current' | 'bookFrom'>): Chart[] {
  const { figures, from, to, until } = current;
  const { t } = useLingui();
  const hourNow = from === to && until !== null ? hourOf(Date.parse(until)) : null;
  const hours: Chart = {
    ...{ id: 'hours', shape: 'columns', title: t`Lượt đến theo giờ`, of: t`Giờ đến` },
    bars: hourBars(figures.byHour, hourNow),
  };
  const days: Chart = {
    ...{ id: 'days', shape: 'columns', title: t`Lượt đến theo ngày`, of: t`Ngày` },
    bars: dayBars(figures.byDay, bookFrom),
    empty: t`Những ngày này chưa có sổ.`,
  };
  return [hours, ...(from === to ? [] : [days]), ...useNamedCharts(figures), useTemperatureChart(figures)];
}

function useNamedCharts({ byDepartment, byCategory, refusals }: Figures): Chart[] {
  const { t } = useLingui();
  const toBar = (name: string, visits: number): Bar => ({ name, label: name, visits });
  const departmentName = (name: string | null) =>
    name === null ? t`Không nói đơn vị` : name || t`Đơn vị không còn trong danh sách`;
  const all = { shape: 'rows' } as const;
  return [
    {
      ...{ ...all, id: 'departments', title: t`Lượt đến theo đơn vị`, of: t`Đơn vị` },
      bars: byDepartment.map(({ name, visits }) => toBar(departmentName(name), visits)),
    },
    {
      ...{ ...all, id: 'categories', title: t`Lượt đến theo diện`, of: t`Diện` },
      bars: byCategory.map(({ category, visits }) => toBar(t(categoryWords[category]), visits)),
    },
    {
      ...{ ...all, id: 'refusals', title: t`Không cho vào, theo lý do`, of: t`Lý do` },
      note: t`Một lượt có nhiều lý do được tính ở mỗi lý do.`,
      empty: t`Không có lượt nào bị từ chối.`,
      bars: refusals.map(({ code, visits }) =>
        toBar(code === null ? t`Chỉ có lời của bảo vệ, hoặc lý do đã xóa` : t(reasonSentences[code]), visits),
      ),
    },
  ];
}

function useTemperatureChart({ temperatures }: Figures): Chart {
  const { t } = useLingui();
  return {
    ...{
      id: 'temperatures',
      shape: 'columns',
      title: t`Thân nhiệt: mỗi cột là nửa độ, từ số ghi dưới cột`,
      of: t`Thân nhiệt cao nhất`,
    },
    note: useLimitNote(temperatures),
    marked: t`Trên ngưỡng`,
    empty: t`Không có lượt nào được đo.`,
    bars: temperatureBars(temperatures.byTenth, useSeparator()),
  };
}

export function useSeparator(): ',' | '.' {
  const { i18n } = useLingui();
  return i18n.locale === 'vi' ? ',' : '.';
}

/** Above what somebody was stopped, by the letters of the time. */
function useLimitNote({ limits, limited, measured }: Figures['temperatures']): string {
  const { t } = useLingui();
  const separator = useSeparator();
  if (limits.length === 0) return t`Không văn bản nào đặt ngưỡng trong kỳ này.`;
  const said = limits.map((tenths) => `${formatTenths(tenths, separator)} °C`).join('; ');
  const without = measured - limited;
  return without === 0
    ? t`▲ cao hơn ngưỡng của văn bản lúc đó (${said}). Mỗi lượt tính lần đo cao nhất.`
    : t`▲ cao hơn ngưỡng của văn bản lúc đó (${said}). Mỗi lượt tính lần đo cao nhất; ${without} lượt đo khi chưa có ngưỡng.`;
}
