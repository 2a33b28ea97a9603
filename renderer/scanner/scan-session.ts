import { createCamera } from '#renderer/scanner/camera.ts';
import type { QrListener, QrReader, QrSession } from '#renderer/scanner/qr-source.ts';
import { createSightings } from '#renderer/scanner/sightings.ts';

const FRAME_MS = 100;

/** Camera and reader together: ten pictures a second, one at a time. Closes the reader with itself. */
export function openScanSession(video: HTMLVideoElement, reader: QrReader, listener: QrListener): QrSession {
  const sightings = createSightings();
  let isLive = false;
  let isClosed = false;
  let next: ReturnType<typeof setTimeout> | undefined;

  const camera = createCamera(video, (status) => {
    isLive = status === 'live';
    listener.onStatus(status);
  });
  const close = () => {
    isClosed = true;
    clearTimeout(next);
    reader.close();
    return camera.stop();
  };
  const giveUp = () => {
    if (isClosed) return;
    void close();
    listener.onStatus('unsupported');
  };
  const look = async () => {
    const begunMs = performance.now();
    const text = isLive ? await reader.read(video) : null;
    if (isClosed) return;
    next = setTimeout(scan, Math.max(0, begunMs + FRAME_MS - performance.now()));
    // In its own task: a listener that throws does not end the scanning.
    if (text && sightings.isNews(text, performance.now())) queueMicrotask(() => listener.onText(text));
  };
  const scan = () => void look().catch(giveUp);

  void camera.start();
  scan();
  return { close };
}
