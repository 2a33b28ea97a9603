import { decodeWithHtml5 } from '#renderer/scanner/html5-source.ts';
import ZxingWorker from '#renderer/scanner/zxing.worker.ts?worker';
import type { ZxingAnswer } from '#renderer/scanner/zxing-message.ts';
import { askZxing } from '#renderer/scanner/zxing-source.ts';

/**
 * Longest sides at which a photo is looked at, in pixels. A telephone's 4000 are more than a decoder wants and bring out the
 * grid of a photographed screen; the smaller ones smooth it away.
 */
const sidesPx = [2400, 1400, 900, 600];
const looksPerSide = 2;
const answerMs = 10_000;

/** Reads the one code of a picture file, on this page alone; null when none can be read. Rejects when it is no picture. */
export async function readPicture(file: Blob): Promise<string | null> {
  const whole = await createImageBitmap(file);
  try {
    return (await readWithZxing(whole)) ?? (await readWithHtml5(whole));
  } finally {
    whole.close();
  }
}

async function readWithZxing(whole: ImageBitmap): Promise<string | null> {
  if (typeof Worker === 'undefined' || typeof WebAssembly === 'undefined') return null;
  const worker = new ZxingWorker();
  try {
    for (const sidePx of sidesFor(whole)) {
      // The worker looks in two ways, in turns.
      for (let look = 0; look < looksPerSide; look += 1) {
        const answer: ZxingAnswer = await askZxing(worker, await scaled(whole, sidePx), answerMs);
        if (answer.outcome === 'read') return answer.text;
        if (answer.outcome === 'broken') return null;
      }
    }
    return null;
  } finally {
    worker.terminate();
  }
}

async function readWithHtml5(whole: ImageBitmap): Promise<string | null> {
  for (const sidePx of sidesFor(whole)) {
    const picture = await scaled(whole, sidePx);
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('2d', { willReadFrequently: true })?.drawImage(picture, 0, 0);
    picture.close();
    const text = await decodeWithHtml5(canvas);
    if (text !== null) return text;
  }
  return null;
}

const longestSide = ({ width, height }: ImageBitmap): number => Math.max(width, height);

/** Never larger than it is. */
const sidesFor = (whole: ImageBitmap): number[] =>
  sidesPx.filter((sidePx, index) => index === 0 || sidePx < longestSide(whole));

function scaled(whole: ImageBitmap, sidePx: number): Promise<ImageBitmap> {
  const scale = Math.min(1, sidePx / longestSide(whole));
  const resizeWidth = Math.max(1, Math.round(whole.width * scale));
  const resizeHeight = Math.max(1, Math.round(whole.height * scale));
  return createImageBitmap(whole, { resizeWidth, resizeHeight, resizeQuality: 'high' });
}
