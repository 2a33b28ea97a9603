import type { SerialHost } from '#renderer/devices/serial-host.ts';

/** In the place of this browser's own `navigator.serial`, which has no device to offer; null: a browser without it. */
export function giveSerial(host: SerialHost | null): void {
  Object.defineProperty(navigator, 'serial', { value: host ?? undefined, configurable: true });
}

export function takeSerialBack(): void {
  Reflect.deleteProperty(navigator, 'serial');
}
