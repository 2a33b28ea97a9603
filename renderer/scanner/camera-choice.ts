/** A camera as the browser names it. The id is the browser's own for this page alone; the label is the maker's. */
export type CameraName = { readonly deviceId: string; readonly label: string };

const storageKey = 'gatebook.camera';

/** The worst last: what nobody reads codes with, what looks away from the visitor, what is built in, what was bought for it. */
const kinds: readonly RegExp[] = [
  /virtual|\bobs\b|manycam|snap camera|\bndi\b/i,
  /\bir\b|infrared|hello|depth/i,
  /back|rear|environment/i,
  /integrated|built-?in|facetime|front|user/i,
];

/** All cameras of this machine; one that has no name yet, because none was allowed, is left out. */
export async function listCameras(): Promise<CameraName[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return devices
    .filter(({ kind, deviceId, label }) => kind === 'videoinput' && deviceId !== '' && label !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/**
 * The cameras to try, in this order: only the one that was chosen by hand where it is there, also when it is plugged in
 * elsewhere and has a new id; else all of them, the likeliest first.
 */
export function rankCameras(cameras: readonly CameraName[], chosen: CameraName | null): readonly CameraName[] {
  const again =
    cameras.find(({ deviceId }) => deviceId === chosen?.deviceId) ??
    cameras.find(({ label }) => label === chosen?.label);
  return again ? [again] : cameras.toSorted((one, other) => worth(other) - worth(one));
}

const worth = ({ label }: CameraName): number => {
  const kind = kinds.findIndex((words) => words.test(label));
  return kind === -1 ? kinds.length : kind;
};

let chosen: CameraName | null = null;
const choices = new EventTarget();

/** Null when nobody chose on this machine. */
export function chosenCamera(): CameraName | null {
  chosen ??= readStored();
  return chosen;
}

/** Remembers the camera on this machine, null for the likeliest again, and opens it in the place of the one that is open. */
export function chooseCamera(camera: CameraName | null): void {
  chosen = camera && { deviceId: camera.deviceId, label: camera.label };
  try {
    if (chosen) localStorage.setItem(storageKey, JSON.stringify(chosen));
    else localStorage.removeItem(storageKey);
  } catch {
    // A browser that keeps nothing: it is remembered until the page is left.
  }
  choices.dispatchEvent(new Event('choice'));
}

export const onCameraChosen = (listener: () => void, signal: AbortSignal): void =>
  choices.addEventListener('choice', listener, { signal });

function readStored(): CameraName | null {
  try {
    const stored: Partial<CameraName> | null = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return stored?.deviceId && stored.label !== undefined ? { deviceId: stored.deviceId, label: stored.label } : null;
  } catch {
    return null;
  }
}
