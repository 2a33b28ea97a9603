import { type BatchSize, batch } from '#scripts/bench/batch.ts';
import { type CheckinsSize, checkins } from '#scripts/bench/checkins.ts';
import { type DeskSize, desk } from '#scripts/bench/desk.ts';
import type { Figure } from '#scripts/bench/figure.ts';
import { type NumbersSize, numbers } from '#scripts/bench/numbers.ts';
import { type PresenceSize, presence } from '#scripts/bench/presence.ts';
import { type ReceiptsSize, receipts } from '#scripts/bench/receipts.ts';
import { type ScanSize, scan } from '#scripts/bench/scan.ts';
import { type SearchSize, search } from '#scripts/bench/search.ts';
import { type StartSize, start } from '#scripts/bench/start.ts';
import { type VerdictSize, verdict } from '#scripts/bench/verdict.ts';
import { type VerifySize, verify } from '#scripts/bench/verify.ts';

export type Sizes = {
  checkins: CheckinsSize;
  numbers: NumbersSize;
  presence: PresenceSize;
  receipts: ReceiptsSize;
  batch: BatchSize;
  desk: DeskSize;
  scan: ScanSize;
  search: SearchSize;
  start: StartSize;
  verdict: VerdictSize;
  verify: VerifySize;
};
export type BenchName = keyof Sizes;

/** Just over a million movements. */
const million = { people: 20_000, days: 65, seed: 1 };

/** Ten years of a large office; fewer where the disk or the time is short. */
const movementsOfDesk = Number(process.env['GATEBOOK_DESK_MOVEMENTS'] ?? 10_000_000);

export const fullSizes: Sizes = {
  checkins: { rounds: 15, perRound: 160, seed: 1 },
  presence: { people: 500, days: 90, seeds: [1, 2, 3], everyMinutes: 10, probes: 40 },
  receipts: { rounds: 15, perRound: 160, seed: 1 },
  numbers: { movements: movementsOfDesk, months: 20, seed: 1 },
  desk: { movements: movementsOfDesk, filters: 60, rounds: 140, youngRounds: 40, jumps: 200, seed: 1 },
  batch: { rounds: 15, perRound: 200, seed: 1 },
  scan: {
    rounds: 10,
    empty: 20,
    films: 64,
    decodes: 100_000,
    cards: 40,
    samples: 1_000,
    pictureDir: process.env['GATEBOOK_QR_DIR'] ?? null,
    seed: 1,
  },
  search: { ...million, queries: 300, rounds: 7 },
  start: { history: million, starts: 7 },
  verdict: { visits: 20_000, replayed: 100_000, seed: 1 },
  verify: { history: million, quietVisitors: 40, isCopiedFirst: true },
};

const benches: { [N in BenchName]: (size: Sizes[N], say: (line: string) => void) => AsyncIterable<Figure> } = {
  checkins,
  numbers,
  presence,
  receipts,
  batch,
  desk,
  scan,
  search,
  start,
  verdict,
  verify,
};

export const benchNames = Object.keys(benches) as BenchName[];

/** The benches of these names, or all. Throws an error of one sentence before anything is measured. */
export function chooseBenches(words: readonly string[]): BenchName[] {
  const unknown = words.find((word) => !Object.hasOwn(benches, word));
  if (unknown !== undefined) throw new Error(`there is no bench "${unknown}"; there are ${benchNames.join(', ')}`);
  return words.length > 0 ? (words as BenchName[]) : benchNames;
}

/** Measures one bench, figure by figure. `say` gets what a person who waits wants to read. */
export const runBench = <N extends BenchName>(
  name: N,
  sizes: Sizes,
  say: (line: string) => void,
): AsyncIterable<Figure> => benches[name](sizes[name], say);
