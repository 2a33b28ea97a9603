import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { composeBySystem, touchKeys, typeOnKeyboard } from '#tests/renderer/keyboard/hands.ts';
import { healthOff, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { openKiosk, press } from '#tests/renderer/kiosk/open-kiosk.tsx';

const nameField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Họ và tên' });

const listening = new AbortController();
const heard: string[] = [];
for (const event of ['compositionstart', 'compositionend']) {
  document.addEventListener(event, () => heard.push(event), { signal: listening.signal });
}
afterEach(() => heard.splice(0));

async function openName(method?: 'Telex' | 'VNI') {
  const kiosk = await openKiosk({ status: openStatus(healthOff) }, 'small');
  await press(kiosk.screen, 'Tôi không có mã');
  await userEvent.click(await screen.findByRole('textbox', { name: 'Họ và tên' }));
  await screen.findByRole('group', { name: 'Bàn phím' });
  if (method) await touchKeys(method);
  return kiosk;
}

describe('a keyboard that is plugged in', () => {
  it('writes what it shows while accent keys are chosen', async () => {
    await openName();
    await typeOnKeyboard('Nguyeenx');
    expect(nameField().value).toBe('Nguyeenx');
  });

  it('writes by Telex when that is chosen, and React knows of it', async () => {
    const { checkIns, screen: kiosk } = await openName('Telex');
    await typeOnKeyboard('Nguyeenx Ddwcs Tuaans');
    expect(nameField().value).toBe('Nguyễn Đức Tuấn');
    for (const name of ['Xong', 'Không có điện thoại', 'Không mang giấy tờ', 'Tiếp tục']) await press(kiosk, name);
    for (const name of ['Văn phòng Sở', 'Liên hệ công tác', 'Tiếp tục']) await press(kiosk, name);
    await expect.poll(() => checkIns[0]?.person.name).toBe('Nguyễn Đức Tuấn');
  });

  it('writes by VNI when that is chosen', async () => {
    await openName('VNI');
    await typeOnKeyboard('Nguye6n4 D9u7c1');
    expect(nameField().value).toBe('Nguyễn Đức');
  });

  it('deletes, goes on in the middle, and takes turns with the keys on the screen', async () => {
    await openName('Telex');
    await typeOnKeyboard('Hoanng⌫⌫');
    expect(nameField().value).toBe('Hoan');
    await touchKeys('f', 'g');
    expect(nameField().value).toBe('Hoàng');
    nameField().setSelectionRange(0, 0);
    await typeOnKeyboard('DDoox ');
    expect(nameField().value).toBe('Đỗ Hoàng');
    expect(nameField().selectionStart).toBe(3);
  });

  it('keeps digits digits and plates plates, and Tab goes on to the next field', async () => {
    await openName('Telex');
    await typeOnKeyboard('As⇥');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Số điện thoại' }));
    await typeOnKeyboard('09as');
    expect(screen.getByRole('textbox', { name: 'Số điện thoại' })).toHaveProperty('value', '09as');
    expect(nameField().value).toBe('Á');
  });
});

describe('the input method of the system', () => {
  it('is left alone while it composes, whatever is chosen here', async () => {
    await openName('Telex');
    await composeBySystem(['N', 'Ng', 'Nguy', 'Nguye', 'Nguyee', 'Nguyên', 'Nguyễn']);
    expect(heard).toContain('compositionstart');
    expect(heard).toContain('compositionend');
    expect(nameField().value).toBe('Nguyễn');
    await typeOnKeyboard(' Anhs');
    expect(nameField().value).toBe('Nguyễn Ánh');
  });
});

describe('a scanner that types while a field has the focus', () => {
  const card = '001099012345|123456789|Nguyeenx Vawn Ans|01011990|Nam|Dduwowngf 1';

  it.each(['Telex', 'VNI'] as const)('leaves the field as it was with %s, and presses nothing', async (method) => {
    const { scans } = await openName(method);
    await typeOnKeyboard(method === 'Telex' ? 'Lees' : 'Le61');
    expect(nameField().value).toBe('Lế');
    await typeOnKeyboard(`${card}⏎`, 'scanner');
    expect(nameField().value).toBe('Lế');
    screen.getByRole('heading', { name: 'Thông tin của anh/chị' });
    expect(scans).toEqual([]);
  });

  it('is told from a person by its pace alone', async () => {
    await openName('Telex');
    await typeOnKeyboard('Vawnf', 'person');
    expect(nameField().value).toBe('Vằn');
    await typeOnKeyboard('Vawnf', 'scanner');
    expect(nameField().value).toBe('Vằn');
  });

  it('is read whole, without a letter composed, where a code is waited for', async () => {
    const { scans } = await openKiosk({ status: openStatus(healthOff) });
    await typeOnKeyboard(`${card}⏎`, 'scanner');
    await expect.poll(() => scans.map(({ text }) => text)).toEqual([card]);
  });
});
