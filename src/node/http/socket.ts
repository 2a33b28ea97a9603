import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A slow sender is cut off; an answer may take its time, and an event stream lives on (oRPC keeps it warm every 5 s). */
export const socketLimits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
  insecureHTTPParser: false,
};
const maxConnections = 256;
const graceMs = 1_000;

/** Listens on an address of this machine only; `port` 0 takes a free one. Rejects when the port is taken. */
export async function openServer(
  port: number,
  host: '127.0.0.1' | '::1',
  limits = socketLimits,
): Promise<{ server: Server; port: number }> {
  const server = createServer(limits);
  server.maxConnections = maxConnections;
  server.listen(port, host);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** Streams end at once, calls under way get a second to be answered. */
export async function closeServer(server: Server, streams: Iterable<ServerResponse>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const stream of streams) stream.destroy();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}

export async function writeResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  const body = new Uint8Array(await response.arrayBuffer());
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length });
  outgoing.end(body);
}
