import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { implement } from '@orpc/server';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallContext } from '#src/app/context.ts';
import { contract, sessionHeader } from '#src/contract/contract.ts';
import { serveHttp } from '#src/node/http/serve.ts';
import { socketLimits } from '#src/node/http/socket.ts';
import { openHttpHost } from '#tests/support/http-host.ts';
import { openStandIn } from '#tests/support/stand-in-gatebook.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function open(gatebook = openStandIn(), limits = socketLimits) {
  const opened = await openHttpHost(gatebook, limits);
  let closing: Promise<void> | null = null;
  const host = { ...opened, close: () => (closing ??= opened.close()) };
  cleanups.push(host.close);
  const headers = { cookie: host.cookie, origin: host.origin, 'content-type': 'application/json' };
  return {
    ...host,
    get: (path: string, more: Record<string, string> = {}) =>
      fetch(host.origin + path, { headers: { cookie: host.cookie, ...more } }),
    post: (path: string, input?: unknown) =>
      fetch(`${host.origin}/rpc${path}`, { method: 'POST', headers, body: JSON.stringify({ json: input }) }),
  };
}

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

describe('headers', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', 'no-store'],
    ['/desk', 200, 'text/html; charset=utf-8', 'no-store'],
    ['/favicon.svg', 200, 'image/svg+xml', 'no-store'],
    ['/assets/unhashed.js', 200, 'text/javascript; charset=utf-8', 'no-store'],
    ['/assets/main-a1B2c3D4.js', 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/worker-a1B2c3-_.js', 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/zxing-12345678.wasm', 200, 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/nothing', 404, 'text/plain; charset=utf-8', 'no-store'],
  ])('of %s', async (path, status, type, caching) => {
    const answer = await (await open()).get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toBe(caching);
    expectLocked(answer);
  });

  it('of calls, refusals and the entrance', async () => {
    const host = await open();
    for (const answer of [
      await host.post('/kiosk/status'),
      await host.post('/nothing'),
      await fetch(host.origin),
      await fetch(host.enterUrl, { redirect: 'manual' }),
    ]) {
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expectLocked(answer);
    }
  });

  function expectLocked({ headers }: Response) {
    expect(headers.get('content-security-policy')).toBe(policy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=()');
  }
});

describe('failures', () => {
  it('are logged by place and code, and answered without a word of what they were about', async () => {
    const host = await open();
    const input = { commandId: crypto.randomUUID(), visitId: crypto.randomUUID(), doorId: null, source: 'office-code' };
    const person = { name: 'Nguyễn Văn A', document: null, phone: null, bornOn: null, sex: null, address: null };
    const errand = { departmentId: null, host: null, purpose: null, companions: 0, vehicle: null };
    const rest = {
      ticket: null,
      category: 'citizen',
      declaration: null,
      isMaskWorn: true,
      isSanitised: true,
      readings: [],
    };
    const answer = await host.post('/kiosk/checkIn', { ...input, person, errand, ...rest });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      json: { defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'Internal server error' },
    });
    expect(host.failures).toEqual([{ where: 'kiosk.checkIn', code: 'SQLITE_FULL' }]);
  });

  it('are not what a refused or an invalid call is', async () => {
    const host = await open();
    expect((await host.post('/desk/waiting')).status).toBe(401);
    expect((await host.post('/kiosk/scan', { text: 7 })).status).toBe(400);
    expect(host.failures).toEqual([]);
  });
});

describe('exports', () => {
  async function openWithExport() {
    const folder = await mkdtemp(join(tmpdir(), 'gatebook-export-'));
    cleanups.push(() => rm(folder, { recursive: true }));
    const path = join(folder, '7.csv');
    await writeFile(path, 'số,họ tên\n');
    return open({
      ...openStandIn(),
      findExport: (name, session) =>
        session === 'guard-session' && name === '7.csv' ? { path, fileName: 'Sổ cổng 7.csv' } : null,
    });
  }

  it('go to the session that may have them, as a file', async () => {
    const host = await openWithExport();
    const answer = await host.get('/exports/7.csv', { [sessionHeader]: 'guard-session' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''S%E1%BB%95%20c%E1%BB%95ng%207.csv",
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe('số,họ tên\n');
  });

  it('do not exist for anybody else', async () => {
    const host = await openWithExport();
    expect((await host.get('/exports/7.csv')).status).toBe(404);
    expect((await host.get('/exports/7.csv', { [sessionHeader]: 'another' })).status).toBe(404);
    expect((await host.get('/exports/8.csv', { [sessionHeader]: 'guard-session' })).status).toBe(404);
    expect(
      (await fetch(`${host.origin}/exports/7.csv`, { headers: { [sessionHeader]: 'guard-session' } })).status,
    ).toBe(401);
  });

  it('that have gone from the disk are a failure, logged without their path', async () => {
    const host = await open({ ...openStandIn(), findExport: () => ({ path: '/nowhere/7.csv', fileName: '7.csv' }) });
    expect((await host.get('/exports/7.csv')).status).toBe(500);
    expect(host.failures).toEqual([{ where: 'site', code: 'ENOENT' }]);
  });
});

describe('connections', () => {
  const untilClosed = (port: number, bytes: string) =>
    new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (chunk) => (heard += chunk.toString()));
      socket.on('error', () => {});
      socket.on('close', () => resolve(heard));
    });
  const impatient = { ...socketLimits, headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 };

  it('that never finish their headers or their body are cut off', async () => {
    const host = await open(openStandIn(), impatient);
    expect(await untilClosed(host.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\n`)).toContain(' 408 ');
    const lines = [
      'POST /rpc/kiosk/status HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      `Origin: ${host.origin}`,
      `Cookie: ${host.cookie}`,
      'Content-Type: application/json',
      'Content-Length: 100',
    ];
    expect(await untilClosed(host.port, `${lines.join('\r\n')}\r\n\r\n{`)).not.toContain(' 200 ');
  });

  it('with a stream of events outlive the limits of a request, and end with the host', async () => {
    const gatebook = openStandIn();
    const host = await openHttpHost(gatebook, impatient);
    const headers = { cookie: host.cookie, origin: host.origin, 'content-type': 'application/json' };
    const answer = await fetch(`${host.origin}/rpc/events/watch`, { method: 'POST', headers, body: '{}' });
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    await expect.poll(gatebook.watchers).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 3 * impatient.requestTimeout));
    gatebook.publish(41);
    let heard = '';
    while (!heard.includes('41')) heard += (await reader?.read())?.value ?? '';

    const ending = reader?.read().then(
      () => 'went on',
      () => 'ended',
    );
    await host.close();
    expect(await ending).toBe('ended');
    expect(gatebook.watchers()).toBe(0);
    await expect(fetch(host.origin)).rejects.toThrow();
  });

  it('end at once when they stream, and after their answer when they called, as the host closes', async () => {
    const standIn = openStandIn();
    const called = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const os = implement(contract).$context<CallContext>();
    const status = os.kiosk.status.handler(async () => {
      called.resolve();
      await held.promise;
      return { state: 'unclaimed' };
    });
    const router = { ...standIn.router, kiosk: { ...standIn.router.kiosk, status } };
    const host = await open({ ...standIn, router });
    const reader = (await host.post('/events/watch')).body?.getReader();
    const call = host.post('/kiosk/status');
    await called.promise;
    const closed = host.close();
    const untilEnd = async () => {
      while (!(await reader?.read())?.done);
    };
    await untilEnd().catch(() => {});
    // Only now: were the stream cut off together with everything else, this answer could not arrive any more.
    held.resolve();
    expect((await call).status).toBe(200);
    await closed;
  });

  it('are refused a port that is taken, with the reason', async () => {
    const first = await open();
    const second = serveHttp({
      gatebook: openStandIn(),
      rendererDir: 'renderer',
      port: first.port,
      host: '127.0.0.1',
      log: () => {},
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('are not opened without a built screen', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'gatebook-empty-'));
    cleanups.push(() => rm(empty, { recursive: true }));
    const config = { gatebook: openStandIn(), port: 0, host: '127.0.0.1', log: () => {} } as const;
    await expect(serveHttp({ ...config, rendererDir: empty })).rejects.toThrow('npm run build');
    await expect(serveHttp({ ...config, rendererDir: join(empty, 'gone') })).rejects.toThrow('ENOENT');
  });
});
