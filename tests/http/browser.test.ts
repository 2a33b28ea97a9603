import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { implement } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type TestChromium } from '#scripts/launch-chromium.ts';
import type { CallContext } from '#src/app/context.ts';
import { contract } from '#src/contract/contract.ts';
import { openHttpHost } from '#tests/support/http-host.ts';
import { openStandIn } from '#tests/support/stand-in-gatebook.ts';

let calls = 0;
const standIn = openStandIn();
const os = implement(contract).$context<CallContext>();
const status = os.kiosk.status.handler(() => {
  calls += 1;
  return { state: 'unclaimed' };
});
const host = await openHttpHost({
  ...standIn,
  router: { ...standIn.router, kiosk: { ...standIn.router.kiosk, status } },
});
let chromium: TestChromium;
beforeAll(async () => {
  chromium = await launchChromium();
}, 60_000);
afterAll(async () => {
  await chromium?.close();
  await host.close();
});

describe('a real Chromium that entered', () => {
  const said: string[] = [];
  const enter = async () => {
    const page = await chromium.context.newPage();
    page.on('console', (message) => said.push(message.text()));
    await page.goto(host.enterUrl);
    return page;
  };

  it('is on the page without the token in its address, and holds a cookie no script can read', async () => {
    const page = await enter();
    expect(page.url()).toBe(`${host.origin}/`);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(await chromium.context.cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Strict', path: '/' }]);
    expect((await page.goto(`${host.origin}/desk`))?.status()).toBe(200);
    // It would warn of a header that it does not understand.
    expect(said).toEqual([]);
  });

  it('calls, hears events, runs the worker and the decoder', async () => {
    const page = await enter();
    const seen = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const call = (path: string) => fetch(`/rpc${path}`, { method: 'POST', headers, body: '{}' });
      const answer = await (await call('/kiosk/status')).json();
      const stream = (await call('/events/watch')).body?.getReader();
      const first = new TextDecoder().decode((await stream?.read())?.value);
      await stream?.cancel();
      const worker = new Worker('/assets/worker-a1B2c3-_.js');
      const said = await new Promise((resolve, reject) => {
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = () => reject(new Error('The worker did not run.'));
      });
      const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      const compiled = (await WebAssembly.compile(empty)) instanceof WebAssembly.Module;
      return { answer, first, said, compiled };
    });
    expect(seen).toEqual({ answer: { json: { state: 'unclaimed' } }, first: ': \n\n', said: 1, compiled: true });
    await expect.poll(standIn.watchers).toBe(0);
  });

  it('runs no text as code, and loads and sends nothing elsewhere', async () => {
    const page = await enter();
    const seen = await page.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      // The debugger's own evaluation may run text as code; a later turn of the event loop is the page's.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        new Function('document.title = "evaluated"')();
      } catch {}
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline"';
      document.head.append(script);
      await fetch('http://127.0.0.1:1/').catch(() => {});
      const text = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
      const worker = new Worker(text);
      await new Promise((resolve) => {
        worker.onmessage = () => resolve('ran');
        worker.onerror = () => resolve('refused');
      });
      return { violated: violated.toSorted(), title: document.title };
    });
    expect(seen).toEqual({
      violated: ['connect-src', 'script-src', 'script-src-elem', 'worker-src'],
      title: 'Sổ Cổng',
    });
  });

  it('does not let another site of this machine call, read, frame or follow', async () => {
    const own = await enter();
    const call = (target: string) =>
      fetch(`${target}/rpc/kiosk/status`, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      });
    expect(await own.evaluate(call, host.origin).then(() => calls)).toBeGreaterThan(0);
    const other = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<title>other</title>'),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const page = await chromium.context.newPage();
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const before = calls;
    const seen = await page.evaluate(async (target) => {
      const name = (error: Error) => error.name;
      const url = `${target}/rpc/kiosk/status`;
      const post = { method: 'POST', body: '{}', credentials: 'include' } as const;
      const json = { 'content-type': 'application/json' };
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
      });
      image.src = `${target}/favicon.svg`;
      return {
        simple: await fetch(url, { ...post, mode: 'no-cors' }).then(({ type }) => type, name),
        preflighted: await fetch(url, { ...post, headers: json }).then(() => 'answered', name),
        read: await fetch(target, { credentials: 'include' }).then(() => 'answered', name),
        image: await loaded,
      };
    }, host.origin);
    expect(seen).toMatchObject({ preflighted: 'TypeError', read: 'TypeError', image: 'refused' });
    expect(calls).toBe(before);
    await page.evaluate((target) => document.location.assign(target), host.origin);
    await page.waitForURL(`${host.origin}/`);
    expect(await page.textContent('body')).toContain('Gatebook');
    expect(await page.title()).not.toBe('Sổ Cổng');
    other.close();
  });
});
