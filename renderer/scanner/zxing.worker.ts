import { createStillness } from '#renderer/scanner/stillness.ts';
import { readTexts } from '#renderer/scanner/zxing-looks.ts';
import type { ZxingAnswer, ZxingPicture } from '#renderer/scanner/zxing-message.ts';
import { lookOtherwise } from '#renderer/scanner/zxing-views.ts';

/** An empty room that does not change is not looked at in every way all day: this often, each way has had its turn twice. */
const stillPictures = 8;

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });
const stillness = createStillness();
let missed = 0;

addEventListener('message', async ({ data }: MessageEvent<ZxingPicture>) => {
  postMessage(await answer(data).catch((): ZxingAnswer => ({ outcome: 'broken' })));
});

async function answer(picture: ZxingPicture): Promise<ZxingAnswer> {
  const pixels = toPixels(picture);
  const [text, another] = await findTexts(pixels);
  missed = text === undefined ? missed + 1 : 0;
  if (another !== undefined) return { outcome: 'several' };
  return text === undefined ? { outcome: 'nothing' } : { outcome: 'read', text };
}

async function findTexts(pixels: ImageData): Promise<Set<string>> {
  const isStill = stillness.countStill(pixels) > stillPictures;
  const atOnce = await readTexts(pixels, 'plain');
  if (atOnce.size > 0) return atOnce;
  const thoroughly = await readTexts(pixels, 'thorough');
  return thoroughly.size > 0 || isStill ? thoroughly : lookOtherwise(pixels, missed);
}

function toPixels(picture: ZxingPicture): ImageData {
  if (!context) throw new Error('No drawing context in the worker.');
  const isFrame = 'displayWidth' in picture;
  const width = isFrame ? picture.displayWidth : picture.width;
  const height = isFrame ? picture.displayHeight : picture.height;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.drawImage(picture, 0, 0);
  picture.close();
  return context.getImageData(0, 0, width, height);
}
