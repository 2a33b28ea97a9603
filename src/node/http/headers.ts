/**
 * The same for both shells: HTTP sends it, Electron's `app:` scheme answers with it. 'wasm-unsafe-eval' is the QR decoder,
 * 'unsafe-inline' styles are Mantine's. Worker scripts carry it too: a worker runs under the policy it was served with.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** On every answer, refusals included. There is no CORS header and never will be: nobody else may read this book. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(self), hid=(), midi=(), payment=()',
};

export const noStore = 'no-store';
