import type { Chart } from '#renderer/ui/numbers/use-charts.ts';
import type { Tile } from '#renderer/ui/numbers/use-tiles.ts';
import { neutraliseFormula } from '#src/domain/text/formula.ts';

export type Heads = { table: string; of: string; value: string; before: string; note: string };

/** What is on screen as rows of text, header first; nothing in a row can be taken for a formula. */
export function toRows(
  heads: Heads,
  { about, tiles, charts }: { about: [string, string][]; tiles: readonly Tile[]; charts: readonly Chart[] },
): string[][] {
  const rows = [
    [heads.table, heads.of, heads.value, heads.before, heads.note],
    ...about.map(([of, value]) => ['', of, value, '', '']),
    ...tiles.map(({ title, cells, note }) => ['', title, ...cells, note]),
    ...charts.flatMap(({ title, bars, marked }) =>
      bars.map((bar) => [
        title,
        bar.name,
        String(bar.visits),
        '',
        marked && (bar.marked ?? 0) > 0 ? `${marked}: ${bar.marked}` : '',
      ]),
    ),
  ];
  return rows.map((row) => row.map(neutraliseFormula));
}
