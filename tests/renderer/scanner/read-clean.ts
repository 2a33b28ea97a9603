import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import type { Luma } from '#renderer/scanner/luma.ts';

const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });

/** The decoder in Node, which has no ImageData. */
async function read({ width, height, levels }: Luma, options: ReaderOptions): Promise<Set<string>> {
  const data = new Uint8ClampedArray(4 * width * height).map((_, at) => (at % 4 === 3 ? 255 : (levels[at >> 2] ?? 0)));
  const codes = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, options);
  return new Set(codes.map(({ text }) => text));
}

/** A code drawn clean. */
export const readClean = (drawn: Luma): Promise<Set<string>> =>
  read(drawn, { formats: ['QRCode'], textMode: 'Plain', isPure: true, binarizer: 'FixedThreshold' });

/** A camera's picture, as thoroughly as the decoder alone can. */
export const readAlone = (picture: Luma): Promise<Set<string>> =>
  read(picture, { formats: ['QRCode'], textMode: 'Plain', tryHarder: true, tryDownscale: true, tryDenoise: true });
