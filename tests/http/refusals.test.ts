import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpHost, secret } from '#tests/support/http-host.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';
import { openStandIn } from '#tests/support/stand-in-gatebook.ts';

let host: Awaited<ReturnType<typeof openHttpHost>>;
beforeAll(async () => {
  host = await openHttpHost(openStandIn());
});
afterAll(() => host.close());

/** `PORT` and `COOKIE` stand for the running host's. Null takes a header away. */
type Overrides = Record<string, string | readonly string[] | null>;

const fill = (text: string) => text.replaceAll('PORT', String(host.port)).replaceAll('COOKIE', host.cookie);

const toLines = (headers: Overrides) =>
  Object.entries(headers).flatMap(([name, value]) => {
    const values = value === null ? [] : typeof value === 'string' ? [value] : value;
    return values.map((one) => `${name}: ${fill(one)}`);
  });

const page: Overrides = { Host: '127.0.0.1:PORT', Cookie: 'COOKIE' };
const call: Overrides = { ...page, Origin: 'http://127.0.0.1:PORT', 'Content-Type': 'application/json' };

const get = (path: string, overrides: Overrides = {}) =>
  sendRaw(host.port, rawRequest(`GET ${path} HTTP/1.1`, toLines({ ...page, ...overrides })));

const post = (path: string, overrides: Overrides = {}, body = '{}') => {
  const length = { 'Content-Length': String(Buffer.byteLength(body)) };
  return sendRaw(host.port, rawRequest(`POST ${path} HTTP/1.1`, toLines({ ...call, ...length, ...overrides }), body));
};

describe('the Host header', () => {
  it.each([
    ['127.0.0.1:PORT', 200],
    ['localhost:PORT', 200],
    ['[::1]:PORT', 200],
    ['127.0.0.1', 421],
    ['127.0.0.1:1', 421],
    ['127.0.0.1:0PORT', 421],
    ['127.0.0.2:PORT', 421],
    ['0.0.0.0:PORT', 421],
    ['2130706433:PORT', 421],
    ['127.1:PORT', 421],
    ['localhost.:PORT', 421],
    ['localhost.evil.example:PORT', 421],
    ['rebound.example:PORT', 421],
    ['evil@127.0.0.1:PORT', 421],
    ['127.0.0.1:PORT, evil.example', 421],
    ['', 421],
  ])('%s is answered %i', async (value, status) => {
    expect((await get('/', { Host: value })).status).toBe(status);
  });

  it('is refused when missing or sent twice', async () => {
    expect((await get('/', { Host: null })).status).toBe(400);
    expect((await get('/', { Host: ['127.0.0.1:PORT', 'evil.example'] })).status).toBe(421);
    expect((await get('/', { Host: ['127.0.0.1:PORT', '127.0.0.1:PORT'] })).status).toBe(421);
  });

  it('cannot be overruled by an absolute target', async () => {
    const lines = toLines(page);
    expect((await sendRaw(host.port, rawRequest(fill('GET http://127.0.0.1:PORT/ HTTP/1.1'), lines))).status).toBe(400);
    expect((await sendRaw(host.port, rawRequest('GET http://evil.example/ HTTP/1.1', lines))).status).toBe(400);
  });
});

describe('who sends a call', () => {
  const own = 'http://127.0.0.1:PORT';
  it.each<[string, Overrides, number]>([
    ['our own origin', { Origin: own }, 200],
    ['our own origin and same-origin', { Origin: own, 'Sec-Fetch-Site': 'same-origin' }, 200],
    ['same-origin alone', { Origin: null, 'Sec-Fetch-Site': 'same-origin' }, 200],
    ['the other name of this host, true to itself', { Host: 'localhost:PORT', Origin: 'http://localhost:PORT' }, 200],
    ['nobody known', { Origin: null }, 403],
    ['the address bar', { Origin: null, 'Sec-Fetch-Site': 'none' }, 403],
    ['an opaque origin', { Origin: 'null' }, 403],
    ['a foreign origin', { Origin: 'http://evil.example' }, 403],
    ['another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['another scheme', { Origin: 'https://127.0.0.1:PORT' }, 403],
    ['the other name of this host', { Origin: 'http://localhost:PORT' }, 403],
    ['our own origin with more behind it', { Origin: `${own}.evil.example` }, 403],
    ['two origins', { Origin: [own, 'http://evil.example'] }, 403],
    ['our origin, but cross-site', { Origin: own, 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['our origin, but same-site', { Origin: own, 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a foreign origin that says same-origin', { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' }, 403],
  ])('%s', async (_who, overrides, status) => {
    expect((await post('/rpc/kiosk/status', overrides)).status).toBe(status);
  });

  it.each([
    ['none', 200],
    ['same-origin', 200],
    ['same-site', 403],
    ['cross-site', 403],
  ])('a page opened from %s is answered %i', async (site, status) => {
    expect((await get('/', { 'Sec-Fetch-Site': site })).status).toBe(status);
  });
});

describe('the start token', () => {
  it('lets in with the right cookie, beside others, and says so in both languages without', async () => {
    expect((await get('/')).status).toBe(200);
    expect((await get('/', { Cookie: 'a=b; COOKIE; c=d' })).status).toBe(200);
    const refused = await get('/', { Cookie: null });
    expect(refused.status).toBe(401);
    expect(refused.body).toContain('Sổ Cổng');
    expect(refused.body).toContain('Gatebook');
  });

  it.each(['', 'gatebook-PORT=', 'gatebook-PORT=x', 'gatebook-1=COOKIE', 'COOKIEx', 'xCOOKIE', 'gatebook-PORT=%FF'])(
    'does not open with the cookie "%s"',
    async (cookie) => {
      expect((await get('/', { Cookie: cookie })).status).toBe(401);
      expect((await get('/assets/main-a1B2c3D4.js', { Cookie: cookie })).status).toBe(401);
      expect((await post('/rpc/kiosk/status', { Cookie: cookie })).status).toBe(401);
    },
  );

  it('does not open with a part of the cookie', async () => {
    expect((await get('/', { Cookie: host.cookie.slice(0, -1) })).status).toBe(401);
  });

  it('is taken at one address only, and leaves a strict cookie', async () => {
    const { search } = new URL(host.enterUrl);
    const entered = await get(`/enter${search}`, { Cookie: null });
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/');
    expect(entered.headers.get('set-cookie')).toBe(`${host.cookie}; Path=/; HttpOnly; SameSite=Strict`);
    expect((await get(`/${search}`, { Cookie: null })).status).toBe(401);
    expect((await get(`/enter/${search}`, { Cookie: null })).status).toBe(401);
    expect((await get(`/enter${search}`, { Cookie: null, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  });

  it('in an address for a command line opens once, and gives the same cookie', async () => {
    const [first, second] = [host.createEnterUrl(), host.createEnterUrl()].map((url) => new URL(url).search);
    expect((await get(`/enter${first}`, { Cookie: null })).headers.get('set-cookie')).toContain(host.cookie);
    expect((await get(`/enter${first}`, { Cookie: null })).status).toBe(401);
    expect((await get(`/enter${second}`, { Cookie: null })).status).toBe(303);
    expect((await get('/', { Cookie: host.cookie.replace(/=.*/, `=${first?.slice(7)}`) })).status).toBe(401);
  });

  it.each(['/enter', '/enter?token=', '/enter?token=x', '/enter?token=x&token=y'])('is refused at %s', async (path) => {
    const refused = await get(path, { Cookie: null });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('set-cookie')).toBeNull();
  });
});

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
      const refused = await sendRaw(host.port, rawRequest(`${method} / HTTP/1.1`, toLines(call)));
      expect(refused.status).toBe(405);
      expect(refused.headers.get('allow')).toBe('GET, HEAD');
    },
  );

  it.each(['GET', 'HEAD', 'PUT', 'OPTIONS', 'TRACE'])('%s is not for a call', async (method) => {
    const refused = await sendRaw(host.port, rawRequest(`${method} /rpc/kiosk/status HTTP/1.1`, toLines(call)));
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('POST');
  });

  it('HEAD gets the headers of a page', async () => {
    const answer = await sendRaw(host.port, rawRequest('HEAD / HTTP/1.1', toLines(page)));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.body).toBe('');
  });

  it('a preflight is refused, and no answer speaks of CORS', async () => {
    const preflight = { Origin: 'http://evil.example', 'Access-Control-Request-Method': 'POST' };
    const refused = await sendRaw(
      host.port,
      rawRequest('OPTIONS /rpc/kiosk/status HTTP/1.1', toLines({ ...call, ...preflight })),
    );
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
  const inner = () => rawRequest('GET /desk HTTP/1.1', toLines(page));
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
    const answer = await sendRaw(host.port, rawRequest('GET / HTTP/1.1', [...toLines(page), line]));
    expect(answer.status).toBe(400);
  });

  it('a refused body is not read as the next request', async () => {
    const body = inner();
    const keepOpen = toLines({ ...call, 'Content-Type': 'text/plain', 'Content-Length': String(body.length) });
    const bytes = ['POST /rpc/kiosk/status HTTP/1.1', ...keepOpen, '', body].join('\r\n');
    const answer = await sendRaw(host.port, `${bytes}${rawRequest('GET /favicon.svg HTTP/1.1', toLines(page))}`);
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
    expect((await sendRaw(host.port, rawRequest('CONNECT evil.example:443 HTTP/1.1', toLines(page)))).status).toBe(0);
  });
});
