import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openOneRow } from '#scripts/bench/bare.ts';
import { type Figure, median, toFigure } from '#scripts/bench/figure.ts';
import { withFolder } from '#scripts/bench/folders.ts';
import { openOffice } from '#scripts/bench/office.ts';
import { readCheckins } from '#scripts/bench/rows.ts';
import { rememberSecond } from '#src/node/data-folder.ts';

export type ReceiptsSize = { rounds: number; perRound: number; seed: number };

/**
 * Acknowledged check-ins per second of one client that waits for each, with a receipt for each and without, beside bare
 * inserts of the same bytes with one sync each; all in turns. With a receipt there are two syncs to wait for.
 */
export async function* receipts(size: ReceiptsSize): AsyncGenerator<Figure> {
  const rates = await withFolder((dir) => measure(dir, size));
  const [bare, kept, unkept] = [median(rates.bare), median(rates.kept), median(rates.unkept)];
  const common = { unit: 'check-ins/s', n: size.rounds * size.perRound, seed: size.seed };
  yield toFigure({ figure: 'receipts', value: kept, baseline: bare, goal: 'ratio>=0.25', ...common });
  yield toFigure({ figure: 'receipts-without', value: unkept, baseline: bare, goal: 'ratio>=0.5', ...common });
  yield toFigure({ figure: 'receipts-cost', value: kept, baseline: unkept, goal: 'ratio>=0.5', ...common });
}

async function measure(dir: string, { rounds, perRound, seed }: ReceiptsSize) {
  const kept = await openOffice(join(dir, 'kept'), seed);
  const unkept = await openOfficeWithout(dir, seed);
  await kept.checkIn(perRound);
  const [, ...checkins] = readCheckins(kept.gatebook.folder.database);
  const bare = openOneRow(join(dir, 'one-row.db'), repeat(checkins, rounds + 1));
  const ways = {
    bare: () => bare.insert(perRound),
    kept: () => kept.checkIn(perRound),
    unkept: () => unkept.checkIn(perRound),
  };
  const rates = { bare: [] as number[], kept: [] as number[], unkept: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const way of ['bare', 'kept', 'unkept'] as const) {
      const startedMs = performance.now();
      await ways[way]();
      // Round 0 warms everything up.
      if (round > 0) rates[way].push((perRound * 1000) / (performance.now() - startedMs));
    }
  }
  bare.close();
  await kept.gatebook.close();
  await unkept.gatebook.close();
  return rates;
}

/** As when the stick is pulled out: there is no other way to be without receipts. */
async function openOfficeWithout(dir: string, seed: number) {
  const [book, stick] = [join(dir, 'unkept'), join(dir, 'stick')];
  rememberSecond(book, stick);
  rmSync(stick, { recursive: true });
  return openOffice(book, seed);
}

const repeat = <T>(values: readonly T[], times: number): T[] => Array.from({ length: times }, () => values).flat();
