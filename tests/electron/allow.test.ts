import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowDownload,
  allowKey,
  allowPermission,
  allowPermissionCheck,
  allowRequest,
  allowUrl,
} from '#electron/allow.ts';

/** The names of the keys of UI Events, functional and other, that a keyboard or a scanner could send. */
const otherKeys =
  'Alt AltGraph CapsLock Control Fn FnLock Meta NumLock ScrollLock Shift Symbol Hyper Super Enter Tab ArrowDown ArrowLeft ArrowRight ArrowUp End Home PageDown PageUp Backspace Clear Copy CrSel Cut Delete EraseEof ExSel Insert Paste Redo Undo Accept Again Attn Cancel ContextMenu Escape Execute Find Help Pause Play Props Select ZoomIn ZoomOut BrightnessUp Eject LogOff Power PrintScreen Hibernate Standby WakeUp AllCandidates Alphanumeric Compose Convert Dead Process Unidentified NonConvert ModeChange Close MailForward Open Print Save SpellCheck LaunchApplication1 LaunchWebBrowser BrowserBack BrowserForward BrowserHome BrowserRefresh BrowserSearch BrowserStop AudioVolumeUp MediaPlayPause GoBack Soft1'.split(
    ' ',
  );
const functionKeys = Array.from({ length: 24 }, (_, index) => `F${index + 1}`);
const characters = [...'aAzZ09 ~`!@#$%^&*()-_=+[]{}|;:\'",.<>/?\\ăâđêôơưĂÂĐÊÔƠƯạẤ€'];
const controls = [...'\0\b\t\n\r\u001b\u001d\u007f\u0085\u200b\u200e\u202e\ufeff'];
const allKeys = [...otherKeys, ...functionKeys, ...characters, ...controls];

const allowedKeys = [
  ...characters,
  'ArrowDown ArrowLeft ArrowRight ArrowUp Backspace CapsLock Compose Dead Delete End Enter Escape Home NumLock PageDown PageUp Process Shift Tab'.split(
    ' ',
  ),
].flat();

describe('allowKey', () => {
  it('lets through exactly the listed keys, and none with a modifier that commands', () => {
    for (const control of [false, true]) {
      for (const alt of [false, true]) {
        for (const meta of [false, true]) {
          const allowed = allKeys.filter((key) => allowKey({ key, control, alt, meta }));
          expect(allowed.toSorted()).toEqual(control || alt || meta ? [] : allowedKeys.toSorted());
        }
      }
    }
  });

  it('lets no word through that is not listed, whatever a scanner types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 2, maxLength: 20 }), (key) => {
        fc.pre([...key].length > 1 && !allowedKeys.includes(key));
        expect(allowKey({ key, control: false, alt: false, meta: false })).toBe(false);
      }),
    );
  });
});

describe('allowUrl', () => {
  const tail = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters().map((query) => `?${query}`),
    fc.webFragments().map((hash) => `#${hash}`),
  );

  it('lets our own pages through, with what may follow', () => {
    fc.assert(
      fc.property(fc.constantFrom('/', '/desk', '/office', '/demo'), tail, (page, rest) => {
        expect(allowUrl(`app://gatebook${page}${rest}`)).toBe(true);
      }),
    );
  });

  it('lets no other scheme, host or path through', () => {
    const scheme = fc.constantFrom(
      'app',
      'http',
      'https',
      'file',
      'data',
      'javascript',
      'blob',
      'view-source',
      'chrome',
      'mailto',
      'tel',
    );
    const host = fc.oneof(
      fc.constantFrom(
        'gatebook',
        'gatebook.',
        'gatebook:80',
        'gatebook@evil.example',
        'u:p@gatebook',
        'gatebook.evil.example',
      ),
      fc.domain(),
    );
    const path = fc.oneof(fc.constantFrom('/', '/desk', '/office', '/demo'), fc.webPath());
    fc.assert(
      fc.property(scheme, host, path, tail, (...[name, site, page, rest]) => {
        fc.pre(!(name === 'app' && site === 'gatebook' && ['/', '/desk', '/office', '/demo'].includes(page)));
        expect(allowUrl(`${name}://${site}${page}${rest}`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, and opens to no text that is not an address of ours', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(allowUrl(text)).toBe(false);
        expect(allowUrl(`app://gatebook/${text}x`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'about:blank',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://gatebook/0',
    'file:///etc/passwd',
    'http://127.0.0.1/',
    'app:gatebook',
    'app:/gatebook/',
    'app:///',
    'app://evil.example/',
    'app://gatebook%2eevil.example/',
    'app://gatebook\\@evil.example/',
    'app://gatebook/exports/7.csv',
    'app://gatebook/assets/main.js',
    'app://gatebook/desk/',
    'app://gatebook/%64esk',
    'mailto:a@example.org',
    '',
  ])('refuses %s', (url) => expect(allowUrl(url)).toBe(false));
});

describe('what else is let through', () => {
  const asked = { isMainFrame: true, requestingUrl: 'app://gatebook/', mediaTypes: ['video' as const] };

  it('the camera for our own page', () => {
    expect(allowPermission('media', asked)).toBe(true);
    expect(allowPermissionCheck('media', 'app://gatebook/', { isMainFrame: true, mediaType: 'video' })).toBe(true);
    expect(allowPermissionCheck('media', 'app://gatebook', { isMainFrame: true, mediaType: 'video' })).toBe(true);
  });

  it('no microphone, no other page, no frame, no other permission', () => {
    expect(allowPermission('media', { ...asked, mediaTypes: ['video', 'audio'] })).toBe(false);
    expect(allowPermission('media', { ...asked, requestingUrl: 'https://evil.example/' })).toBe(false);
    expect(allowPermission('media', { ...asked, isMainFrame: false })).toBe(false);
    expect(allowPermission('media', {})).toBe(false);
    for (const permission of [
      'geolocation',
      'notifications',
      'display-capture',
      'openExternal',
      'clipboard-read',
      'usb',
      'fileSystem',
    ]) {
      expect(allowPermission(permission, asked)).toBe(false);
      expect(allowPermissionCheck(permission, 'app://gatebook/', { isMainFrame: true })).toBe(false);
    }
    expect(allowPermissionCheck('media', 'app://gatebook/', { isMainFrame: true, mediaType: 'audio' })).toBe(false);
    expect(allowPermissionCheck('media', 'app://gatebook/', { isMainFrame: false, mediaType: 'video' })).toBe(false);
    expect(allowPermissionCheck('media', 'https://evil.example/', { isMainFrame: true, mediaType: 'video' })).toBe(
      false,
    );
  });

  it('our own files, pictures and exports', () => {
    for (const url of [
      'app://gatebook/',
      'app://gatebook/assets/x.js',
      'blob:app://gatebook/1',
      'data:image/png;base64,AA',
    ]) {
      expect(allowRequest(url)).toBe(true);
    }
    for (const url of [
      'https://evil.example/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'ws://127.0.0.1/',
      'app://gatebook.evil.example/',
      'blob:https://evil.example/1',
    ]) {
      expect(allowRequest(url)).toBe(false);
    }
  });

  it('a download that is an export of our own', () => {
    const name = 'gatebook-2021-06-01_2021-06-30-7.csv';
    expect(allowDownload('blob:app://gatebook/1', name)).toBe(true);
    expect(allowDownload('blob:https://evil.example/1', name)).toBe(false);
    expect(allowDownload('app://gatebook/exports/x.csv', name)).toBe(false);
    for (const other of ['x.exe', '../x.csv', '/etc/x.csv', 'x.csv.exe', '.csv', 'a\\b.csv', '']) {
      expect(allowDownload('blob:app://gatebook/1', other)).toBe(false);
    }
  });
});
