import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bundle } from '#tests/faults/kill/bundle.ts';

/** A host in a process of its own. `call` answers what the procedure answered; rejects when the host is dead or refuses. */
export type HostProcess = {
  readyMs: number;
  /** What it has said on stderr so far. */
  said(): string;
  /** Its exit code or signal; null while it lives. */
  end(): number | NodeJS.Signals | null;
  call<T>(path: string, input: unknown): Promise<T>;
  /** SIGTERM: an orderly end. */
  stop(): Promise<void>;
  /** SIGKILL, as the kernel or a pulled plug of the process would: resolves when it is dead. */
  kill(): Promise<void>;
};

/** The host as it is shipped, and one that answers before it commits. */
const programs = { real: 'src/node/main.ts', early: 'tests/faults/kill/early-host.ts' };
/** The command line that starts a host on a folder. */
export type Starter = (dataDir: string) => string[];

export async function prepareHost(which: keyof typeof programs): Promise<Starter> {
  const file = await bundle(programs[which]);
  return (dataDir) => (which === 'real' ? [file, 'serve', '--data', dataDir, '--no-open'] : [file, dataDir]);
}

// Most of a start is compiling; a kill is worth as much without it. Node writes this cache at an orderly end only.
const env = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../.cache/fault-code', import.meta.url)),
};

/** `moreEnv`: what it finds in its environment beside ours. Rejects when it ends without having served. */
export async function startHost(args: string[], moreEnv: NodeJS.ProcessEnv = {}): Promise<HostProcess> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, args, { env: { ...env, ...moreEnv }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += String(chunk);
  });
  const enterUrl = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /Gatebook: (\S+)/.exec(String(chunk));
      if (address?.[1]) resolve(address[1]);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
  });
  const readyMs = performance.now() - startedMs;
  const { origin } = new URL(enterUrl);
  const entered = await fetch(enterUrl, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const headers = { cookie, origin, 'content-type': 'application/json' };
  return {
    readyMs,
    said: () => said,
    end: () => child.exitCode ?? child.signalCode,
    async call<T>(path: string, input: unknown) {
      const answer = await fetch(`${origin}/rpc/${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ json: input }),
      });
      if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
      return ((await answer.json()) as { json: T }).json;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    /** Once more does no harm. */
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
