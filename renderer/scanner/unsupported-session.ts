import type { QrListener, QrSession } from '#renderer/scanner/qr-source.ts';

/** A session of a source that cannot run in this browser: it says so, after `open` has returned, and does nothing. */
export function unsupportedSession(listener: QrListener): QrSession {
  const report = setTimeout(() => listener.onStatus('unsupported'));
  return { close: async () => clearTimeout(report) };
}
