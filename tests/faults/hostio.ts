import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { emptyTally, type Fault, type FaultRun } from '#tests/faults/fault.ts';
import type { Verdict } from '#tests/faults/powercut/check-state.ts';
import { shimEnv } from '#tests/faults/shim.ts';

const failing = fileURLToPath(new URL('./host/failing.ts', import.meta.url));
const pointsOfControl = 20;

type Point = Verdict & { where: string; acknowledged: number };

/**
 * The n-th write or sync fails under the whole host: at its first start, while it signs, while it writes receipts. What was
 * answered is there when it starts on a good disk, and no head it handed out is contradicted. The control answers although
 * the host refused.
 */
export const hostio: Fault = async (run) => {
  const tally = emptyTally();
  let points = 0;
  await watch(run, 'forgetful', ({ verdict }) => {
    if (verdict === 'lost') tally.control += 1;
    points += 1;
    return points >= pointsOfControl && tally.control > 0;
  });
  await watch(run, 'honest', ({ verdict, why, where, acknowledged }) => {
    tally.tried += 1;
    tally.acknowledged += acknowledged;
    if (verdict === 'lost') tally.lost += 1;
    if (verdict === 'wrong') tally.undetected += 1;
    if (verdict !== 'sound') run.say(`${where}: ${verdict}: ${why}`);
    return run.isEnough(tally.tried);
  });
  return tally;
};

/** Until `isOver`, or until every point was tried. */
async function watch(run: FaultRun, conduct: string, isOver: (point: Point) => boolean): Promise<void> {
  const dir = mkdtempSync(join(run.dir, 'failing-'));
  const child = spawn(process.execPath, [failing, dir, conduct, String(run.seed)], {
    env: shimEnv(dir, null),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  // The host tells of every fault of its disk; only a bad end makes that worth reading.
  child.stderr.on('data', (chunk: Buffer) => (said = (said + String(chunk)).slice(-4000)));
  let hasEnough = false;
  for await (const line of createInterface({ input: child.stdout })) {
    hasEnough ||= isOver(JSON.parse(line) as Point);
    if (hasEnough) child.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  if (code !== 0 && !hasEnough) throw new Error(`the failing host ended with ${code ?? signal}: ${said}`);
}
