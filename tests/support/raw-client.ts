import type { openHttpHost } from '#tests/support/http-host.ts';
import { type RawAnswer, rawRequest, sendRaw } from '#tests/support/raw-http.ts';

/** `PORT` and `COOKIE` stand for the running host's. A list sends a header as often, null takes it away. */
export type Overrides = Record<string, string | readonly string[] | null>;

type Host = Pick<Awaited<ReturnType<typeof openHttpHost>>, 'port' | 'cookie'>;

const page: Overrides = { Host: '127.0.0.1:PORT', Cookie: 'COOKIE' };
const call: Overrides = { ...page, Origin: 'http://127.0.0.1:PORT', 'Content-Type': 'application/json' };

/** Requests as our own page sends them, but for what a test overrides. */
export function createRawClient(host: Host) {
  const fill = (text: string) => text.replaceAll('PORT', String(host.port)).replaceAll('COOKIE', host.cookie);
  const toLines = (headers: Overrides) =>
    Object.entries(headers).flatMap(([name, value]) => {
      const values = value === null ? [] : typeof value === 'string' ? [value] : value;
      return values.map((one) => `${name}: ${fill(one)}`);
    });
  const pageLines = (overrides: Overrides = {}) => toLines({ ...page, ...overrides });
  const callLines = (overrides: Overrides = {}) => toLines({ ...call, ...overrides });
  const send = (requestLine: string, lines: readonly string[], body = ''): Promise<RawAnswer> =>
    sendRaw(host.port, rawRequest(fill(requestLine), lines, body));
  return {
    pageLines,
    callLines,
    send,
    get: (path: string, overrides: Overrides = {}) => send(`GET ${path} HTTP/1.1`, pageLines(overrides)),
    post: (path: string, overrides: Overrides = {}, body = '{}') => {
      const length = { 'Content-Length': String(Buffer.byteLength(body)) };
      return send(`POST ${path} HTTP/1.1`, callLines({ ...length, ...overrides }), body);
    },
  };
}
