import { join } from 'node:path';
import { type Figure, median, toFigure } from '#scripts/bench/figure.ts';
import { withFolder } from '#scripts/bench/folders.ts';
import { openOffice } from '#scripts/bench/office.ts';

export type BatchSize = { rounds: number; perRound: number; seed: number };

const clientsAtOnce = 50;

/**
 * Acknowledged writes per second of fifty clients at once, each of which waits for its own, beside one client: the fifty
 * share the transaction of their turn, the one has a commit for each. `batch` writes the smallest line there is, so that
 * the commit is what is measured; `batch-checkins` are whole check-ins, which are mostly work of the processor.
 */
export async function* batch(size: BatchSize): AsyncGenerator<Figure> {
  const rates = await withFolder((dir) => measure(dir, size));
  const common = { n: size.rounds * size.perRound, seed: size.seed };
  const [together, alone] = [median(rates.together), median(rates.alone)];
  yield toFigure({ figure: 'batch', value: together, baseline: alone, unit: 'writes/s', goal: 'ratio>=5', ...common });
  const checkins = { value: median(rates.checkInsTogether), baseline: median(rates.checkInsAlone) };
  yield toFigure({ figure: 'batch-checkins', ...checkins, unit: 'check-ins/s', goal: 'ratio>=1.5', ...common });
}

async function measure(dir: string, { rounds, perRound, seed }: BatchSize) {
  const { gatebook, checkIn } = await openOffice(join(dir, 'book'), seed);
  const { register } = gatebook.ports;
  const facts = { account: 'bench', isAccepted: true };
  const write = async (count: number) => {
    for (let done = 0; done < count; done += 1) {
      await register.write((page) => page.add({ kind: 'login', actor: 'bench', facts }));
    }
  };
  const atOnce = (work: (count: number) => Promise<void>) => () =>
    Promise.all(Array.from({ length: clientsAtOnce }, () => work(Math.ceil(perRound / clientsAtOnce))));
  const ways = {
    alone: () => write(perRound),
    together: atOnce(write),
    checkInsAlone: () => checkIn(perRound),
    checkInsTogether: atOnce(checkIn),
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<keyof typeof ways, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const startedMs = performance.now();
      await ways[name]();
      // Round 0 warms everything up.
      if (round > 0) rates[name].push((perRound * 1000) / (performance.now() - startedMs));
    }
  }
  await gatebook.close();
  return rates;
}
