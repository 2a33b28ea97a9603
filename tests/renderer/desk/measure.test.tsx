import { within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SerialHost } from '#renderer/devices/serial-host.ts';
import { aHeldVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';
import { giveSerial, takeSerialBack } from '#tests/renderer/devices/give-serial.ts';
import { thermometerProfile } from '#tests/renderer/devices/known-devices.ts';
import { createPortDouble, createSerialDouble } from '#tests/renderer/devices/serial-double.ts';

afterEach(takeSerialBack);

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const again = (dueAt: string) =>
  aHeldVisit({
    reasons: [{ code: 'temperature-again', effect: 'hold', letter: '58/VP-HC-QT', dueAt }],
    readings: [381],
  });
const usb = { vendorId: 0x1a86, productId: 0x7523 };

const open = async (desk: ReturnType<typeof createBook>, host: SerialHost | null = null) => {
  giveSerial(host);
  const screen = await openDesk(desk);
  await signIn(screen, guard.name);
  return screen;
};

describe('measuring somebody who waits', () => {
  it('too early, the button waits and says until when', async () => {
    const desk = createBook([again(inMinutes(4))]);
    const screen = await open(desk);
    await screen.findByText('Còn 4 phút nữa mới đo lại được.');
    await userEvent.keyboard('t');
    const dialog = await screen.findByRole('dialog', { name: /Đo lại: Đỗ Thị Sốt/ });
    await userEvent.keyboard('36,8{Enter}');
    within(dialog).getByText(/Chưa đến lúc đo lại/);
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: /Ghi số đo/ }).disabled).toBe(true);
    expect(desk.book.told.addReading).toEqual([]);
  });

  it('due, a typed reading is sent once, and lets in', async () => {
    const desk = createBook([again(inMinutes(-1))]);
    const screen = await open(desk);
    await userEvent.click(await screen.findByRole('button', { name: /Đo lại/ }));
    await screen.findByRole('dialog');
    await userEvent.keyboard('375{Enter}');
    await screen.findByText('Thiếu dấu phẩy: 375 phải ghi là 37,5.');
    await userEvent.keyboard('{Backspace}{Backspace}6,8{Enter}');
    await screen.findByText(/Thân nhiệt đạt, đã cho vào: Đỗ Thị Sốt/);
    expect(desk.book.told.addReading).toMatchObject([{ tenths: 368, thermometer: { name: null, isTyped: true } }]);
  });

  it('a thermometer chosen by D fills the reading in; unplugged it says so, and comes back by itself', async () => {
    const port = createPortDouble(usb);
    const serial = createSerialDouble();
    const desk = createBook([again(inMinutes(-1))]);
    const screen = await open(desk, serial.host);
    await screen.findByText('Đỗ Thị Sốt');
    await userEvent.keyboard('d');
    const card = await screen.findByRole('region', { name: 'Nhiệt kế' });
    await screen.findByText(/nhiet-ke-cu.json/);
    await userEvent.selectOptions(within(card).getByLabelText('Cách nhận số đo'), thermometerProfile.id);
    await userEvent.selectOptions(within(card).getByLabelText('Dùng ở'), 'desk');
    await userEvent.fill(within(card).getByLabelText('Tên gọi trong sổ'), 'Nhiệt kế bàn');
    await userEvent.click(within(card).getByRole('button', { name: 'Lưu và nối' }));
    await within(card).findByText(/Chưa chọn cổng nào/);
    serial.chooser.grant = port;
    await userEvent.click(within(card).getByRole('button', { name: 'Lưu và nối' }));
    expect(serial.asked).toEqual([
      [{ usbVendorId: 0x1a86, usbProductId: 0x7523 }],
      [{ usbVendorId: 0x1a86, usbProductId: 0x7523 }],
    ]);
    await within(card).findByText(/Đã nối/);
    port.send('36.6\r\n');
    await within(card).findByText('Vừa nhận: 36,6 °C.');
    port.unplug();
    await within(card).findByText(/Không thấy thiết bị/);
    serial.plugIn(port);
    await within(card).findByText(/Vừa nhận|Đã nối/);
    await userEvent.keyboard('{Escape}');

    await userEvent.click(await screen.findByRole('button', { name: /Đo lại/ }));
    const dialog = await screen.findByRole('dialog', { name: /Đo lại/ });
    await within(dialog).findByText(/Nhiệt kế bàn: Đã nối/);
    port.send('22.0\r\n37.1\r\n');
    await expect.poll(() => within(dialog).getByLabelText<HTMLInputElement>(/Số đo/).value).toBe('37,1');
    await userEvent.click(within(dialog).getByRole('button', { name: /Ghi số đo/ }));
    await screen.findByText(/Thân nhiệt đạt/);
    expect(desk.book.told.addReading).toMatchObject([
      { tenths: 371, thermometer: { name: 'Nhiệt kế bàn', isTyped: false } },
    ]);
  });
});

describe('a thermometer that drifts', () => {
  it('is named with what to do; without one the board is silent', async () => {
    const desk = createBook();
    const screen = await open(desk);
    await screen.findByText('Không có ai chờ quyết định.');
    expect(screen.queryByRole('status', { name: 'Nhiệt kế có thể lệch' })).toBeNull();
    desk.book.drifts = [
      { device: 'Nhiệt kế bàn', readings: 24, todayTenths: 371, usualTenths: 365, against: 'others' },
    ];
    desk.change();
    const told = await screen.findByRole('status', { name: 'Nhiệt kế có thể lệch' });
    expect(told.textContent).toMatch(/“Nhiệt kế bàn” đang đo cao hơn.*37,1 °C \(24 lần đo\).*36,5 °C.*ngừng dùng/);
  });
});
