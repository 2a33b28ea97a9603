import { implement } from '@orpc/server';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallContext } from '#src/app/context.ts';
import { contract, type GatebookClient } from '#src/contract/contract.ts';
import type { Served } from '#src/node/http/serve.ts';
import { walkIn } from '#tests/contract/office.ts';
import { openStandIn } from '#tests/support/stand-in-gatebook.ts';
import { openGatebook, transports } from '#tests/support/transports.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function connectAll(gatebook: Served) {
  const connections = await Promise.all(transports.map((transport) => transport.connect(gatebook)));
  cleanups.push(...connections.map(({ close }) => close));
  return connections.map(({ client }) => client);
}

async function openReal() {
  const gatebook = await openGatebook();
  cleanups.push(gatebook.close);
  return gatebook;
}

/** What a client sees of an error, whichever way it came. */
const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no error',
    (error) => ({
      code: error.code,
      status: error.status,
      message: error.message,
      data: error.data,
      defined: error.defined,
    }),
  );

describe('an error is the same over memory, MessagePort and HTTP', () => {
  const wrongCalls: [string, (client: GatebookClient) => Promise<unknown>][] = [
    ['a missing field', (client) => client.kiosk.scan({ text: 'x' } as never)],
    ['a PIN of letters', (client) => client.session.signIn({ accountId: crypto.randomUUID(), pin: 'abcdef' })],
    ['an empty name', (client) => client.kiosk.checkIn(walkIn(' \u200e '))],
    ['a temperature of 375 °C', (client) => client.kiosk.checkIn({ ...walkIn('A'), readings: [3750] })],
    ['a temperature of 37.55 °C', (client) => client.kiosk.checkIn({ ...walkIn('A'), readings: [375.5] })],
    [
      'consent not given',
      (client) => client.kiosk.checkIn({ ...walkIn('A'), declaration: { hasConsented: false } as never }),
    ],
    ['nothing where something is needed', (client) => client.kiosk.checkIn(null as never)],
  ];

  it.each(wrongCalls)('%s', async (_what, call) => {
    const errors = await Promise.all((await connectAll(await openReal())).map((client) => errorOf(call(client))));
    expect(errors[0]).toMatchObject({ code: 'BAD_REQUEST', status: 400, message: 'Input validation failed' });
    expect(errors[0]).toHaveProperty('data.issues.0.path');
    expect(errors).toEqual([errors[0], errors[0], errors[0]]);
  });

  it('a failure, of which nothing is told', async () => {
    const gatebook = await openReal();
    const status = implement(contract)
      .$context<CallContext>()
      .kiosk.status.handler(() => {
        throw new Error('Nguyễn Văn A, 0912345678');
      });
    const router = { ...gatebook.router, kiosk: { ...gatebook.router.kiosk, status } };
    const [, ...remote] = await connectAll({ ...gatebook, router });
    const errors = await Promise.all(remote.map((client) => errorOf(client.kiosk.status())));
    const generic = {
      code: 'INTERNAL_SERVER_ERROR',
      status: 500,
      message: 'Internal server error',
      data: undefined,
      defined: false,
    };
    expect(errors).toEqual([generic, generic]);
  });

  it('a procedure that does not exist', async () => {
    const [, ...remote] = await connectAll(await openReal());
    for (const client of remote) {
      const { nothing } = client.kiosk as unknown as { nothing(): Promise<unknown> };
      expect(await errorOf(nothing())).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    }
  });
});

describe.each(transports)('over $name', (transport) => {
  const open = async () => {
    const gatebook = openStandIn();
    const connection = await transport.connect(gatebook);
    cleanups.push(connection.close);
    return { ...gatebook, ...connection };
  };

  it('a stream is freed on the host when the client stops', async () => {
    const { client, watchers, publish } = await open();
    const stream = await client.events.watch();
    const first = stream.next();
    await expect.poll(watchers).toBe(1);
    publish(1);
    expect((await first).value).toEqual({ topic: 'visits', seq: 1 });
    await stream.return?.(undefined);
    await expect.poll(watchers).toBe(0);
  });

  it('a stream is freed on the host when the client aborts while it waits', async () => {
    const { client, watchers } = await open();
    const abort = new AbortController();
    const stream = await client.events.watch(undefined, { signal: abort.signal });
    const waiting = stream.next().then(
      () => 'went on',
      () => 'ended',
    );
    await expect.poll(watchers).toBe(1);
    abort.abort();
    expect(await waiting).toBe('ended');
    await expect.poll(watchers).toBe(0);
  });

  it('a hundred streams that come and go leave nothing behind', async () => {
    const { client, watchers } = await open();
    for (let round = 0; round < 10; round += 1) {
      const streams = await Promise.all(Array.from({ length: 10 }, () => client.events.watch()));
      for (const stream of streams) void stream.next().catch(() => {});
      await expect.poll(watchers).toBe(10);
      await Promise.all(streams.map((stream) => stream.return?.(undefined)));
      await expect.poll(watchers).toBe(0);
    }
  });
});
