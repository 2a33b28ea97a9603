import type { Page } from 'playwright';
import { type Figure, type Goal, toFigure } from '#scripts/bench/figure.ts';
import { measureForm } from '#scripts/bench/scan/form.ts';
import { measureMemory } from '#scripts/bench/scan/memory.ts';
import { withPage } from '#scripts/bench/scan/open-page.ts';
import { listSamples } from '#scripts/bench/scan/pictures.ts';
import { conditions, shares } from '#scripts/bench/scan/scene.ts';
import { createTally, describeRates, describeTally, type Tally } from '#scripts/bench/scan/tally.ts';

type Say = (line: string) => void;

/** `rounds`: each draws sixteen pictures, as many of each condition as the notes' set has. */
export type ScanSize = {
  rounds: number;
  empty: number;
  films: number;
  /** Codes read one after the other by one reader. */
  decodes: number;
  /** Citizen cards held before the camera of a whole kiosk. */
  cards: number;
  samples: number;
  pictureDir: string | null;
  seed: number;
};

/**
 * Our reader beside html5-qrcode's own decoder and zxing-wasm as it comes, in one Chromium, on the same pictures: those of
 * a kiosk's camera, drawn here, and those of a folder. Then films of one second, in which one right reading is enough.
 */
export async function* scan(size: ScanSize, say: Say): AsyncGenerator<Figure> {
  yield* await withPage(size.pictureDir, async ({ page }) => [
    ...(await measureFrames(page, size, say)),
    ...(await measureSamples(page, size, say)),
    ...(await measureFilms(page, size, say)),
  ]);
  // In a page of its own: what a thousand drawn pictures left behind is not the reader's.
  yield* await withPage(null, (open) => measureMemory(open, size, say));
  yield* await measureForm(size, say);
}

async function measureFrames(page: Page, { rounds, empty, seed }: ScanSize, say: Say): Promise<Figure[]> {
  const tally = createTally();
  const byCondition = new Map(conditions.map((condition) => [condition, createTally()]));
  let turn = 0;
  // The first picture waits for a megabyte of WebAssembly to be compiled.
  await page.evaluate((picture) => window.bench.look(picture, 0), { empty: seed });
  const draws = conditions.flatMap((condition) =>
    Array.from({ length: rounds * shares[condition] }, (_, index) => ({ condition, seed: seed + index, frames: 1 })),
  );
  for (const spec of draws) {
    const looked = await page.evaluate(([a, b]) => window.bench.look(a, b), [spec, turn++] as const);
    tally.add(looked);
    byCondition.get(spec.condition)?.add(looked);
  }
  const rooms = createTally();
  for (let at = 0; at < empty; at += 1) {
    rooms.add(await page.evaluate(([a, b]) => window.bench.look(a, b), [{ empty: seed + at }, turn++] as const));
  }
  say(`${tally.pictures} kiosk frames: ${describeTally(tally)}`);
  for (const [condition, own] of byCondition) say(`${condition}: ${describeRates(own)}`);
  const n = { n: tally.pictures, seed };
  return [
    compareRates('scan-rate', tally, 'html5', 'ratio>=2.2', seed),
    toFigure({
      figure: 'scan-time',
      value: tally.medianMs('ours'),
      unit: 'ms',
      baseline: tally.medianMs('html5'),
      goal: 'ratio<=0.4',
      ...n,
    }),
    compareRates('scan-rate-zxing', tally, 'zxing', 'ratio>=1', seed),
    countWrong('scan-wrong', tally, seed),
    countWrong('scan-empty', rooms, seed),
  ];
}

async function measureSamples(page: Page, { samples, pictureDir, seed }: ScanSize, say: Say): Promise<Figure[]> {
  if (pictureDir === null) say('pictures of a folder: skipped, GATEBOOK_QR_DIR names none');
  const sets = new Map<string, Tally>();
  let turn = 0;
  for (const { set, path, texts } of listSamples(pictureDir, samples)) {
    const tally = sets.get(set) ?? createTally();
    sets.set(set, tally);
    const url = `/pictures/${encodeURIComponent(path)}`;
    tally.add(await page.evaluate(([a, b]) => window.bench.look(a, b), [{ url }, turn++] as const), texts);
  }
  return [...sets].flatMap(([set, tally]) => {
    say(`${tally.pictures} pictures of ${set}: ${describeTally(tally)}`);
    return [
      compareRates(`scan-${set}`, tally, 'zxing', 'ratio>=1', seed),
      compareRates(`scan-${set}-html5`, tally, 'html5', set === 'kiosk' ? 'ratio>=2.2' : 'ratio>=1', seed),
      // Some hold a second code, whose text their list does not name: zxing-wasm alone reads those too.
      countWrong(`scan-${set}-wrong`, tally, seed, tally.wrong('zxing')),
    ];
  });
}

async function measureFilms(page: Page, { films, seed }: ScanSize, say: Say): Promise<Figure[]> {
  const table = conditions.flatMap((condition) => Array.from({ length: shares[condition] }, () => condition));
  const kinds = {
    steady: (film: number) => table[film % table.length] as (typeof table)[number],
    changing: () => 'changing' as const,
  };
  const figures: Figure[] = [];
  for (const [kind, conditionOf] of Object.entries(kinds)) {
    const count = { ours: 0, zxing: 0, wrong: 0 };
    const missed: string[] = [];
    for (let film = 0; film < films; film += 1) {
      const spec = { condition: conditionOf(film), seed: seed + 1000 + film, frames: 10 };
      const watched = await page.evaluate((asked) => window.bench.watch(asked), spec);
      count.ours += watched.ours === null ? 0 : 1;
      count.zxing += watched.zxing === null ? 0 : 1;
      count.wrong += watched.wrong;
      if (watched.ours === null) missed.push(spec.condition);
    }
    say(
      `${films} ${kind} films: missed ${missed.toSorted().join(' ') || 'none'}; zxing-wasm alone reads ${count.zxing}`,
    );
    const [value, baseline] = [(100 * count.ours) / films, (100 * count.zxing) / films];
    const common = { n: films, seed };
    figures.push(toFigure({ figure: `scan-films-${kind}`, value, unit: '%', baseline, goal: 'value>=85', ...common }));
    figures.push(
      toFigure({
        figure: `scan-films-${kind}-wrong`,
        value: count.wrong,
        unit: 'texts',
        baseline: null,
        goal: 'value<=0',
        ...common,
      }),
    );
  }
  return figures;
}

function compareRates(figure: string, tally: Tally, other: 'html5' | 'zxing', goal: Goal, seed: number): Figure {
  const [value, baseline] = [tally.rate('ours'), tally.rate(other)];
  return toFigure({ figure, value, unit: '%', baseline, goal, n: tally.pictures, seed });
}

const countWrong = (figure: string, tally: Tally, seed: number, most = 0): Figure =>
  toFigure({
    figure,
    value: tally.wrong('ours'),
    unit: 'texts',
    baseline: null,
    goal: `value<=${most}`,
    n: tally.pictures,
    seed,
  });
