import { afterAll, describe, expect, it } from 'vitest';
import { openHttpHost, secret } from '#tests/support/http-host.ts';
import { createRawClient, type Overrides } from '#tests/support/raw-client.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';
import { openStandIn } from '#tests/support/stand-in-gatebook.ts';

const host = await openHttpHost(openStandIn());
afterAll(host.close);
const { get, post, send, pageLines, callLines } = createRawClient(host);

describe('what a call may carry', () => {
  it.each<[string, string | readonly string[] | null, number]>([
    ['JSON', 'application/json', 200],
    ['JSON that names its charset', 'application/json; charset=utf-8', 200],
    ['nothing said', null, 415],
    ['plain text', 'text/plain', 415],
    ['plain text that mentions JSON', 'text/plain; application/json', 415],
    ['a form', 'application/x-www-form-urlencoded', 415],
    ['a form with parts', 'multipart/form-data; boundary=x', 415],
    ['something that begins like JSON', 'application/jsonp', 415],
    ['two kinds at once', ['application/json', 'text/plain'], 415],
  ])('%s', async (_what, type, status) => {
    expect((await post('/rpc/kiosk/status', { 'Content-Type': type })).status).toBe(status);
  });

  it('is short, but for a scanned text, which the app itself judges', async () => {
    const scan = (length: number) =>
      post(
        '/rpc/kiosk/scan',
        {},
        JSON.stringify({
          json: { commandId: crypto.randomUUID(), text: 'x'.repeat(length), doorId: null, direction: null },
        }),
      );
    const megabyte = await scan(1024 * 1024);
    expect(megabyte.status).toBe(200);
    expect(megabyte.body).toContain('too-long');
    expect((await scan(3 * 1024 * 1024)).status).toBe(413);
    const long = await post('/rpc/kiosk/status', {}, JSON.stringify({ json: 'x'.repeat(65_536) }));
    expect(long.status).toBe(413);
    expect(JSON.parse(long.body).json).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', defined: false });
    expect((await post('/rpc/kiosk/status', {}, JSON.stringify({ json: 'x'.repeat(60_000) }))).status).toBe(200);
  });

  it('has a length', async () => {
    const chunked = { 'Content-Length': null, 'Transfer-Encoding': 'chunked' };
    expect((await post('/rpc/kiosk/status', chunked, '2\r\n{}\r\n0\r\n\r\n')).status).toBe(411);
    expect((await post('/rpc/kiosk/status', { 'Content-Length': null }, '')).status).toBe(411);
  });

  it('is JSON in truth', async () => {
    expect((await post('/rpc/kiosk/status', {}, '{"json":')).status).toBe(400);
    expect((await post('/rpc/kiosk/status', {}, '')).status).toBe(200);
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is not for a page',
    async (method) => {
      const refused = await send(`${method} / HTTP/1.1`, callLines());
      expect(refused.status).toBe(405);
      expect(refused.headers.get('allow')).toBe('GET, HEAD');
    },
  );

  it.each(['GET', 'HEAD', 'PUT', 'OPTIONS', 'TRACE'])('%s is not for a call', async (method) => {
    const refused = await send(`${method} /rpc/kiosk/status HTTP/1.1`, callLines());
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('POST');
  });

  it('HEAD gets the headers of a page', async () => {
    const answer = await send('HEAD / HTTP/1.1', pageLines());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.body).toBe('');
  });

  it('a preflight is refused, and no answer speaks of CORS', async () => {
    const preflight = { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' };
    const refused = await send('OPTIONS /rpc/kiosk/status HTTP/1.1', callLines({ ...preflight }));
    expect(refused.status).toBe(403);
    for (const answer of [refused, await get('/'), await post('/rpc/kiosk/status')]) {
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('an unknown procedure is NOT_FOUND', async () => {
    const answer = await post('/rpc/kiosk/nothing');
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body).json.code).toBe('NOT_FOUND');
  });
});

describe('paths', () => {
  it.each(['/', '/desk', '/demo', '/?kiosk=1', '/index.html', '/assets/main-a1B2c3D4.js', '/favicon.svg'])(
    '%s is there',
    async (path) => expect((await get(path)).status).toBe(200),
  );

  it.each([
    '/../secret.txt',
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/..;/secret.js',
    '/..%5csecret.js',
    '/..%c0%afsecret.js',
    '//secret.js',
    '/./../secret.js',
    '/secret.js%00.html',
    '/linked.js',
    '/notes.md',
    '/assets',
    '/assets/',
    '/desk/',
    '/DESK',
    '/index.html/',
    '/.env',
    '/__proto__',
    '/constructor',
    '/etc/passwd',
    '/exports/',
    '/exports/..%2f..%2fsecret.js',
  ])('%s is not', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain(secret);
  });

  it('a backslash is not a slash', async () => {
    const answer = await get('/..\\secret.js');
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain(secret);
  });
});

describe('a request inside a request', () => {
  const inner = () => rawRequest('GET /desk HTTP/1.1', pageLines());
  it.each<[string, Overrides]>([
    ['two lengths', { 'Content-Length': ['2', '40'] }],
    ['a list of lengths', { 'Content-Length': '2, 2' }],
    ['a signed length', { 'Content-Length': '+2' }],
    ['a hexadecimal length', { 'Content-Length': '0x2' }],
    ['a length and chunks', { 'Content-Length': '2', 'Transfer-Encoding': 'chunked' }],
    ['chunks under another name', { 'Content-Length': '2', 'Transfer-Encoding': 'xchunked' }],
    ['chunks that end in something else', { 'Content-Length': null, 'Transfer-Encoding': 'chunked, identity' }],
  ])('%s', async (_what, overrides) => {
    const answer = await post('/rpc/kiosk/status', overrides, `{}${inner()}`);
    expect(answer.status).toBe(400);
    expect(answer.answers).toBe(1);
  });

  it.each([
    ['a space before the colon', 'Origin : http://evil.example'],
    ['a folded header', 'X-Fold: a\r\n b'],
    ['a bare carriage return', 'X-Bare: a\rHost: evil.example'],
    ['a zero byte', 'X-Zero: a\0b'],
  ])('%s is refused', async (_what, line) => {
    const answer = await send('GET / HTTP/1.1', [...pageLines(), line]);
    expect(answer.status).toBe(400);
  });

  it('a refused body is not read as the next request', async () => {
    const body = inner();
    const keepOpen = callLines({ 'Content-Type': 'text/plain', 'Content-Length': String(body.length) });
    const bytes = ['POST /rpc/kiosk/status HTTP/1.1', ...keepOpen, '', body].join('\r\n');
    const answer = await sendRaw(host.port, `${bytes}${rawRequest('GET /favicon.svg HTTP/1.1', pageLines())}`);
    expect(answer.status).toBe(415);
    // The refusal, and the picture that was asked for after it; not the page inside the body.
    expect(answer.answers).toBe(2);
    expect(answer.body).toContain('svg');
    expect(answer.body).not.toContain('<!doctype html>');
  });

  it('headers have an end', async () => {
    const answer = await get('/', { 'X-Long': 'x'.repeat(20_000) });
    expect(answer.status).toBe(431);
  });

  it('an upgrade leads nowhere', async () => {
    const upgrade = {
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    expect((await get('/', upgrade)).status).toBe(200);
    expect((await send('CONNECT evil.example:443 HTTP/1.1', pageLines())).status).toBe(0);
  });
});
