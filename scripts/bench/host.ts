import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { GatebookClient } from '#src/contract/contract.ts';

const main = fileURLToPath(new URL('../../src/node/main.ts', import.meta.url));

/** The Node shell as a process of its own, serving a data folder. Instants are those of `performance.now()`. */
export type SpawnedHost = { enterUrl: string; startedMs: number; stop(): Promise<void> };

/** Starts the command that people start. Throws with the host's own words when it ends before it serves. */
export async function spawnHost(dataDir: string): Promise<SpawnedHost> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [main, 'serve', '--data', dataDir, '--no-open'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const enterUrl = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const [url] = /http:\/\/\S+/.exec(line) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error(`the host did not start: ${said.join('').trim()}`)));
  });
  return {
    enterUrl,
    startedMs,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Enters as a browser does and asks for the kiosk's status: the first moment at which a code could be scanned. */
export async function untilReady({ enterUrl, startedMs }: SpawnedHost): Promise<number> {
  const entered = await fetch(enterUrl, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const { origin } = new URL(enterUrl);
  const client: GatebookClient = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
  await client.kiosk.status();
  return performance.now() - startedMs;
}
