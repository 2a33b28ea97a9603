import { afterAll, describe, expect, it } from 'vitest';
import { openHttpHost } from '#tests/support/http-host.ts';
import { createRawClient, type Overrides } from '#tests/support/raw-client.ts';
import { openStandIn } from '#tests/support/stand-in-gatebook.ts';

const host = await openHttpHost(openStandIn());
afterAll(host.close);
const { get, post, send, pageLines } = createRawClient(host);

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
    const lines = pageLines();
    expect((await send('GET http://127.0.0.1:PORT/ HTTP/1.1', lines)).status).toBe(400);
    expect((await send('GET http://evil.example/ HTTP/1.1', lines)).status).toBe(400);
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
