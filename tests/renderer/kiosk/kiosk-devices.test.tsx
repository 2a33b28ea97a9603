import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeviceChoice, storeChoice } from '#renderer/devices/device-choice.ts';
import { giveSerial, takeSerialBack } from '#tests/renderer/devices/give-serial.ts';
import { scannerProfile, thermometerProfile } from '#tests/renderer/devices/known-devices.ts';
import { createPortDouble, createSerialDouble } from '#tests/renderer/devices/serial-double.ts';
import { openKiosk, press, walk } from '#tests/renderer/kiosk/open-kiosk.tsx';

const scanner = createPortDouble({ vendorId: 0x0403, productId: 0x6001 });
const thermometer = createPortDouble({ vendorId: 0x1a86, productId: 0x7523 });
const chosen = (profile: string, usb: DeviceChoice['usb'], name: string): DeviceChoice => ({
  profile,
  usb,
  name,
  place: 'kiosk',
});

beforeEach(() => {
  storeChoice('scanner', chosen(scannerProfile.id, scanner.usb, ''));
  storeChoice('thermometer', chosen(thermometerProfile.id, thermometer.usb, 'Nhiệt kế cửa'));
});
afterEach(() => {
  takeSerialBack();
  storeChoice('scanner', null);
  storeChoice('thermometer', null);
});

describe('devices at the kiosk', () => {
  it('a serial scanner’s code goes where the camera’s goes, and its Enter, Tab and Space press nothing', async () => {
    const { host } = createSerialDouble(scanner, thermometer);
    giveSerial(host);
    const kiosk = await openKiosk();
    await expect.poll(scanner.isOpen).toBe(true);
    const button = await kiosk.screen.findByRole('button', { name: 'Tôi không có mã' });
    button.focus();
    let keys = 0;
    const count = () => {
      keys += 1;
    };
    for (const kind of ['keydown', 'keyup', 'click']) document.addEventListener(kind, count, true);
    scanner.send('\t \r\n\u0017\u001b\r\n');
    scanner.send('A-CARD');
    scanner.send('-OF-\u0017\tSOMEBODY\r\n');
    await kiosk.screen.findByText('Trần Thị Thử Nghiệm');
    for (const kind of ['keydown', 'keyup', 'click']) document.removeEventListener(kind, count, true);
    expect(keys).toBe(0);
    expect(kiosk.scans.map(({ text }) => text)).toEqual(['A-CARD-OF-SOMEBODY']);

    // In the middle of a visit it is the next person's: said, and not taken.
    scanner.send('ANOTHER-CARD\r\n');
    await kiosk.screen.findByText(/mã vừa quét chưa được dùng/);
    expect(kiosk.scans).toHaveLength(1);
  });

  it('the thermometer fills the reading in, and unplugged it is typed', async () => {
    const { host } = createSerialDouble(scanner, thermometer);
    giveSerial(host);
    const kiosk = await openKiosk();
    await walk(kiosk, 'vi', async (at) => {
      if (at !== 'temperature with a problem') return;
      kiosk.screen.getByText(/Đưa trán lại gần nhiệt kế/);
      thermometer.send('36.9\r\n');
      await kiosk.screen.findByText('36,9 °C');
      thermometer.unplug();
      await kiosk.screen.findByText(/Nhiệt kế chưa nối được/);
      await press(kiosk.screen, '3');
      await press(kiosk.screen, '6');
      await press(kiosk.screen, 'dấu thập phân');
      await press(kiosk.screen, '0');
    });
    await expect.poll(() => kiosk.checkIns.length).toBe(1);
    expect(kiosk.checkIns[0]).toMatchObject({ thermometer: { name: 'Nhiệt kế cửa', isTyped: true } });
  });
});
