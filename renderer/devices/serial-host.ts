import type { LineSettings, UsbId } from '#src/domain/devices/profile.ts';

/**
 * Of the browser's WebSerial (`navigator.serial`) what is used here, and no more: TypeScript's own library does not know it
 * yet. Reading is a stream of bytes; nothing is ever written to a device.
 */
export type SerialPortPart = {
  readonly readable: ReadableStream<Uint8Array> | null;
  open(settings: LineSettings): Promise<void>;
  close(): Promise<void>;
  /** Both numbers are missing for a port that is not on USB. */
  getInfo(): { usbVendorId?: number; usbProductId?: number };
};

export type SerialHost = Pick<EventTarget, 'addEventListener'> & {
  /** Those that somebody allowed on this machine before, and that are plugged in. */
  getPorts(): Promise<SerialPortPart[]>;
  /** Asks whoever sits there; rejects when they choose none. */
  requestPort(options: { filters: { usbVendorId: number; usbProductId: number }[] }): Promise<SerialPortPart>;
};

/** Null where the browser has none, or the page may not use it. */
export const findSerialHost = (): SerialHost | null =>
  (navigator as Navigator & { serial?: SerialHost }).serial ?? null;

export function usbOf(port: SerialPortPart): UsbId | null {
  const { usbVendorId: vendorId, usbProductId: productId } = port.getInfo();
  return vendorId === undefined || productId === undefined ? null : { vendorId, productId };
}

export const isSameUsb = (one: UsbId | null, other: UsbId | null): boolean =>
  one?.vendorId === other?.vendorId && one?.productId === other?.productId;
