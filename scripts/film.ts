import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import QRCode from 'qrcode';

// Chromium's fake camera reads a raw Y4M file frame by frame, starts again at its end, and keeps no copy
// (media/capture/video/file_video_capture_device.cc). So no encoder is needed, and a frame that is overwritten in
// place is the camera's next picture.

const WIDTH_PX = 1280;
const HEIGHT_PX = 720;
const FRAMES_PER_SECOND = 10;
const QUIET_ZONE_MODULES = 4;
const LARGEST_CODE_PX = 600;
const CELL_GAP_PX = 16;

const HEADER = `YUV4MPEG2 W${WIDTH_PX} H${HEIGHT_PX} F${FRAMES_PER_SECOND}:1 Ip A1:1 C420jpeg\n`;
const FRAME_MARK = 'FRAME\n';

const BLACK = 16;
const GREY = 128;
const WHITE = 235;

/** One picture that stays for `frames` frames at 10 frames a second. Without a text it is plain grey. */
export type Scene = { readonly text?: string; readonly frames: number };

/** What the camera sees: nothing, a code, or several side by side. */
export type Shown = string | readonly string[] | null;

/** Writes a film that a fake camera repeats from its start. A second of it takes 14 MB: keep it short. */
export function writeFilm(path: string, scenes: readonly Scene[]): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, HEADER);
    for (const scene of scenes) {
      const picture = drawFrame(scene.text ?? null);
      for (let frame = 0; frame < scene.frames; frame += 1) {
        writeSync(file, FRAME_MARK);
        writeSync(file, picture);
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Holds a code in front of the camera of a running browser, or takes it away. */
export type Projector = { readonly path: string; show(texts: Shown): void; close(): void };

/** A film of a single frame, which `show` replaces. It starts grey; the camera shows the change within 0.2 s. */
export function openProjector(path: string): Projector {
  // The new film is put in place whole: Chromium dies on a file that ends inside a frame.
  writeFilm(`${path}.new`, [{ frames: 1 }]);
  renameSync(`${path}.new`, path);
  const file = openSync(path, 'r+');
  return {
    path,
    show: (texts) => void writeSync(file, drawFrame(texts), 0, null, HEADER.length + FRAME_MARK.length),
    close: () => closeSync(file),
  };
}

function drawFrame(shown: Shown): Buffer {
  const lumaBytes = WIDTH_PX * HEIGHT_PX;
  const frame = Buffer.alloc(lumaBytes * 1.5, GREY);
  const texts = typeof shown === 'string' ? [shown] : (shown ?? []);
  const columns = Math.min(texts.length, Math.ceil(Math.sqrt((texts.length * WIDTH_PX) / HEIGHT_PX)));
  const cellPx = { width: WIDTH_PX / columns, height: HEIGHT_PX / Math.ceil(texts.length / columns) };
  texts.forEach((text, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const sidePx = Math.min(LARGEST_CODE_PX, cellPx.width - CELL_GAP_PX, cellPx.height - CELL_GAP_PX);
    drawCode(frame, text, { x: (column + 0.5) * cellPx.width, y: (row + 0.5) * cellPx.height, sidePx });
  });
  return frame;
}

function drawCode(frame: Buffer, text: string, place: { x: number; y: number; sidePx: number }): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const sideModules = modules.size + 2 * QUIET_ZONE_MODULES;
  const modulePx = Math.floor(place.sidePx / sideModules);
  const sidePx = sideModules * modulePx;
  const left = Math.floor(place.x - sidePx / 2);
  const top = Math.floor(place.y - sidePx / 2);
  for (let y = 0; y < sidePx; y += 1) {
    const row = Math.floor(y / modulePx) - QUIET_ZONE_MODULES;
    const begin = (top + y) * WIDTH_PX + left;
    frame.fill(WHITE, begin, begin + sidePx);
    if (row < 0 || row >= modules.size) continue;
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const x = begin + (column + QUIET_ZONE_MODULES) * modulePx;
      frame.fill(BLACK, x, x + modulePx);
    }
  }
}
