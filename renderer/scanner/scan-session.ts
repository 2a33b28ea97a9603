import { createCamera } from '#renderer/scanner/camera.ts';
import type { QrListener, QrReader, QrReading, QrSession } from '#renderer/scanner/qr-source.ts';
import { watchForSeveral } from '#renderer/scanner/several.ts';
import { createSightings } from '#renderer/scanner/sightings.ts';

const FRAME_MS = 100;
const nothing: QrReading = { outcome: 'nothing' };

/** Camera and reader together: ten pictures a second, one at a time. Closes the reader with itself. */
export function openScanSession(video: HTMLVideoElement, reader: QrReader, listener: QrListener): QrSession {
  const sightings = createSightings();
  const several = watchForSeveral(listener.onSeveral);
  let isLive = false;
  let isClosed = false;
  let next: ReturnType<typeof setTimeout> | undefined;

  const camera = createCamera(video, {
    onStatus: (status) => {
      isLive = status === 'live';
      listener.onStatus(status);
    },
    onCamera: listener.onCamera,
  });
  const close = () => {
    isClosed = true;
    clearTimeout(next);
    several.close();
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
    const reading = isLive ? await reader.read(video) : nothing;
    if (isClosed) return;
    next = setTimeout(scan, Math.max(0, begunMs + FRAME_MS - performance.now()));
    if (reading.outcome === 'several') several.see();
    if (reading.outcome === 'read' && !several.isSeen()) report(reading.text);
  };
  const report = (text: string) => {
    // In its own task: a listener that throws does not end the scanning.
    if (text !== '' && sightings.isNews(text, performance.now())) queueMicrotask(() => listener.onText(text));
  };
  const scan = () => void look().catch(giveUp);

  void camera.start();
  scan();
  return { close };
}
