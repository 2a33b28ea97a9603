import { Html5QrcodeShim } from 'html5-qrcode/esm/code-decoder';
import { BaseLoggger, Html5QrcodeSupportedFormats } from 'html5-qrcode/esm/core';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import ZxingWorker from '#renderer/scanner/zxing.worker.ts?worker';
import { askZxing } from '#renderer/scanner/zxing-source.ts';
import type { Decoder } from '#scripts/bench/scan/page-api.ts';

/** The same picture as a page has it, and as a camera gives it to the page. */
export type Shown = { canvas: HTMLCanvasElement; frame: VideoFrame };

/** What a decoder makes of the picture: its text; null for nothing. */
export const decoders: Record<Decoder, (shown: Shown) => Promise<string | null>> = {
  ours: readWithOurs,
  html5: readWithHtml5,
  zxing: readWithZxing,
};

const worker = new ZxingWorker();

/** From the picture's way into the worker to its answer, as each camera picture goes. */
async function readWithOurs({ frame }: Shown): Promise<string | null> {
  const answer = await askZxing(worker, frame, 60_000);
  if (answer.outcome === 'broken') throw new Error('The worker does not run.');
  if (answer.outcome === 'several') return '[several]';
  return answer.outcome === 'read' ? answer.text : null;
}

const shim = new Html5QrcodeShim([Html5QrcodeSupportedFormats.QR_CODE], true, false, new BaseLoggger(false));

/** Its decoder as its own scanner calls it: a picture without a code is decoded again, meant to be mirrored. */
async function readWithHtml5({ canvas }: Shown): Promise<string | null> {
  const once = () =>
    shim.decodeAsync(canvas).then(
      ({ text }) => text,
      () => null,
    );
  return (await once()) ?? once();
}

const ready = prepareZXingModule({
  overrides: { locateFile: (path: string, folder: string) => (path.endsWith('.wasm') ? wasmUrl : folder + path) },
  fireImmediately: true,
});

/** As its documentation shows: its own defaults, for QR codes. */
async function readWithZxing({ canvas }: Shown): Promise<string | null> {
  await ready;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No drawing context.');
  const codes = await readBarcodes(context.getImageData(0, 0, canvas.width, canvas.height), { formats: ['QRCode'] });
  return codes[0]?.text ?? null;
}
