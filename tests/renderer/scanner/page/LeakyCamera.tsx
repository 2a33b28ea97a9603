import { Html5Qrcode } from 'html5-qrcode';
import { useEffect } from 'react';

/** The negative control: html5-qrcode's own camera, started and stopped as its documentation shows. */
export function LeakyCamera() {
  useEffect(() => {
    const scanner = new Html5Qrcode('leaky');
    scanner.start({ facingMode: 'user' }, { fps: 10 }, () => undefined, undefined).catch(() => undefined);
    return () => {
      try {
        scanner.stop().catch(() => undefined);
      } catch {
        // 'Cannot stop, scanner is not running or paused.', while its camera is opening.
      }
    };
  }, []);
  return <div id="leaky" style={{ width: 640 }} />;
}
