import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

const main = 'src/node/main.ts';

/** Runs the command line to its end, as a process of its own. */
export function runGatebook(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** The words of a complete export of everything. */
export const exportArgs = (dir: string, out: string): string[] => [
  ...['export', '--data', dir, '--from', '2000-01-01', '--to', '2100-01-01', '--format', 'csv', '--out', out],
  ...['--requester', 'Công an phường', '--document', '12/CV', '--purpose', 'Rà soát'],
];

export type Serving = { enterUrl: string; child: ChildProcess; stop(): Promise<number | null> };

/** `gatebook serve` as a process of its own; resolves when it has said its address. Ends with the test at the latest. */
export async function serveGatebook(dataDir: string, ...args: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [main, 'serve', '--data', dataDir, '--no-open', ...args]);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  };
  onTestFinished(async () => void (await stop()));
  let said = '';
  const enterUrl = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk);
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      const address = /Gatebook: (\S+)/.exec(String(chunk));
      if (address?.[1]) resolve(address[1]);
    });
    child.once('exit', (code) => reject(new Error(`gatebook serve ended with ${code}: ${said}`)));
  });
  return { enterUrl, child, stop };
}
