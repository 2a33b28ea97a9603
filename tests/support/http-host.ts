import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '#src/node/http/rpc-options.ts';
import { type Served, serveHttp } from '#src/node/http/serve.ts';
import type { socketLimits } from '#src/node/http/socket.ts';

/** What lies beside the served folder; no answer may ever contain it. */
export const secret = 'the register itself';

/** A built screen in small: a page, a hashed script, a worker, a decoder, and what must not be served. */
export async function makeRendererDir(): Promise<{ rendererDir: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gatebook-http-'));
  const rendererDir = join(folder, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  const files = {
    '../secret.txt': secret,
    '../secret.js': secret,
    'index.html': '<!doctype html><title>Sổ Cổng</title><link rel="icon" href="/favicon.svg">',
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'notes.md': secret,
    'assets/main-a1B2c3D4.js': 'export {};',
    'assets/worker-a1B2c3-_.js': 'postMessage(1);',
    'assets/zxing-12345678.wasm': '\0asm',
    'assets/unhashed.js': 'export {};',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(rendererDir, name), text);
  await symlink(join(folder, 'secret.js'), join(rendererDir, 'linked.js'));
  return { rendererDir, remove: () => rm(folder, { recursive: true }) };
}

/** A running host, and the cookie a browser holds after entering. */
export async function openHttpHost(gatebook: Served, limits?: typeof socketLimits) {
  const { rendererDir, remove } = await makeRendererDir();
  const failures: Failure[] = [];
  const log = (failure: Failure) => void failures.push(failure);
  const config = { gatebook, rendererDir, port: 0, host: '127.0.0.1', log, ...(limits ? { limits } : {}) } as const;
  const host = await serveHttp(config);
  const entered = await fetch(host.enterUrl, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  return {
    ...host,
    port: Number(new URL(host.origin).port),
    cookie,
    failures,
    async close() {
      await host.close();
      await remove();
    },
  };
}
