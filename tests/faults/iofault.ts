import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { emptyTally, type Fault, seedsOf } from '#tests/faults/fault.ts';
import type { Conduct, Outcome } from '#tests/faults/iofault/point.ts';
import { shimEnv } from '#tests/faults/shim.ts';

const sweeps = fileURLToPath(new URL('./iofault/sweeps.ts', import.meta.url));
const pointsOfControl = 60;

/**
 * The n-th write or sync fails, once or for ever, for every n until a run is clean; what was acknowledged must be in the
 * book when it is opened on a good disk. The control is a host that acknowledges although the register refused.
 */
export const iofault: Fault = async (run) => {
  const tally = emptyTally();
  let points = 0;
  await sweep(run.dir, 'swallowing', run.seed, ({ lost }) => {
    tally.control += lost;
    points += 1;
    return points >= pointsOfControl && tally.control > 0;
  });
  for (const seed of seedsOf(run)) {
    await sweep(run.dir, 'honest', seed, ({ acknowledged, lost, wrong, where }) => {
      tally.tried += 1;
      tally.acknowledged += acknowledged;
      tally.lost += lost;
      tally.undetected += wrong.length;
      if (lost > 0 || wrong.length > 0) run.say(`seed ${seed}, ${where}: ${lost} lost; ${wrong.join('; ')}`);
      return run.isEnough(tally.tried);
    });
    if (run.isEnough(tally.tried)) return tally;
  }
  return tally;
};

/** Runs the sweeps in a process of their own until `isOver`. */
async function sweep(
  parent: string,
  conduct: Conduct,
  seed: number,
  isOver: (point: Outcome & { where: string }) => boolean,
): Promise<void> {
  const dir = mkdtempSync(join(parent, 'sweep-'));
  const env = shimEnv(dir, null);
  const child = spawn(process.execPath, [sweeps, dir, conduct, String(seed)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let hasEnough = false;
  for await (const line of createInterface({ input: child.stdout })) {
    hasEnough ||= isOver(JSON.parse(line) as Outcome & { where: string });
    if (hasEnough) child.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  if (code !== 0 && !hasEnough) throw new Error(`the sweep with seed ${seed} ended with ${code ?? signal}`);
}
