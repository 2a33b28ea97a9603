import { type Luma, toLuma } from '#renderer/scanner/luma.ts';
import type { ZxingPicture } from '#renderer/scanner/zxing-message.ts';

const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

/** The brightness of a camera picture, which is closed. */
export async function takeLuma(picture: ZxingPicture): Promise<Luma> {
  try {
    return 'visibleRect' in picture && hasLumaPlane(picture) ? await copyLuma(picture) : drawLuma(picture);
  } finally {
    picture.close();
  }
}

/** Cameras give brightness and colour apart; drawing such a picture and reading it back takes as long as decoding it. */
const hasLumaPlane = ({ format, visibleRect }: VideoFrame): boolean =>
  visibleRect !== null && format !== null && ['I420', 'I422', 'I444', 'NV12'].includes(format);

let buffer = new Uint8ClampedArray(0);

async function copyLuma(frame: VideoFrame): Promise<Luma> {
  const bytes = frame.allocationSize();
  if (buffer.length !== bytes) buffer = new Uint8ClampedArray(bytes);
  const [plane] = await frame.copyTo(buffer);
  const { width, height } = frame.visibleRect ?? { width: 0, height: 0 };
  if (!plane || plane.stride !== width) return drawLuma(frame);
  return { width, height, levels: buffer.subarray(plane.offset, plane.offset + width * height) };
}

function drawLuma(picture: ZxingPicture): Luma {
  if (!context) throw new Error('No drawing context in the worker.');
  const isFrame = 'displayWidth' in picture;
  const width = isFrame ? picture.displayWidth : picture.width;
  const height = isFrame ? picture.displayHeight : picture.height;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.drawImage(picture, 0, 0);
  return toLuma(context.getImageData(0, 0, width, height));
}
