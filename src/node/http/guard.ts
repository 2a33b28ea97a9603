import type { IncomingMessage } from 'node:http';
import type { RefusalCode } from '#src/node/http/refusal.ts';

export type GuardedRequest = Pick<IncomingMessage, 'method' | 'url' | 'headersDistinct'>;

/** `hosts`: the exact Host values we answer to. `hasEntered` gets the Cookie header. */
export type Door = { hosts: ReadonlySet<string>; hasEntered(cookie: string): boolean };

/** A whole check-in is under 20 KB. A scanned text may be any length: the app, not the socket, says what is wrong with it. */
export const maxBodyBytes = 64 * 1024;
export const maxScanBytes = 2 * 1024 * 1024;

const scanPath = '/rpc/kiosk/scan';

/**
 * Looks at the request line and the headers only, before anything of the request is read or routed; null lets it in.
 * Host stops DNS rebinding, Origin and Sec-Fetch-Site stop other pages, the cookie stops other users of this machine.
 */
export function guard(request: GuardedRequest, door: Door): RefusalCode | null {
  const target = request.url ?? '';
  if (!target.startsWith('/')) return 'BAD_TARGET';
  const host = only(request, 'host');
  if (host === null || !door.hosts.has(host)) return 'WRONG_HOST';
  const [path = ''] = target.split('?', 1);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isFromOurselves(request, `http://${host}`, isRead)) return 'FOREIGN_ORIGIN';
  if (path !== '/enter' && !door.hasEntered((request.headersDistinct['cookie'] ?? []).join('; '))) return 'NOT_ENTERED';
  return path.startsWith('/rpc/') ? guardCall(request, path) : isRead ? null : 'METHOD_NOT_SUPPORTED';
}

/** Chunked bodies are not taken at all: our own client always knows its length, and so a length is all there is to check. */
function guardCall(request: GuardedRequest, path: string): RefusalCode | null {
  if (request.method !== 'POST') return 'METHOD_NOT_SUPPORTED';
  if (!/^application\/json(?: *;|$)/i.test(only(request, 'content-type') ?? '')) return 'UNSUPPORTED_MEDIA_TYPE';
  const length = only(request, 'content-length');
  if (length === null) return 'LENGTH_REQUIRED';
  return Number(length) > (path === scanPath ? maxScanBytes : maxBodyBytes) ? 'PAYLOAD_TOO_LARGE' : null;
}

/** A browser sends at least one of the two with every request that can change something; what it sends must agree. */
function isFromOurselves(request: GuardedRequest, ownOrigin: string, isRead: boolean): boolean {
  const origins = request.headersDistinct['origin'] ?? [];
  const sites = request.headersDistinct['sec-fetch-site'] ?? [];
  if (!origins.every((origin) => origin === ownOrigin)) return false;
  if (!sites.every((site) => site === 'same-origin' || (isRead && site === 'none'))) return false;
  return isRead || origins.length + sites.length > 0;
}

/** The value of a header that was sent exactly once. */
function only(request: GuardedRequest, name: string): string | null {
  const values = request.headersDistinct[name] ?? [];
  return values.length === 1 ? (values[0] ?? null) : null;
}
