import { describe, expect, it, vi } from 'vitest';
import { lockContents, lockSession } from '#electron/lockdown.ts';
import { windowOptions } from '#electron/window.ts';
import { createContentsDouble, createElectronDouble, emit } from '#tests/support/electron-double.ts';

type RequestHandler = NonNullable<ReturnType<typeof createElectronDouble>['session']['kept']['request']>;

describe('a page', () => {
  const openContents = () => {
    const contents = createContentsDouble();
    lockContents(contents, windowOptions('desk', 'preload.cjs'));
    return contents;
  };

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('cannot leave by %s', (event) => {
    const contents = openContents();
    expect(emit(contents, event, { url: 'https://evil.example/', isMainFrame: true })).toBe(true);
    expect(emit(contents, event, { url: 'app://gatebook/desk', isMainFrame: false })).toBe(true);
    expect(emit(contents, event, { url: 'app://gatebook/desk', isMainFrame: true })).toBe(false);
  });

  it('opens no window, no webview and no context menu', () => {
    const contents = openContents();
    const details = { url: 'app://gatebook/' } as Parameters<NonNullable<typeof contents.openHandler>>[0];
    expect(contents.openHandler?.(details)).toEqual({ action: 'deny' });
    expect(emit(contents, 'will-attach-webview')).toBe(true);
    expect(emit(contents, 'context-menu')).toBe(true);
  });

  it('opens the second screens of the desk from the desk, with the preload and locked as every window, and nothing else', () => {
    const contents = openContents();
    const ask = (opener: string, url: string) => {
      contents.url = opener;
      return contents.openHandler?.({ url } as Parameters<NonNullable<typeof contents.openHandler>>[0]);
    };
    const desk = 'app://gatebook/desk';
    for (const url of [`${desk}#wall`, `${desk}#log`]) {
      expect(ask(desk, url)).toMatchObject({
        action: 'allow',
        overrideBrowserWindowOptions: { webPreferences: { preload: 'preload.cjs', sandbox: true } },
      });
      expect(ask('app://gatebook/', url)).toEqual({ action: 'deny' });
      expect(ask('https://evil.example/desk', url)).toEqual({ action: 'deny' });
    }
    for (const url of [desk, `${desk}#other`, 'app://gatebook/office#wall', 'https://evil.example/desk#wall'])
      expect(ask(`${desk}#wall`, url)).toEqual({ action: 'deny' });
  });

  it('hears the keys of a form and no commands', () => {
    const contents = openContents();
    const key = { control: false, alt: false, meta: false };
    expect(emit(contents, 'before-input-event', {}, { ...key, key: 'ơ' })).toBe(false);
    expect(emit(contents, 'before-input-event', {}, { ...key, key: 'F12' })).toBe(true);
    expect(emit(contents, 'before-input-event', {}, { ...key, key: 'r', control: true })).toBe(true);
    expect(contents.done).toContain('ignoreMenuShortcuts true');
  });

  it('cannot be pinched larger, after every load anew', () => {
    const contents = openContents();
    emit(contents, 'did-finish-load');
    emit(contents, 'did-finish-load');
    expect(contents.done.filter((line) => line === 'zoom 1 1')).toHaveLength(2);
  });
});

describe('a session', () => {
  const openSession = () => {
    const { session } = createElectronDouble();
    lockSession(session, { exportsDir: '/exports', serialDevices: [{ vendorId: 0x1a86, productId: 0x7523 }] });
    return session;
  };
  const contents = null as unknown as Parameters<RequestHandler>[0];

  it('grants the camera to our page, in both handlers, and no device', () => {
    const { kept } = openSession();
    const granted = vi.fn();
    const own = { isMainFrame: true, requestingUrl: 'app://gatebook/', mediaTypes: ['video' as const] };
    kept.request?.(contents, 'media', granted, own);
    kept.request?.(contents, 'media', granted, { ...own, requestingUrl: 'https://evil.example/' });
    kept.request?.(contents, 'geolocation', granted, own);
    expect(granted.mock.calls).toEqual([[true], [false], [false]]);
    expect(kept.check?.(null, 'media', 'app://gatebook/', { isMainFrame: true, mediaType: 'video' })).toBe(true);
    expect(kept.check?.(null, 'hid', 'app://gatebook/', { isMainFrame: true })).toBe(false);
    const device = { deviceType: 'usb', origin: 'app://gatebook' } as unknown as Parameters<
      NonNullable<typeof kept.device>
    >[0];
    expect(kept.device?.(device)).toBe(false);
  });

  it('opens the serial ports whose adapters are listed to our page, and no others', () => {
    const session = openSession();
    const { kept } = session;
    const granted = vi.fn();
    const asked = { isMainFrame: true, requestingUrl: 'app://gatebook/desk' };
    kept.request?.(contents, 'serial', granted, asked);
    kept.request?.(contents, 'serial', granted, { ...asked, requestingUrl: 'https://evil.example/' });
    kept.request?.(contents, 'serial', granted, { ...asked, isMainFrame: false });
    expect(granted.mock.calls).toEqual([[true], [false], [false]]);
    expect(kept.check?.(null, 'serial', 'app://gatebook/', { isMainFrame: true })).toBe(true);
    expect(kept.check?.(null, 'serial', 'https://evil.example/', { isMainFrame: true })).toBe(false);

    const listed = { portId: 'b', portName: 'ttyUSB0', vendorId: '6790', productId: '29987' };
    const modem = { portId: 'a', portName: 'ttyS0' };
    const other = { portId: 'c', portName: 'ttyACM0', vendorId: '6790', productId: '1' };
    const chosen = vi.fn();
    for (const ports of [[modem, other, listed], [modem, other], []])
      expect(emit(session, 'select-serial-port', {}, ports, null, chosen)).toBe(true);
    expect(chosen.mock.calls).toEqual([['b'], [''], ['']]);

    const ask = (device: object, origin = 'app://gatebook', deviceType = 'serial') =>
      kept.device?.({ device, origin, deviceType } as unknown as Parameters<NonNullable<typeof kept.device>>[0]);
    expect([ask(listed), ask(modem), ask(other)]).toEqual([true, false, false]);
    expect([ask(listed, 'https://evil.example'), ask(listed, 'app://gatebook', 'usb')]).toEqual([false, false]);
  });

  it('loads nothing from outside', () => {
    const { kept } = openSession();
    const answered = vi.fn();
    kept.beforeRequest?.({ url: 'app://gatebook/assets/x.js' }, answered);
    kept.beforeRequest?.({ url: 'https://evil.example/' }, answered);
    expect(answered.mock.calls).toEqual([[{ cancel: false }], [{ cancel: true }]]);
  });

  it('saves an export where exports go, and cancels every other download', () => {
    const session = openSession();
    const saved = vi.fn();
    const item = (url: string, name: string) => ({ getURL: () => url, getFilename: () => name, setSavePath: saved });
    expect(emit(session, 'will-download', {}, item('blob:app://gatebook/1', 'gatebook-7.csv'))).toBe(false);
    expect(emit(session, 'will-download', {}, item('blob:app://gatebook/1', '../gatebook.exe'))).toBe(true);
    expect(emit(session, 'will-download', {}, item('https://evil.example/x', 'gatebook-7.csv'))).toBe(true);
    expect(saved.mock.calls).toEqual([['/exports/gatebook-7.csv']]);
  });
});
