import QRCode from 'qrcode';
import { createZxingReader } from '#renderer/scanner/zxing-source.ts';
import { changingFilm, emptyFrame, type Film, steadyFilm } from '#scripts/bench/scan/film.ts';
import { decoderNames, type FilmSpec, type Look, type PictureSpec } from '#scripts/bench/scan/page-api.ts';
import { canvas, draw, drawUrl, toCameraFrame } from '#tests/renderer/scanner/bench/canvas.ts';
import { decoders } from '#tests/renderer/scanner/bench/decoders.ts';

window.bench = {
  look: async (picture, turn) => {
    const expected = await put(picture);
    const looks: [string, Look][] = [];
    for (let at = 0; at < decoderNames.length; at += 1) {
      const name = decoderNames[(at + turn) % decoderNames.length] as (typeof decoderNames)[number];
      const shown = { canvas, frame: toCameraFrame() };
      // What the one before left to be collected is not to be paid by the next.
      await new Promise((resolve) => setTimeout(resolve, 40));
      const begunMs = performance.now();
      const text = await decoders[name](shown);
      looks.push([name, { text, ms: performance.now() - begunMs }]);
      shown.frame.close();
    }
    return { expected, looks: Object.fromEntries(looks) as Record<'ours' | 'html5' | 'zxing', Look> };
  },
  watch: async (spec) => {
    const { text, frames } = toFilm(spec);
    const first: { ours: number | null; zxing: number | null } = { ours: null, zxing: null };
    let [frameNumber, wrong] = [0, 0];
    for (const frame of frames) {
      await draw(frame);
      frameNumber += 1;
      for (const name of ['ours', 'zxing'] as const) {
        if (first[name] !== null) continue;
        const shown = { canvas, frame: toCameraFrame() };
        const read = await decoders[name](shown);
        shown.frame.close();
        if (read === text) first[name] = frameNumber;
        else if (read !== null && name === 'ours') wrong += 1;
      }
      if (first.ours !== null && first.zxing !== null) break;
    }
    return { ...first, wrong };
  },
  readOften: async (times) => {
    watched ??= openVideo();
    const { reader, video } = await watched;
    let read = 0;
    for (let time = 0; time < times; time += 1) if ((await reader.read(video)).outcome === 'read') read += 1;
    return read;
  },
};

const toFilm = ({ condition, seed, frames }: FilmSpec): Film =>
  condition === 'changing' ? changingFilm(seed, frames) : steadyFilm(condition, seed, frames);

/** Puts the picture on the canvas; its text, where it is known here. */
async function put(picture: PictureSpec): Promise<string | null> {
  if ('url' in picture) await drawUrl(picture.url);
  else if ('empty' in picture) await draw(emptyFrame(picture.empty));
  if (!('condition' in picture)) return null;
  const film = toFilm(picture);
  for (const frame of film.frames) await draw(frame);
  return film.text;
}

let watched: ReturnType<typeof openVideo> | undefined;
const modulePx = 3;
const quietPx = 12;

/** A small picture, since what is kept of a code does not depend on it; the same reader from the first code to the last. */
async function openVideo() {
  const { size, data } = QRCode.create('GB1:HELD BEFORE THE CAMERA ALL DAY', { errorCorrectionLevel: 'M' }).modules;
  const small = document.createElement('canvas');
  small.width = small.height = size * modulePx + 2 * quietPx;
  const pen = small.getContext('2d') as CanvasRenderingContext2D;
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, small.width, small.height);
  pen.fillStyle = 'black';
  for (let at = 0; at < data.length; at += 1) {
    const [x, y] = [at % size, Math.floor(at / size)];
    if (data[at]) pen.fillRect(quietPx + x * modulePx, quietPx + y * modulePx, modulePx, modulePx);
  }
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = small.captureStream(5);
  await video.play();
  return { reader: createZxingReader(), video };
}
