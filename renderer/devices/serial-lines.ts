import type { SerialHost } from '#renderer/devices/serial-host.ts';
import { type LinkStatus, openSerialLink, type SerialLink } from '#renderer/devices/serial-link.ts';
import { endLine, type Found, type LineStep, noLine, takeChunk } from '#src/domain/devices/lines.ts';
import type { DeviceProfile, UsbId } from '#src/domain/devices/profile.ts';

export type LinesListener = { onFound(found: Found): void; onStatus(status: LinkStatus): void };

/** The lines of a device as its profile cuts them. */
export function openSerialLines(
  host: SerialHost,
  { usb, profile }: { usb: UsbId | null; profile: DeviceProfile },
  { onFound, onStatus }: LinesListener,
): SerialLink {
  let state = noLine;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const go = (step: LineStep) => {
    state = step.state;
    for (const found of step.found) onFound(found);
  };
  const { baudRate, dataBits, stopBits, parity, quietMs } = profile;
  const link = openSerialLink(
    host,
    { usb, settings: { baudRate, dataBits, stopBits, parity } },
    {
      onStatus(status) {
        // Half a line from before it was unplugged is no beginning of the next one.
        if (status !== 'live') state = noLine;
        onStatus(status);
      },
      onBytes(chunk) {
        clearTimeout(silence);
        go(takeChunk(profile, state, chunk));
        if (quietMs !== null) silence = setTimeout(() => go(endLine(state)), quietMs);
      },
    },
  );
  return {
    close() {
      clearTimeout(silence);
      return link.close();
    },
  };
}
