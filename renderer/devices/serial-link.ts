import { isSameUsb, type SerialHost, type SerialPortPart, usbOf } from '#renderer/devices/serial-host.ts';
import type { LineSettings, UsbId } from '#src/domain/devices/profile.ts';

/** `absent`: not plugged in, or not allowed on this machine. `taken`: another screen or program has it. */
export type LinkStatus = 'opening' | 'live' | 'absent' | 'taken';

export type LinkListener = { onBytes(chunk: Uint8Array): void; onStatus(status: LinkStatus): void };

export type SerialLink = {
  /** Ends the reports at once; resolves when the port is closed. */
  close(): Promise<void>;
};

const lookAgainMs = 2_000;

/** A port is closed before it is opened again: React mounts twice, and one device serves one page after the other. */
const sessions = new WeakMap<SerialPortPart, Promise<void>>();

/** Holds a port open for as long as it is there, and takes it again when it was unplugged and came back. */
export function openSerialLink(
  host: SerialHost,
  device: { usb: UsbId | null; settings: LineSettings },
  { onBytes, onStatus }: LinkListener,
): SerialLink {
  const stopping = new AbortController();
  const { signal } = stopping;
  let told: LinkStatus | null = null;
  const tell = (status: LinkStatus) => {
    if (signal.aborted || status === told) return;
    told = status;
    onStatus(status);
  };
  const take = (chunk: Uint8Array) => {
    if (!signal.aborted) onBytes(chunk);
  };
  const tryOnce = async () => {
    const ports = await host.getPorts().catch(() => []);
    const port = ports.find((one) => isSameUsb(usbOf(one), device.usb));
    if (!port) return tell('absent');
    await sessions.get(port);
    if (signal.aborted) return;
    try {
      await port.open(device.settings);
    } catch {
      return tell('taken');
    }
    tell('live');
    const session = drain(port, take, signal).then(() => port.close().catch(() => undefined));
    sessions.set(port, session);
    await session;
    tell('absent');
  };
  const run = async () => {
    tell('opening');
    while (!signal.aborted) {
      await tryOnce();
      await somethingChanged(host, signal);
    }
  };
  const running = run();
  return {
    close() {
      stopping.abort();
      return running;
    },
  };
}

/** Reads until the device is gone or nobody listens any more. A garbled byte ends one stream, and the port offers the next. */
async function drain(port: SerialPortPart, take: (chunk: Uint8Array) => void, signal: AbortSignal): Promise<void> {
  while (port.readable && !signal.aborted) {
    const reader = port.readable.getReader();
    const stop = () => void reader.cancel().catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value);
      return;
    } catch {
      // Framing, parity, overrun, or unplugged: whether the port has another stream tells them apart.
    } finally {
      signal.removeEventListener('abort', stop);
      reader.releaseLock();
    }
  }
}

/** Something was plugged in, or some time has passed: another program may have let go of it. */
function somethingChanged(host: SerialHost, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const waiting = new AbortController();
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, lookAgainMs);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    host.addEventListener('connect', wake, { signal: waiting.signal });
    signal.addEventListener('abort', wake, { signal: waiting.signal });
  }).finally(() => waiting.abort());
}
