import type { QrReader, QrSource } from '#renderer/scanner/qr-source.ts';
import { openScanSession } from '#renderer/scanner/scan-session.ts';

// html5-qrcode's own start() opens a camera that nobody can close while it opens, and two in React's strict mode
// (mebjas/html5-qrcode#500, #641, #756). It also reads the picture at the size it is shown, 2 times a second. So only
// its decoder is used here, on our camera, pace and full pictures. It is in maintenance mode and pinned, so its inner
// modules stay where they are.

/** The second source: html5-qrcode's decoder on the page's own thread, for where no worker or WebAssembly runs. */
export function createHtml5Source(): QrSource {
  return { open: (video, listener) => openScanSession(video, createHtml5Reader(), listener) };
}

function createHtml5Reader(): QrReader {
  const loading = loadDecoder();
  // A failure to load is answered to the first picture.
  loading.catch(() => undefined);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    read: async (video) => {
      await loading;
      if (!context || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return { outcome: 'nothing' };
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      context.drawImage(video, 0, 0);
      const text = await decodeWithHtml5(canvas, loading);
      return text === null ? { outcome: 'nothing' } : { outcome: 'read', text };
    },
    close: () => undefined,
  };
}

/** The text of the code in a picture; null when none can be read. Rejects when the decoder could not be loaded. */
export async function decodeWithHtml5(canvas: HTMLCanvasElement, loading = loadDecoder()): Promise<string | null> {
  const decoder = await loading;
  // It rejects for every picture without a readable code, with errors of many kinds.
  return decoder.decodeAsync(canvas).then(
    (code) => code.text,
    () => null,
  );
}

async function loadDecoder() {
  const [{ Html5QrcodeShim }, { BaseLoggger, Html5QrcodeSupportedFormats }] = await Promise.all([
    import('html5-qrcode/esm/code-decoder'),
    import('html5-qrcode/esm/core'),
  ]);
  // Without the browser's own BarcodeDetector: with it the two decoders take turns, and each sees half the pictures.
  return new Html5QrcodeShim([Html5QrcodeSupportedFormats.QR_CODE], false, false, new BaseLoggger(false));
}
