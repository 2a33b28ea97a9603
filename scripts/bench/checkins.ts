import { join } from 'node:path';
import { openOneRow, openSameRows } from '#scripts/bench/bare.ts';
import { type Figure, median, toFigure } from '#scripts/bench/figure.ts';
import { withFolder } from '#scripts/bench/folders.ts';
import { openOffice } from '#scripts/bench/office.ts';
import { type CheckinRows, readCheckins } from '#scripts/bench/rows.ts';

export type CheckinsSize = { rounds: number; perRound: number; seed: number };

const clientsAtOnce = 16;

/**
 * Acknowledged check-ins per second through the host's own router: one client that waits for each acknowledgement, then
 * sixteen at once. Beside them, in turns, bare inserts of the same bytes, one synchronous commit each: once as a single
 * row, and once (`-rows`) as the very rows of a check-in in the book's own tables.
 */
export async function* checkins(size: CheckinsSize): AsyncGenerator<Figure> {
  const rates = await withFolder((dir) => measure(dir, size));
  const common = { unit: 'check-ins/s', goal: 'ratio>=0.5' as const, n: size.rounds * size.perRound, seed: size.seed };
  const [oneRow, sameRows] = [median(rates.oneRow), median(rates.sameRows)];
  yield toFigure({ figure: 'checkins', value: median(rates.alone), baseline: oneRow, ...common });
  yield toFigure({ figure: 'checkins-16', value: median(rates.together), baseline: oneRow, ...common });
  yield toFigure({ figure: 'checkins-rows', value: median(rates.alone), baseline: sameRows, ...common });
  yield toFigure({ figure: 'checkins-16-rows', value: median(rates.together), baseline: sameRows, ...common });
}

async function measure(dir: string, size: CheckinsSize) {
  const { rounds, perRound, seed } = size;
  const [before = [], ...checkins] = await makeRows(join(dir, 'source'), size);
  const { gatebook, checkIn } = await openOffice(join(dir, 'book'), seed + 1);
  const oneRow = openOneRow(join(dir, 'one-row.db'), checkins);
  const sameRows = openSameRows(join(dir, 'same-rows.db'), before, checkins);
  const each = Math.ceil(perRound / clientsAtOnce);
  const ways = {
    oneRow: () => oneRow.insert(perRound),
    alone: () => checkIn(perRound),
    sameRows: () => sameRows.insert(perRound),
    together: () => Promise.all(Array.from({ length: clientsAtOnce }, () => checkIn(each))),
  };
  const counts = { oneRow: perRound, alone: perRound, sameRows: perRound, together: each * clientsAtOnce };
  const rates = { oneRow: [] as number[], alone: [] as number[], sameRows: [] as number[], together: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const way of ['oneRow', 'alone', 'sameRows', 'together'] as const) {
      const startedMs = performance.now();
      await ways[way]();
      // Round 0 warms everything up.
      if (round > 0) rates[way].push((counts[way] * 1000) / (performance.now() - startedMs));
    }
  }
  oneRow.close();
  sameRows.close();
  await gatebook.close();
  return rates;
}

/** What so many check-ins leave in a book, made once for the baselines. */
async function makeRows(dir: string, { rounds, perRound, seed }: CheckinsSize): Promise<CheckinRows[]> {
  const { gatebook, checkIn } = await openOffice(dir, seed);
  const each = Math.ceil(((rounds + 1) * perRound) / clientsAtOnce);
  await Promise.all(Array.from({ length: clientsAtOnce }, () => checkIn(each)));
  const rows = readCheckins(gatebook.folder.database);
  await gatebook.close();
  return rows;
}
