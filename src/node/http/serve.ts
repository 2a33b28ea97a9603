import type { ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import type { CallContext } from '#src/app/context.ts';
import type { Contract } from '#src/contract/contract.ts';
import { listAssets } from '#src/node/http/assets.ts';
import { guard } from '#src/node/http/guard.ts';
import { answerRefusal } from '#src/node/http/refusal.ts';
import { type FailureLog, nobody, rpcOptions } from '#src/node/http/rpc-options.ts';
import { addSite, type FindExport } from '#src/node/http/site.ts';
import { closeServer, openServer, type socketLimits, writeResponse } from '#src/node/http/socket.ts';
import { createStartToken, readEntryCookie, type StartToken, writeEntryCookie } from '#src/node/http/start-token.ts';

/** The part of a started Gatebook that a shell serves. */
export type Served = { router: Router<Contract, CallContext>; findExport: FindExport };

export type HttpConfig = {
  gatebook: Served;
  rendererDir: string;
  /** 0 takes any free port. */
  port: number;
  host: '127.0.0.1' | '::1';
  /** Where a browser that was let in goes on to: the kiosk, with what this shell says of its door and its printer. */
  home?: () => `/${string}`;
  log: FailureLog;
  limits?: typeof socketLimits;
};

export type HttpHost = {
  /** `http://127.0.0.1:8080` */
  origin: string;
  /** The address that lets a browser in: opened, it leaves a cookie and goes on to the kiosk. To be printed. */
  enterUrl: string;
  /** The same, good for one opening: for the command line of a browser, which every user of this machine can read. */
  createEnterUrl(): string;
  close(): Promise<void>;
};

/** Serves the screens and the contract on loopback. Rejects when the port is taken or there is no built screen. */
export async function serveHttp(config: HttpConfig): Promise<HttpHost> {
  const token = createStartToken();
  const streams = new Set<ServerResponse>();
  const assets = await listAssets(config.rendererDir);
  const { server, port } = await openServer(config.port, config.host, config.limits);

  const app = new Hono<{ Bindings: HttpBindings }>();
  addSite(app, { assets, gatebook: config.gatebook, log: config.log });
  addEntry(app, token, port, config);
  addCalls(app, config, streams);
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  const door = {
    hosts: new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]),
    hasEntered: (cookie: string) => token.matches(readEntryCookie(cookie, port)),
  };
  server.on('request', (incoming, outgoing) => {
    const code = guard(incoming, door);
    void (code ? writeResponse(outgoing, answerRefusal(code, incoming.url ?? '')) : answer(incoming, outgoing));
  });

  const origin = `http://${config.host === '::1' ? '[::1]' : config.host}:${port}`;
  const toEnterUrl = (secret: string) => `${origin}/enter?token=${secret}`;
  return {
    origin,
    enterUrl: toEnterUrl(token.value),
    createEnterUrl: () => toEnterUrl(token.issueOnce()),
    close: () => closeServer(server, streams),
  };
}

function addEntry(app: Hono<{ Bindings: HttpBindings }>, token: StartToken, port: number, config: HttpConfig): void {
  app.get('/enter', (context) => {
    if (!token.redeem(context.req.query('token'))) return answerRefusal('NOT_ENTERED', context.req.path);
    context.header('set-cookie', writeEntryCookie(token, port));
    return context.redirect(config.home?.() ?? '/', 303);
  });
}

function addCalls(app: Hono<{ Bindings: HttpBindings }>, config: HttpConfig, streams: Set<ServerResponse>): void {
  let { router } = config.gatebook;
  let calls = new RPCHandler(router, rpcOptions(config.log));
  app.post('/rpc/*', async ({ req, env: { outgoing } }) => {
    // A book that was damaged has another router once it is mended.
    if (router !== config.gatebook.router) {
      router = config.gatebook.router;
      calls = new RPCHandler(router, rpcOptions(config.log));
    }
    const { response } = await calls.handle(req.raw, { prefix: '/rpc', context: nobody });
    if (!response) return answerRefusal('NOT_FOUND', req.path);
    if (response.headers.get('content-type') === 'text/event-stream') {
      const stream = outgoing as ServerResponse;
      streams.add(stream);
      stream.on('close', () => streams.delete(stream));
    }
    return response;
  });
}
