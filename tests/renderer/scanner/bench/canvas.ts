import type { Frame } from '#scripts/bench/scan/film.ts';

export const canvas = document.createElement('canvas');
const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
/** As in the notes' measurements: a telephone's photo is made no larger than a camera's picture. */
const longestPx = 1280;

/** As a webcam sends it: as JPEG of a middling quality, which is drawn from the frame's own first pixels. */
export async function draw({ width, height, rgba }: Frame): Promise<void> {
  canvas.width = width;
  canvas.height = height;
  context.putImageData(new ImageData(rgba, width, height), 0, 0);
  const quality = 0.6 + ((rgba[0] ?? 0) % 32) / 100;
  const sent = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!sent) throw new Error('The picture could not be sent.');
  drawBitmap(await createImageBitmap(sent));
}

export async function drawUrl(url: string): Promise<void> {
  drawBitmap(await createImageBitmap(await (await fetch(url)).blob()));
}

function drawBitmap(bitmap: ImageBitmap): void {
  const scale = Math.min(1, longestPx / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
}

/** What stands on the canvas, as a camera gives it: brightness and colour apart, and here without colour. */
export function toCameraFrame(): VideoFrame {
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const planes = new Uint8Array(width * height + 2 * Math.ceil(width / 2) * Math.ceil(height / 2)).fill(128);
  for (let pixel = 0, at = 0; pixel < width * height; pixel += 1, at += 4) {
    planes[pixel] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return new VideoFrame(planes, { format: 'I420', codedWidth: width, codedHeight: height, timestamp: 0 });
}
