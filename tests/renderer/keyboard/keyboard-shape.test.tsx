import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { holdKey, touchKeys } from '#tests/renderer/keyboard/hands.ts';
import { healthOff, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { openKiosk, press, type sizes } from '#tests/renderer/kiosk/open-kiosk.tsx';

const leastTargetPx = 56;
const keyboard = () => screen.getByRole('group', { name: /^(Bàn phím|Keyboard)$/ });
const keys = () => [...keyboard().querySelectorAll('button')];

async function openPerson(size: keyof typeof sizes, locale: 'vi' | 'en' = 'vi') {
  const kiosk = await openKiosk({ status: openStatus(healthOff), locale }, size);
  await press(kiosk.screen, locale === 'vi' ? 'Tôi không có mã' : 'I have no code');
  return kiosk;
}

/** Where the rows of keys begin, and everything that is wrong with the keyboard as it stands. */
async function look(where: string, faults: string[]): Promise<string> {
  for (const key of keys()) {
    const { width, height, left, right, bottom } = key.getBoundingClientRect();
    if (Math.min(width, height) < leastTargetPx - 0.5) faults.push(`${where}: small: ${key.textContent}`);
    const isOutside = left < 0 || right > window.innerWidth || bottom > window.innerHeight;
    if (isOutside) faults.push(`${where}: outside: ${key.textContent}`);
    if (key.scrollWidth > key.clientWidth) faults.push(`${where}: too long: ${key.textContent}`);
  }
  // A key that was touched fades back.
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(keyboard());
  faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}: ${id}: ${html}`)));
  const field = document.activeElement?.getBoundingClientRect();
  const frame = keyboard().getBoundingClientRect();
  const scroller = document.querySelector('main > div:nth-child(2)')?.getBoundingClientRect();
  const isSeen = field && scroller && field.top >= scroller.top && field.bottom <= Math.min(frame.top, scroller.bottom);
  if (!isSeen) faults.push(`${where}: hides the field`);
  return `${frame.top} ${frame.height}`;
}

const views = [
  ['small', 'vi'],
  ['small', 'en'],
  ['landscape', 'vi'],
  ['landscape', 'en'],
  ['portrait', 'vi'],
  ['portrait', 'en'],
] as const;

describe.each(views)('the keyboard on a %s screen in %s', (size, locale) => {
  it('has targets for fingers, hides no field and stays where it is, in every method, page and field', async () => {
    await openPerson(size, locale);
    const faults: string[] = [];
    const places = new Set<string>();
    const [name, phone, number] = screen.getAllByRole('textbox');
    if (!name || !phone || !number) throw new Error('a field is missing');
    for (const field of [name, phone, number]) {
      await userEvent.click(field);
      await expect.poll(() => keyboard().dataset['kind']).toBe(field.dataset['keyboard']);
      places.add(await look(field.dataset['keyboard'] ?? '', faults));
    }
    await userEvent.click(name);
    await expect.poll(() => keyboard().dataset['kind']).toBe('name');
    for (const method of ['VNI', 'Telex', /^(Phím dấu|Accent keys)$/]) {
      await touchKeys(method);
      places.add(await look(String(method), faults));
    }
    await touchKeys(/^123/);
    places.add(await look('signs', faults));
    expect(faults).toEqual([]);
    expect(places.size).toBe(1);
  });
});

describe('a key', () => {
  it('shows that it is pressed for as long as it is', async () => {
    await openPerson('small');
    await userEvent.click(screen.getByRole('textbox', { name: 'Họ và tên' }));
    const key = await screen.findByRole('button', { name: 'G' });
    const color = () => getComputedStyle(key).backgroundColor;
    const atRest = color();
    await holdKey('G', async () => expect(color()).not.toBe(atRest));
    await expect.poll(color).toBe(atRest);
  });

  it('keeps its place while names, capitals and methods change', async () => {
    await openPerson('small');
    await userEvent.click(screen.getByRole('textbox', { name: 'Họ và tên' }));
    const place = (name: RegExp) => JSON.stringify(screen.getByRole('button', { name }).getBoundingClientRect());
    await screen.findByRole('button', { name: 'G' });
    const before = place(/^g$/i);
    for (const touched of ['G', 'chữ hoa', 'Telex', 'VNI', 'Phím dấu']) {
      await touchKeys(touched);
      expect(place(/^g$/i)).toBe(before);
    }
  });
});

describe('a field below the edge', () => {
  it('comes into view above the keyboard', async () => {
    const kiosk = await openPerson('small');
    await userEvent.fill(screen.getByRole('textbox', { name: 'Họ và tên' }), 'Lê Thử');
    for (const name of ['Không có điện thoại', 'Không mang giấy tờ', 'Tiếp tục', 'Xe máy'])
      await press(kiosk.screen, name);
    const faults: string[] = [];
    await userEvent.click(screen.getByRole('textbox', { name: 'Biển số xe' }));
    await expect.poll(() => keyboard().dataset['kind']).toBe('plate');
    await look('plate', faults);
    await userEvent.click(screen.getByRole('textbox', { name: /Người cần gặp/ }));
    await expect.poll(() => keyboard().dataset['kind']).toBe('name');
    await look('host', faults);
    expect(faults).toEqual([]);
  });
});
