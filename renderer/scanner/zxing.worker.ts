import { type Luma, shrinkByThird } from '#renderer/scanner/luma.ts';
import { takeLuma } from '#renderer/scanner/picture-luma.ts';
import { createStillness } from '#renderer/scanner/stillness.ts';
import { readTexts } from '#renderer/scanner/zxing-looks.ts';
import type { ZxingAnswer, ZxingPicture } from '#renderer/scanner/zxing-message.ts';
import { lookOtherwise } from '#renderer/scanner/zxing-views.ts';

/** An empty room that does not change is not looked at in every way all day: this often, each way has had its turn. */
const stillPictures = 8;

const stillness = createStillness();
let missed = 0;

addEventListener('message', async ({ data }: MessageEvent<ZxingPicture>) => {
  postMessage(await answer(data).catch((): ZxingAnswer => ({ outcome: 'broken' })));
});

async function answer(picture: ZxingPicture): Promise<ZxingAnswer> {
  const [text, another] = await findTexts(await takeLuma(picture));
  missed = text === undefined ? missed + 1 : 0;
  if (another !== undefined) return { outcome: 'several' };
  return text === undefined ? { outcome: 'nothing' } : { outcome: 'read', text };
}

async function findTexts(picture: Luma): Promise<Set<string>> {
  const isStill = stillness.countStill(picture) > stillPictures;
  const atOnce = await readTexts(shrinkByThird(picture), 'quick');
  if (atOnce.size > 0) return atOnce;
  const thoroughly = await readTexts(picture, 'thorough');
  return thoroughly.size > 0 || isStill ? thoroughly : lookOtherwise(picture, missed);
}
