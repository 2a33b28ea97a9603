import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openSerialLines } from '#renderer/devices/serial-lines.ts';
import { type LinkStatus, openSerialLink } from '#renderer/devices/serial-link.ts';
import { readScanned } from '#src/domain/devices/scanned-text.ts';
import { scannerProfile } from '#tests/renderer/devices/known-devices.ts';
import { createPortDouble, createSerialDouble, type PortDouble } from '#tests/renderer/devices/serial-double.ts';

const usb = { vendorId: 0x0403, productId: 0x6001 };
const other = { vendorId: 0x1a86, productId: 0x7523 };
const card = '001199000857||Trần Thị Thử Nghiệm|03021999|Nữ|Hà Nội|01012022';

function listen(host: ReturnType<typeof createSerialDouble>['host'], profile = scannerProfile) {
  const texts: string[] = [];
  const statuses: LinkStatus[] = [];
  const link = openSerialLines(
    host,
    { usb, profile },
    {
      onFound: (found) => {
        const scanned = readScanned(profile, found);
        texts.push(scanned.outcome === 'text' ? scanned.text : `(${scanned.outcome})`);
      },
      onStatus: (status) => statuses.push(status),
    },
  );
  onTestFinished(() => link.close());
  return { texts, statuses, link };
}

const isLive = (port: PortDouble) => expect.poll(port.isOpen).toBe(true);

describe('a device on a serial port', () => {
  it('is opened as its profile says, among others, and its bytes become texts', async () => {
    const port = createPortDouble(usb);
    const { host } = createSerialDouble(createPortDouble(other), createPortDouble(null), port);
    const { texts, statuses } = listen(host);
    await isLive(port);
    expect(port.opened).toEqual([{ baudRate: 9600, dataBits: 8, stopBits: 1, parity: 'none' }]);
    const bytes = new TextEncoder().encode(`${card}\r\nGB1.two\r\n`);
    // 19 is in the middle of ầ.
    port.send(bytes.slice(0, 19));
    port.send(bytes.slice(19));
    await expect.poll(() => texts).toEqual([card, 'GB1.two']);
    expect(statuses).toEqual(['opening', 'live']);
  });

  it('is taken again when it was unplugged and comes back, and half a line from before is forgotten', async () => {
    const port = createPortDouble(usb);
    const serial = createSerialDouble(port);
    const { texts, statuses } = listen(serial.host);
    await isLive(port);
    port.send('half a li');
    port.unplug();
    await expect.poll(() => statuses.at(-1)).toBe('absent');
    serial.plugIn(port);
    await isLive(port);
    port.send('GB1.whole\r\n');
    await expect.poll(() => texts).toEqual(['GB1.whole']);
    expect(statuses).toEqual(['opening', 'live', 'absent', 'live']);
  });

  it('goes on after a garbled byte', async () => {
    const port = createPortDouble(usb);
    const { texts, statuses } = listen(createSerialDouble(port).host);
    await isLive(port);
    port.garble();
    await new Promise((resolve) => setTimeout(resolve));
    port.send('GB1.one\r\n');
    await expect.poll(() => texts).toEqual(['GB1.one']);
    expect(statuses).toEqual(['opening', 'live']);
    expect(port.opened).toHaveLength(1);
  });

  it('says that another program has it, and takes it when that one lets go', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const port = createPortDouble(usb);
    port.state.isTaken = true;
    const { statuses } = listen(createSerialDouble(port).host);
    await vi.advanceTimersByTimeAsync(2_500);
    expect(statuses).toEqual(['opening', 'taken']);
    port.state.isTaken = false;
    await vi.advanceTimersByTimeAsync(2_500);
    expect(statuses).toEqual(['opening', 'taken', 'live']);
  });

  it('is closed before it is opened again: React mounts twice, and nothing is heard twice', async () => {
    const port = createPortDouble(usb);
    const { host } = createSerialDouble(port);
    const first = listen(host);
    await isLive(port);
    void first.link.close();
    const second = listen(host);
    await expect.poll(() => second.statuses.at(-1)).toBe('live');
    port.send('GB1.one\r\n');
    await expect.poll(() => second.texts).toEqual(['GB1.one']);
    expect([first.texts, first.statuses, second.statuses]).toEqual([[], ['opening', 'live'], ['opening', 'live']]);
  });

  it('is let go of when nobody listens, also while it is still being looked for', async () => {
    const port = createPortDouble(usb);
    const { host } = createSerialDouble(port);
    const early = openSerialLink(host, { usb, settings: scannerProfile }, { onBytes: vi.fn(), onStatus: vi.fn() });
    await early.close();
    expect(port.isOpen()).toBe(false);
    const { link } = listen(host);
    await isLive(port);
    await link.close();
    expect(port.isOpen()).toBe(false);
  });

  it('without a suffix is read when it has gone quiet', async () => {
    const port = createPortDouble(usb);
    const { texts } = listen(createSerialDouble(port).host, { ...scannerProfile, quietMs: 20 });
    await isLive(port);
    port.send('GB1.');
    port.send('one');
    await expect.poll(() => texts).toEqual(['GB1.one']);
  });
});
