import { join } from 'node:path';
import { makeTemplate, type Outcome, type Point, tryPoint } from '#tests/faults/iofault/point.ts';
import { sabotages } from '#tests/faults/iofault/saboteur.ts';

/**
 * The process whose disk fails: run with the recorder preloaded. Arguments: folder, conduct, seed. Says one JSON line a
 * point. A sweep tries every n until the run is clean; it is cut into passes of every sixteenth n, so that a short run sees
 * the whole length of it too.
 */
const [dir = '', conduct, seed] = process.argv.slice(2);
const passes = 16;
const template = join(dir, 'template.db');
await makeTemplate(template);

const sweeps = sabotages.flatMap((sabotage) => [
  { sabotage, template: null },
  { sabotage, template },
]);
for (let pass = 0; pass < passes; pass += 1) {
  // 0, 7, 14, 5…: every remainder once, neighbours far apart.
  const offset = (pass * 7) % passes;
  for (const sweep of sweeps) await sweepThrough(sweep, offset);
}

async function sweepThrough(sweep: Pick<Point, 'sabotage' | 'template'>, offset: number): Promise<void> {
  for (let nth = 1 + offset; ; nth += passes) {
    const point: Point = { ...sweep, nth, conduct: conduct === 'swallowing' ? 'swallowing' : 'honest' };
    const outcome = await tryPoint(join(dir, 'book'), point, Number(seed));
    // The clean run at the end of a sweep is not a point: nothing failed in it.
    if (outcome.fired) say({ ...outcome, where: `${JSON.stringify(sweep.sabotage)} at ${nth}` });
    else if (outcome.wrong.length > 0 || outcome.lost > 0) throw new Error(`a run without a fault: ${outcome.wrong}`);
    else return;
  }
}

function say(line: Outcome & { where: string }): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
