import type { QrTrouble } from '#renderer/scanner/qr-source.ts';

const CONSTRAINTS: MediaStreamConstraints = {
  audio: false,
  video: { width: { ideal: 1280 }, height: { ideal: 720 } },
};
const WATCH_MS = 1_000;
const FROZEN_MS = 4_000;

/** The one door to getUserMedia. */
export async function openStream(): Promise<MediaStream | QrTrouble> {
  if (!navigator.mediaDevices) return 'unsupported';
  try {
    return await navigator.mediaDevices.getUserMedia(CONSTRAINTS);
  } catch (error) {
    return toTrouble(error);
  }
}

/**
 * Plays the stream in the video. `onLost` is called once: when the camera's track ends, or when it gives no new
 * picture for four seconds, which a frozen USB camera does without any event. Returns how to end it.
 */
export function showStream(
  video: HTMLVideoElement,
  stream: MediaStream,
  onPlaying: () => void,
  onLost: () => void,
): () => void {
  const shown = new AbortController();
  const { signal } = shown;
  video.addEventListener('playing', onPlaying, { signal });
  for (const track of stream.getTracks()) track.addEventListener('ended', onLost, { signal });
  const watch = watchForFreeze(video, onLost);
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  // Rejects only when the stream ends before it plays, which the track reports.
  video.play().catch(() => undefined);
  return () => {
    shown.abort();
    clearInterval(watch);
    stopTracks(stream);
    video.srcObject = null;
  };
}

function watchForFreeze(video: HTMLVideoElement, onFrozen: () => void): ReturnType<typeof setInterval> {
  let seenFrames = 0;
  let stillMs = 0;
  return setInterval(() => {
    // Not currentTime: it runs on while the camera is frozen.
    const { totalVideoFrames } = video.getVideoPlaybackQuality();
    stillMs = totalVideoFrames === seenFrames ? stillMs + WATCH_MS : 0;
    seenFrames = totalVideoFrames;
    if (stillMs >= FROZEN_MS) onFrozen();
  }, WATCH_MS);
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

// https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia
function toTrouble(error: unknown): QrTrouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-camera';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    default:
      return 'taken';
  }
}
