import { create } from 'qrcode';

type Photo = { turnDegrees: number; modulePx: number; noise: number; quality: number };

/** A draw that comes out the same every time (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A code as a telephone sees it on a screen: turned, slanted, unevenly lit, grainy, a little out of focus, and a JPEG. */
export async function takePhoto(text: string | null, { turnDegrees, modulePx, noise, quality }: Photo): Promise<File> {
  const canvas = document.createElement('canvas');
  // What has no code is looked at in every way there is: of a small picture that is as true, and soon done.
  const [width, height] = text === null ? [640, 480] : [1600, 1200];
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const light = context.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, '#6d6a64');
  light.addColorStop(1, '#3b3f47');
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  context.filter = 'blur(1.2px)';
  context.translate(width / 2 - 20, height / 2 + 20);
  context.rotate((turnDegrees * Math.PI) / 180);
  context.transform(1, 0.06, -0.1, 0.93, 0, 0);
  // One picture under the blur: a blur for every square takes minutes.
  const code = text === null ? null : drawCode(text, modulePx);
  if (code) context.drawImage(code, -code.width / 2, -code.height / 2);
  context.resetTransform();
  context.filter = 'none';
  addGrain(context, noise);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return new File([blob as Blob], 'ban-giao.jpg', { type: 'image/jpeg' });
}

function drawCode(text: string, modulePx: number): HTMLCanvasElement {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const canvas = document.createElement('canvas');
  canvas.width = (modules.size + 8) * modulePx;
  canvas.height = canvas.width;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#e9edf2';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1b1d22';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) context.fillRect((column + 4) * modulePx, (row + 4) * modulePx, modulePx, modulePx);
    }
  }
  return canvas;
}

function addGrain(context: CanvasRenderingContext2D, noise: number): void {
  const pixels = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  const roll = createDice(7);
  for (let at = 0; at < pixels.data.length; at += 4) {
    const grain = (roll() + roll() - 1) * noise;
    for (let channel = 0; channel < 3; channel += 1) {
      const here = at + channel;
      pixels.data[here] = (pixels.data[here] ?? 0) + grain;
    }
  }
  context.putImageData(pixels, 0, 0);
}
