import type { DeviceKind, UsbId } from '#src/domain/devices/profile.ts';

/** The screens a device can serve: a serial port is open in one page at a time. */
export const devicePlaces = ['kiosk', 'desk'] as const;
export type DevicePlace = (typeof devicePlaces)[number];

/**
 * What somebody chose on this machine. `profile` null: a thermometer that is read off and typed in, and has a name all the
 * same, so that the book can say which one it was.
 */
export type DeviceChoice = { profile: string | null; usb: UsbId | null; name: string; place: DevicePlace };

const keyOf = (kind: DeviceKind) => `gatebook.device.${kind}`;
const changes = new EventTarget();

/** The text itself, so that asking twice without a change gives the same. */
export function storedChoice(kind: DeviceKind): string | null {
  try {
    return localStorage.getItem(keyOf(kind));
  } catch {
    return null;
  }
}

/** Null as well for what no Gatebook wrote. */
export function readChoice(stored: string | null): DeviceChoice | null {
  try {
    const { profile, usb, name, place }: Partial<DeviceChoice> = JSON.parse(stored ?? 'null') ?? {};
    if (typeof name !== 'string' || !devicePlaces.some((one) => one === place) || place === undefined) return null;
    const isUsb = Number.isInteger(usb?.vendorId) && Number.isInteger(usb?.productId);
    return { profile: typeof profile === 'string' ? profile : null, usb: isUsb && usb ? usb : null, name, place };
  } catch {
    return null;
  }
}

/** Null forgets the device. The other screens of this browser hear of it too. */
export function storeChoice(kind: DeviceKind, choice: DeviceChoice | null): void {
  try {
    if (choice === null) localStorage.removeItem(keyOf(kind));
    else localStorage.setItem(keyOf(kind), JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing: the choice cannot be kept, and typing goes on.
  }
  changes.dispatchEvent(new Event('choice'));
}

/** Calls back on every change, here or in another screen. Answers how to stop. */
export function watchChoices(listener: () => void): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  changes.addEventListener('choice', listener, { signal });
  window.addEventListener('storage', listener, { signal });
  return () => watching.abort();
}
