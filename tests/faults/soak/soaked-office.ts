import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RecoveryStatus } from '#src/contract/recovery.ts';
import { type HostProcess, prepareHost, startHost } from '#tests/faults/kill/host-process.ts';
import { shimEnv } from '#tests/faults/shim.ts';

/** One office that things happen to. `host` is null while it is down. */
export type SoakedOffice = {
  dir: string;
  orders: string;
  clock: string;
  host(): HostProcess | null;
  /** Resolves when what failed last is written a second time. */
  healing: Promise<void>;
  recoveries: { atScreen: number; byCommand: number };
  open(): Promise<void>;
  crash(): Promise<void>;
  /** An orderly end, and a new start. */
  restart(): Promise<void>;
  /** Stops it in order, runs `gatebook recover`, starts it again. */
  recover(): Promise<void>;
  /** `gatebook COMMAND` beside the host, on a sound disk with the right time; answers its exit code (null when it did not end) and what it said. */
  run(command: string, ...options: string[]): Promise<{ code: number | null; said: string }>;
};

const pollMs = 20;
/** A second host that is let in would go on for ever. */
const longestCommandMs = 30_000;

export async function foundOffice(parent: string): Promise<SoakedOffice> {
  const dir = join(parent, 'office');
  const starter = await prepareHost('real');
  const [program = ''] = starter(dir);
  const [orders, clock] = [join(parent, 'orders'), join(parent, 'clock')];
  const env = { ...shimEnv(dir, null), POWERLOG_ORDERS: orders, POWERLOG_CLOCK: clock };
  let host: HostProcess | null = null;
  const recoveries = { atScreen: 0, byCommand: 0 };

  const run: SoakedOffice['run'] = async (command, ...options) => {
    const child = spawn(process.execPath, [program, command, '--data', dir, ...options], { stdio: 'pipe' });
    const hanging = setTimeout(() => child.kill('SIGKILL'), longestCommandMs);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += String(chunk)));
    const [code] = (await once(child, 'close')) as [number | null];
    clearTimeout(hanging);
    return { code, said };
  };
  const start = async (): Promise<boolean> => {
    const started = await startHost(starter(dir), env);
    if (await mendAtScreen(started)) recoveries.atScreen += 1;
    host = started;
    return true;
  };
  const stop = async (): Promise<void> => {
    const stopping = host;
    host = null;
    await stopping?.stop();
  };
  const recoverByCommand = async (): Promise<void> => {
    const { code, said } = await run('recover');
    if (code !== 0) throw new Error(`gatebook recover ended with ${code}: ${said}`);
    recoveries.byCommand += 1;
    // The evidence of hundreds of accidents would fill the memory this runs in.
    rmSync(join(dir, 'set-aside'), { recursive: true, force: true });
  };
  return {
    dir,
    orders,
    clock,
    healing: Promise.resolve(),
    recoveries,
    run,
    host: () => host,
    async open() {
      const isOpen = await start().catch(() => false);
      if (isOpen && !namesDamage(host)) return;
      await stop();
      await recoverByCommand();
      await start();
    },
    async crash() {
      const dying = host;
      host = null;
      await dying?.kill();
    },
    async restart() {
      await stop();
      await start();
    },
    async recover() {
      await stop();
      await recoverByCommand();
      await start();
    },
  };
}

const namesDamage = (host: HostProcess | null): boolean => host?.said().includes('run gatebook recover') ?? false;

/** What a guard would touch on the screen that stands in the place of a book that does not open. */
async function mendAtScreen(host: HostProcess): Promise<boolean> {
  const status = () => host.call<RecoveryStatus>('recovery/status', undefined);
  if ((await status()).state === 'open') return false;
  await host.call('recovery/start', undefined);
  for (let now = await status(); now.state !== 'mended'; now = await status()) {
    if (now.state === 'damaged' && now.failed) throw new Error(`the book could not be mended: ${now.failed}`);
    await sleep(pollMs);
  }
  await host.call('recovery/open', undefined);
  if ((await status()).state !== 'open')
    throw new Error(`the book was mended and does not open: ${host.said().slice(-400)}`);
  return true;
}
