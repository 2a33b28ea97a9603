/** What a camera can do for a code in the dark or far away; null where it cannot. */
export type CameraFeatures = {
  readonly hasTorch: boolean;
  readonly zoom: { readonly min: number; readonly max: number; readonly step: number; readonly value: number } | null;
};

// https://w3c.github.io/mediacapture-image/: TypeScript's DOM library does not know them yet.
type Range = { min: number; max: number; step: number };
type Capabilities = {
  torch?: boolean;
  zoom?: Range;
  focusMode?: string[];
  exposureMode?: string[];
  whiteBalanceMode?: string[];
};
type Wanted = { torch?: boolean; zoom?: number; focusMode?: string; exposureMode?: string; whiteBalanceMode?: string };

const modes = ['focusMode', 'exposureMode', 'whiteBalanceMode'] as const;
/** Each request replaces the one before: what was asked for is said again with it. */
const wantedOf = new WeakMap<MediaStreamTrack, Wanted>();

/** Asks for focus, exposure and white balance that go on adapting, where the camera can; a code is held nearer and farther. */
export async function adaptToCodes(track: MediaStreamTrack): Promise<void> {
  const able = capabilitiesOf(track);
  const wanted = modes.filter((mode) => able[mode]?.includes('continuous')).map((mode) => [mode, 'continuous']);
  if (wanted.length > 0) await apply(track, Object.fromEntries(wanted));
}

export function featuresOf(track: MediaStreamTrack): CameraFeatures {
  const { torch, zoom } = capabilitiesOf(track);
  const { zoom: value } = track.getSettings() as { zoom?: number };
  const canZoom = zoom !== undefined && zoom.max > zoom.min;
  return { hasTorch: torch === true, zoom: canZoom ? { ...zoom, value: value ?? zoom.min } : null };
}

export const setTorch = (track: MediaStreamTrack, torch: boolean): Promise<void> => apply(track, { torch });

/** Within the camera's range. */
export function setZoom(track: MediaStreamTrack, value: number): Promise<void> {
  const { zoom } = featuresOf(track);
  return zoom ? apply(track, { zoom: Math.min(zoom.max, Math.max(zoom.min, value)) }) : Promise.resolve();
}

async function apply(track: MediaStreamTrack, more: Wanted): Promise<void> {
  const wanted = { ...wantedOf.get(track), ...more };
  wantedOf.set(track, wanted);
  const advanced = Object.entries(wanted).map(([name, value]) => ({ [name]: value }) as MediaTrackConstraintSet);
  // A camera that promised more than it does still gives its picture.
  await track.applyConstraints({ advanced }).catch(() => undefined);
}

// Firefox has no capabilities.
const capabilitiesOf = (track: MediaStreamTrack): Capabilities =>
  (track.getCapabilities?.() ?? {}) as unknown as Capabilities;
