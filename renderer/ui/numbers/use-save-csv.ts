import { useLingui } from '@lingui/react/macro';
import { toRows } from '#renderer/ui/numbers/numbers-csv.ts';
import type { Chart } from '#renderer/ui/numbers/use-charts.ts';
import { useNumberWords, whomWords } from '#renderer/ui/numbers/use-number-words.ts';
import type { Tile } from '#renderer/ui/numbers/use-tiles.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { NumbersAnswer } from '#src/contract/numbers.ts';
import type { Whom } from '#src/domain/policy/rules.ts';

type Shown = { tiles: readonly Tile[]; charts: readonly Chart[]; whom: Whom };

/** The figures on screen as a file for a spreadsheet, named by the days that it is about. No name of anybody is in it. */
export function useSaveCsv({ current, before }: NumbersAnswer, { tiles, charts, whom }: Shown): () => Promise<void> {
  const { t } = useLingui();
  const { saySpan } = useNumberWords();
  return async () => {
    const about: [string, string][] = [
      [t`Kỳ`, saySpan(current)],
      [t`Kỳ trước`, before ? saySpan(before) : ''],
      [t`Tính ai`, t(whomWords[whom])],
    ];
    const heads = { table: t`Bảng`, of: t`Mục`, value: t`Giá trị`, before: t`Kỳ trước`, note: t`Ghi chú` };
    // The writer of CSV is fetched when somebody wants a file.
    const { writeCsv } = await import('hucre/csv');
    const text = writeCsv(toRows(heads, { about, tiles, charts }), { bom: true, quoteStyle: 'all' });
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `so-lieu_${current.from}_${current.to}.csv`);
  };
}
