import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { createConnect } from '#electron/connect.ts';
import { serveIpc } from '#electron/ipc.ts';
import type { PortPart } from '#electron/parts.ts';
import { connectChannel, portMessage } from '#src/contract/bridge.ts';
import type { Failure } from '#src/node/http/rpc-options.ts';
import { createConnectEvent, createElectronDouble, toPortMain } from '#tests/support/electron-double.ts';
import { createPortClient, openChannel } from '#tests/support/port-client.ts';
import { openStandIn } from '#tests/support/stand-in-gatebook.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

function open() {
  const { ipcMain } = createElectronDouble().electron;
  const gatebook = openStandIn();
  const failures: Failure[] = [];
  const ipc = serveIpc({ ipcMain, gatebook, log: (failure) => void failures.push(failure) });
  cleanups.push(ipc.close);
  const receive = (event: object) => ipcMain.emit(connectChannel, event);
  const connect = () => {
    const { port, portMain } = openChannel();
    cleanups.push(() => port.close());
    receive(createConnectEvent([portMain]));
    return port;
  };
  return { ...gatebook, ipc, failures, receive, connect };
}

describe('a connection', () => {
  it('is given to our own page', async () => {
    const client = createPortClient(open().connect());
    expect(await client.kiosk.status()).toEqual({ state: 'unclaimed' });
  });

  it('carries the session of each call, and none that the page has not sent', async () => {
    const port = open().connect();
    let session: string | null = 'guard-session';
    const client = createPortClient(port, () => session);
    expect(await client.desk.waiting()).toEqual([]);
    session = null;
    await expect(client.desk.waiting()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  const own = { url: 'app://gatebook/' };
  it.each<[string, (ports: PortPart[]) => object]>([
    ['a foreign page', (ports) => createConnectEvent(ports, 'https://evil.example/')],
    ['a page of ours that is a file', (ports) => createConnectEvent(ports, 'app://gatebook/assets/main.js')],
    ['a frame in our page', (ports) => ({ ports, senderFrame: { ...own }, sender: { mainFrame: own } })],
    ['a page that has gone', (ports) => ({ ports, senderFrame: null, sender: { mainFrame: null } })],
    ['two ports at once', (ports) => createConnectEvent([...ports, openChannel().portMain])],
  ])('is refused to %s', async (_who, toEvent) => {
    const host = open();
    const { port, portMain } = openChannel();
    const closed = once(port, 'close');
    host.receive(toEvent([portMain]));
    await closed;
    expect(host.failures).toEqual([{ where: connectChannel, code: 'FOREIGN_FRAME' }]);
  });

  it('needs a port', () => {
    const host = open();
    host.receive(createConnectEvent([]));
    expect(host.failures).toEqual([{ where: connectChannel, code: 'FOREIGN_FRAME' }]);
  });
});

describe('a frame', () => {
  const call = { i: '1', p: { u: '/kiosk/status', b: {} } };
  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '7'],
    ['not a text', { i: '1', p: { u: '/kiosk/status' } }],
    ['bytes', new Uint8Array([123, 125, 255])],
    ['no id', JSON.stringify({ p: call.p })],
    ['no address', JSON.stringify({ i: '1', p: {} })],
    ['an address elsewhere', JSON.stringify({ i: '1', p: { u: 'http://evil.example/kiosk/status' } })],
    ['a stream from the page', JSON.stringify({ i: '1', t: 3, p: { e: 'message', d: 1 } })],
    ['an event without content', JSON.stringify({ i: '1', t: 3 })],
    ['a header that is no text', JSON.stringify({ i: '1', p: { ...call.p, h: { 'x-gatebook-session': {} } } })],
    ['a content type', JSON.stringify({ i: '1', p: { ...call.p, h: { 'content-type': 'multipart/form-data' } } })],
    ['another method', JSON.stringify({ i: '1', p: { ...call.p, m: 'GET' } })],
    ['3 MB', JSON.stringify({ i: '1', p: { ...call.p, b: 'x'.repeat(3 * 1024 * 1024) } })],
  ])('of %s ends its connection and nothing else', async (_what, data) => {
    const host = open();
    const port = host.connect();
    const closed = once(port, 'close');
    port.postMessage(data);
    await closed;
    expect(host.failures).toEqual([{ where: connectChannel, code: 'MALFORMED_FRAME' }]);
    expect(await createPortClient(host.connect()).kiosk.status()).toEqual({ state: 'unclaimed' });
  });

  it('of the very form that is sent is answered', async () => {
    const port = open().connect();
    const answered = once(port, 'message');
    port.postMessage(JSON.stringify(call));
    expect(JSON.parse(String((await answered)[0]))).toEqual({ i: '1', p: { b: { json: { state: 'unclaimed' } } } });
  });

  it('with 1 MB of scanned text gets the answer of the app', async () => {
    const client = createPortClient(open().connect());
    const scan = { commandId: crypto.randomUUID(), text: 'x'.repeat(1024 * 1024), doorId: null, direction: null };
    expect(await client.kiosk.scan(scan)).toEqual({ outcome: 'unreadable', reason: 'too-long' });
  });
});

describe('a stream', () => {
  it('is freed when the page closes its port', async () => {
    const host = open();
    const port = host.connect();
    const events = await createPortClient(port).events.watch();
    void events.next().catch(() => {});
    await expect.poll(host.watchers).toBe(1);
    port.close();
    await expect.poll(host.watchers).toBe(0);
  });

  it('is freed, and its port closed, when the host closes', async () => {
    const host = open();
    const port = host.connect();
    const events = await createPortClient(port).events.watch();
    const ending = events.next().then(
      () => 'went on',
      () => 'ended',
    );
    await expect.poll(host.watchers).toBe(1);
    host.ipc.close();
    expect(await ending).toBe('ended');
    await expect.poll(host.watchers).toBe(0);
    host.receive(createConnectEvent([openChannel().portMain]));
    expect(host.failures).toEqual([]);
  });
});

describe('the preload', () => {
  it('gives the page one end of a channel and the main process the other', async () => {
    const host = open();
    const received: MessagePort[] = [];
    const sent: unknown[] = [];
    const connect = createConnect(
      {
        postMessage: (channel, message, ports = []) => {
          sent.push(channel, message);
          const [port] = ports;
          if (port) host.receive(createConnectEvent([toPortMain(port as never)]));
        },
      },
      {
        location: { origin: 'app://gatebook' },
        postMessage: (message: unknown, target: unknown, ports?: Transferable[]) => {
          sent.push(message, target);
          received.push(...((ports ?? []) as MessagePort[]));
        },
      },
    );
    connect();
    expect(sent).toEqual([connectChannel, null, portMessage, 'app://gatebook']);
    const [port] = received;
    if (!port) throw new Error('The page received no port.');
    cleanups.push(() => port.close());
    expect(await createPortClient(port as never).kiosk.status()).toEqual({ state: 'unclaimed' });
  });
});
