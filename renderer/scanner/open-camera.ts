import type { CameraName } from '#renderer/scanner/camera-choice.ts';
import { type CameraFeatures, featuresOf, setTorch, setZoom } from '#renderer/scanner/camera-features.ts';

/** The camera that is on, for a screen that offers what it can do. */
export type OpenCamera = CameraName & {
  readonly features: CameraFeatures;
  setTorch(isOn: boolean): Promise<void>;
  /** Within the camera's range. */
  setZoom(value: number): Promise<void>;
};

/** Null when the stream has no picture. */
export function describeCamera(stream: MediaStream): OpenCamera | null {
  const [track] = stream.getVideoTracks();
  if (!track) return null;
  return {
    deviceId: track.getSettings().deviceId ?? '',
    label: track.label,
    features: featuresOf(track),
    setTorch: (isOn) => setTorch(track, isOn),
    setZoom: (value) => setZoom(track, value),
  };
}
