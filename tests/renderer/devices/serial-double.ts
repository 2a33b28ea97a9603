import type { SerialHost, SerialPortPart } from '#renderer/devices/serial-host.ts';
import type { LineSettings, UsbId } from '#src/domain/devices/profile.ts';

export type PortDouble = ReturnType<typeof createPortDouble>;

/**
 * A port with the manners of WebSerial's, over a real stream of bytes: it opens once, does not close while somebody holds
 * its reader, and offers a new stream after a garbled byte but none after it was unplugged.
 */
export function createPortDouble(usb: UsbId | null) {
  const opened: LineSettings[] = [];
  let isOpen = false;
  let readable: ReadableStream<Uint8Array> | null = null;
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const offer = () => {
    readable = new ReadableStream<Uint8Array>({
      start: (own) => {
        controller = own;
      },
    });
  };
  const port: SerialPortPart = {
    get readable() {
      return readable;
    },
    getInfo: () => (usb ? { usbVendorId: usb.vendorId, usbProductId: usb.productId } : {}),
    async open(settings) {
      if (isOpen || state.isTaken) throw new DOMException('The port is already open.', 'InvalidStateError');
      isOpen = true;
      opened.push(settings);
      offer();
    },
    async close() {
      if (!isOpen) throw new DOMException('The port is already closed.', 'InvalidStateError');
      if (readable?.locked) throw new TypeError('Cannot cancel a locked stream');
      isOpen = false;
      readable = null;
    },
  };
  const state = { isTaken: false, isPluggedIn: true };
  return {
    port,
    usb,
    opened,
    state,
    isOpen: () => isOpen,
    send: (bytes: Uint8Array | string) =>
      controller?.enqueue(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
    garble: () => {
      const before = controller;
      offer();
      before?.error(new DOMException('A framing error occurred.', 'FramingError'));
    },
    unplug: () => {
      state.isPluggedIn = false;
      const before = controller;
      readable = null;
      isOpen = false;
      before?.error(new DOMException('The device has been lost.', 'NetworkError'));
    },
  };
}

/** `navigator.serial` as far as it is used here; `grant` is what somebody chooses in the browser's list of ports. */
export function createSerialDouble(...ports: PortDouble[]) {
  const events = new EventTarget();
  const granted = new Set(ports);
  const asked: { usbVendorId: number; usbProductId: number }[][] = [];
  const chooser = { grant: null as PortDouble | null };
  const host: SerialHost = {
    addEventListener: events.addEventListener.bind(events),
    getPorts: async () => [...granted].filter(({ state }) => state.isPluggedIn).map(({ port }) => port),
    requestPort: async ({ filters }) => {
      asked.push(filters);
      if (!chooser.grant) throw new DOMException('No port selected by the user.', 'NotFoundError');
      granted.add(chooser.grant);
      return chooser.grant.port;
    },
  };
  return {
    host,
    asked,
    chooser,
    plugIn(port: PortDouble) {
      port.state.isPluggedIn = true;
      granted.add(port);
      events.dispatchEvent(new Event('connect'));
    },
  };
}
