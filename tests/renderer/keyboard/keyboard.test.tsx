import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { holdKey, touchKeys, touchTogether } from '#tests/renderer/keyboard/hands.ts';
import { healthOff, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { openKiosk, press } from '#tests/renderer/kiosk/open-kiosk.tsx';

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const value = (name: string) => field(name).value;

async function openPerson() {
  const kiosk = await openKiosk({ status: openStatus(healthOff) }, 'small');
  await press(kiosk.screen, 'Tôi không có mã');
  await userEvent.click(await screen.findByRole('textbox', { name: 'Họ và tên' }));
  await screen.findByRole('group', { name: 'Bàn phím' });
  return kiosk;
}

const shown = () => screen.getByRole('button', { pressed: true, name: /Phím dấu|Telex|VNI/ }).textContent;

describe('the keys on the screen', () => {
  it('write a name by accent keys, which come first', async () => {
    await openPerson();
    expect(shown()).toBe('Phím dấu');
    await touchKeys('N', 'g', 'u', 'y', 'ê', 'n', 'ngã', 'dấu cách', 'Đ', 'ư', 'c');
    expect(value('Họ và tên')).toBe('Nguyễn Đưc');
    await touchKeys('sắc', 'dấu cách', 'Ơ', 'xóa lùi', 'A', 'n');
    expect(value('Họ và tên')).toBe('Nguyễn Đức An');
  });

  it('write it by Telex, after one touch', async () => {
    await openPerson();
    await touchKeys('Telex');
    expect(shown()).toBe('Telex');
    await touchKeys(...'Nguyeenx'.split(''), 'dấu cách', ...'Dduwcs'.split(''), 'dấu cách', 'W', 'o', 'w', 'c', 's');
    expect(value('Họ và tên')).toBe('Nguyễn Đức Ước');
  });

  it('write it by VNI, after one touch', async () => {
    await openPerson();
    await touchKeys('VNI');
    expect(shown()).toBe('VNI');
    await touchKeys(...'Nguye6n4'.split(''), 'dấu cách', ...'D9u7c1'.split(''));
    expect(value('Họ và tên')).toBe('Nguyễn Đức');
  });

  it('begin every word of a name with a capital, unless somebody wants it otherwise', async () => {
    await openPerson();
    await touchKeys('L', 'y', 'dấu cách', 'chữ hoa', 'd', 'e', 'dấu cách', 'V', 'chữ hoa', 'A', 'n');
    expect(value('Họ và tên')).toBe('Ly de VAn');
    await touchKeys('chữ hoa', 'chữ hoa', 'B', 'C', 'chữ hoa', 'd');
    expect(value('Họ và tên')).toBe('Ly de VAnBCd');
  });

  it('have signs and digits behind 123, with capitals after a hyphen and an apostrophe', async () => {
    await openPerson();
    await touchKeys('H', /^123/, "'", /^ABC/, 'H', 'e', 'n', '-', 'A', /^123/, '7', '@', /^ABC/);
    expect(value('Họ và tên')).toBe("H'Hen-A7@");
  });

  it('take two thumbs at once', async () => {
    await openPerson();
    await touchTogether('A', 'N');
    expect(value('Họ và tên')).toBe('An');
  });

  it('go on deleting while a finger stays, and stop when it goes', async () => {
    await openPerson();
    await touchKeys('A', 'n', 'h', 'n');
    await holdKey('xóa lùi', () => expect.poll(() => value('Họ và tên')).toBe(''));
    await touchKeys('A', 'n');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(value('Họ và tên')).toBe('An');
  });

  it('write where the caret stands', async () => {
    await openPerson();
    await touchKeys('H', 'n', 'g');
    field('Họ và tên').setSelectionRange(1, 1);
    await touchKeys('o', 'a', 'huyền');
    expect(value('Họ và tên')).toBe('Hoàng');
    expect(field('Họ và tên').selectionStart).toBe(3);
  });

  it('stop where the field is full', async () => {
    await openPerson();
    const { maxLength } = field('Họ và tên');
    await userEvent.fill(field('Họ và tên'), 'a'.repeat(maxLength));
    await touchKeys('b');
    expect(value('Họ và tên')).toBe('a'.repeat(maxLength));
  });

  it('can be pressed by somebody who has no pointer', async () => {
    await openPerson();
    screen.getByRole('button', { name: 'A' }).click();
    expect(value('Họ và tên')).toBe('A');
  });
});

describe('numbers', () => {
  it('have a pad of their own for a telephone, with the sign of a foreign number', async () => {
    await openPerson();
    await userEvent.click(field('Số điện thoại'));
    await touchKeys('+', '8', '4', '9', '1', '2', 'xóa lùi', '3');
    expect(value('Số điện thoại')).toBe('+84913');
    expect(screen.queryByRole('button', { name: 'Telex' })).toBeNull();
  });

  it('have one for a document, which becomes letters with a passport and goes back', async () => {
    const kiosk = await openPerson();
    await userEvent.click(field('Số giấy tờ'));
    await touchKeys('0', '0', '1');
    await press(kiosk.screen, 'Hộ chiếu');
    await userEvent.click(field('Số giấy tờ'));
    await touchKeys('C', '1', 'Đ');
    expect(value('Số giấy tờ')).toBe('001C1Đ');
    await press(kiosk.screen, 'Căn cước');
    await userEvent.click(field('Số giấy tờ'));
    await expect.poll(() => screen.queryByRole('button', { name: 'C' })).toBeNull();
    await touchKeys('7');
    expect(value('Số giấy tờ')).toBe('001C1Đ7');
  });

  it('have one for the temperature', async () => {
    const status = openStatus({ ...healthOff, temperatureAboveTenths: 375 });
    const { screen: kiosk, checkIns } = await openKiosk({ status }, 'small');
    await press(kiosk, 'Tôi không có mã');
    await userEvent.fill(await screen.findByRole('textbox', { name: 'Họ và tên' }), 'Lê Thử');
    for (const name of ['Không có điện thoại', 'Không mang giấy tờ', 'Tiếp tục']) await press(kiosk, name);
    for (const name of ['Văn phòng Sở', 'Liên hệ công tác', 'Tiếp tục']) await press(kiosk, name);
    await screen.findByRole('heading', { name: 'Thân nhiệt' });
    await touchKeys('3', '6', 'dấu thập phân', '8', 'Tiếp tục');
    await expect.poll(() => checkIns[0]?.readings).toEqual([368]);
  });
});

describe('the next visitor', () => {
  it('finds accent keys again, whatever this one chose, and this one keeps the choice from step to step', async () => {
    const kiosk = await openPerson();
    await touchKeys('Telex', 'L', 'e', 'e', 'dấu cách', 'A', 'n', /^123/, 'Xong');
    await press(kiosk.screen, 'Không có điện thoại');
    await press(kiosk.screen, 'Không mang giấy tờ');
    await press(kiosk.screen, 'Tiếp tục');
    await userEvent.click(await screen.findByRole('textbox', { name: /Người cần gặp/ }));
    await expect.poll(shown).toBe('Telex');
    screen.getByRole('button', { name: /^123/ });
    await touchKeys('Xong');
    await press(kiosk.screen, 'Hủy');
    await press(kiosk.screen, 'Tôi không có mã');
    await userEvent.click(await screen.findByRole('textbox', { name: 'Họ và tên' }));
    await expect.poll(shown).toBe('Phím dấu');
    await touchKeys('A', 's');
    expect(value('Họ và tên')).toBe('As');
  });
});
