import type { QrReader, QrSource } from '#renderer/scanner/qr-source.ts';
import { openScanSession } from '#renderer/scanner/scan-session.ts';
import { unsupportedSession } from '#renderer/scanner/unsupported-session.ts';
import ZxingWorker from '#renderer/scanner/zxing.worker.ts?worker';
import type { ZxingAnswer, ZxingPicture } from '#renderer/scanner/zxing-message.ts';

export type ZxingLimits = {
  /** A worker that takes longer is replaced. The first answer includes compiling 1 MB of WebAssembly. */
  readonly answerMs: number;
  /** zxing-wasm 3.1.4 keeps 2 to 9 kB of every code it reads, and only the end of its worker frees them. */
  readonly hitsPerWorker: number;
};

const LIMITS: ZxingLimits = { answerMs: 10_000, hitsPerWorker: 1_000 };
const DEATHS_IN_A_ROW = 3;

/** The default source: zxing-cpp as WebAssembly, in a worker, on whole camera pictures. */
export function createZxingSource(limits: ZxingLimits = LIMITS): QrSource {
  return {
    open: (video, listener) =>
      typeof Worker === 'undefined' || typeof WebAssembly === 'undefined'
        ? unsupportedSession(listener)
        : openScanSession(video, createZxingReader(limits), listener),
  };
}

/** Reads one picture of the video at a time, in a worker that is replaced when it dies and after its share of hits. */
export function createZxingReader(limits: ZxingLimits = LIMITS): QrReader {
  let worker = new ZxingWorker();
  let isClosed = false;
  let hits = 0;
  let deaths = 0;

  const replace = () => {
    worker.terminate();
    hits = 0;
    if (!isClosed) worker = new ZxingWorker();
  };
  return {
    read: async (video) => {
      const picture = await takePicture(video);
      if (!picture) return { outcome: 'nothing' };
      const answer = await askZxing(worker, picture, limits.answerMs);
      deaths = answer.outcome === 'broken' ? deaths + 1 : 0;
      hits += answer.outcome === 'nothing' ? 0 : 1;
      if (deaths === DEATHS_IN_A_ROW) throw new Error('The zxing worker does not run in this browser.');
      if (deaths > 0 || hits >= limits.hitsPerWorker) replace();
      return answer.outcome === 'broken' ? { outcome: 'nothing' } : answer;
    },
    close: () => {
      isClosed = true;
      worker.terminate();
    },
  };
}

/** One answer for one picture, which is gone afterwards; a worker that does not answer in time is 'broken'. */
export function askZxing(worker: Worker, picture: ZxingPicture, answerMs: number): Promise<ZxingAnswer> {
  return new Promise((resolve) => {
    const answered = new AbortController();
    const { signal } = answered;
    const settle = (answer: ZxingAnswer) => {
      clearTimeout(deadline);
      answered.abort();
      resolve(answer);
    };
    const onDeath = () => settle({ outcome: 'broken' });
    const deadline = setTimeout(onDeath, answerMs);
    worker.addEventListener('message', ({ data }: MessageEvent<ZxingAnswer>) => settle(data), { signal });
    worker.addEventListener('error', onDeath, { signal });
    worker.addEventListener('messageerror', onDeath, { signal });
    worker.postMessage(picture, [picture]);
  });
}

async function takePicture(video: HTMLVideoElement): Promise<ZxingPicture | null> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  try {
    // A VideoFrame is handed over without a copy: a tenth less of the whole browser's load than an ImageBitmap.
    return typeof VideoFrame === 'undefined' ? await createImageBitmap(video) : new VideoFrame(video);
  } catch {
    // The camera stopped between the check and here; the camera reports that itself.
    return null;
  }
}
