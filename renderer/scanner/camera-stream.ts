import { type CameraName, chosenCamera, listCameras, rankCameras } from '#renderer/scanner/camera-choice.ts';
import { adaptToCodes } from '#renderer/scanner/camera-features.ts';
import type { QrTrouble } from '#renderer/scanner/qr-source.ts';

const WATCH_MS = 1_000;
const FROZEN_MS = 4_000;

/** The one door to getUserMedia: opens the camera that was chosen, or the likeliest of those that can be opened. */
export async function openStream(): Promise<MediaStream | QrTrouble> {
  if (!navigator.mediaDevices) return 'unsupported';
  const known = rankCameras(await listCameras(), chosenCamera());
  if (known.length > 0) return openFirst(known);
  const opened = await openOne(null);
  if (typeof opened === 'string') return opened;
  // Only now, with the permission, do the cameras have names.
  if (await isPreferred(opened)) return opened;
  stopTracks(opened);
  return openFirst(rankCameras(await listCameras(), chosenCamera()));
}

/** False when the stream comes from another camera than the one that would be opened now. */
export async function isPreferred(stream: MediaStream): Promise<boolean> {
  const [preferred] = rankCameras(await listCameras(), chosenCamera());
  const deviceId = stream.getVideoTracks()[0]?.getSettings().deviceId;
  return !preferred || deviceId === undefined || deviceId === preferred.deviceId;
}

/** When none can be opened, what is wrong with the first: it is the one that is meant. */
async function openFirst(cameras: readonly CameraName[]): Promise<MediaStream | QrTrouble> {
  let trouble: QrTrouble | null = null;
  for (const camera of cameras) {
    const opened = await openOne(camera);
    if (typeof opened !== 'string') return opened;
    trouble ??= opened;
    if (opened === 'refused') break;
  }
  return trouble ?? 'no-camera';
}

async function openOne(camera: CameraName | null): Promise<MediaStream | QrTrouble> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: {
        width: { ideal: 1280 },
        height: { ideal: 720 },
        ...(camera ? { deviceId: { exact: camera.deviceId } } : { facingMode: { ideal: 'user' } }),
        ...((await mayZoom()) ? { zoom: true } : {}),
      },
    });
    // Not awaited: the picture comes meanwhile.
    for (const track of stream.getVideoTracks()) void adaptToCodes(track);
    return stream;
  } catch (error) {
    return toTrouble(error);
  }
}

/** Zooming is a permission of its own. It is used where it was given and never asked for: the camera is asked for once. */
async function mayZoom(): Promise<boolean> {
  const name = { name: 'camera', panTiltZoom: true } as unknown as PermissionDescriptor;
  return (await navigator.permissions?.query(name).catch(() => null))?.state === 'granted';
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
