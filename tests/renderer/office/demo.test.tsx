import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DemoSheet } from '#renderer/office/demo/DemoSheet.tsx';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

describe('the demo sheet', () => {
  it('shows the PINs, and every code large enough to hold to a camera', async () => {
    await page.viewport(1366, 768);
    const screen = await openOffice(<DemoSheet />, createEmptyOffice());
    await screen.findByText('480152');
    screen.getByText('730264');
    const small = screen.getByRole('img', { name: 'Căn cước mẫu: Nguyễn Văn Mẫu' });
    expect(small.getBoundingClientRect().width).toBeGreaterThan(240);
    await userEvent.click(small);
    const dialog = await screen.findByRole('dialog', { name: 'Căn cước mẫu: Nguyễn Văn Mẫu' });
    await expect.poll(() => dialog.querySelector('svg[role=img]')?.getBoundingClientRect().width).toBeGreaterThan(560);
  });

  it('leads to the kiosk and to the desk', async () => {
    const screen = await openOffice(<DemoSheet />, createEmptyOffice());
    expect(screen.getByRole('link', { name: 'Mở kiosk' }).getAttribute('href')).toBe('/');
    expect(screen.getByRole('link', { name: 'Mở bàn bảo vệ' }).getAttribute('href')).toBe('/desk');
  });

  it('says in an office of one’s own that there is nothing to try', async () => {
    const office = createEmptyOffice();
    office.sheet.current = null;
    const screen = await openOffice(<DemoSheet />, office);
    await screen.findByText(/Đây không phải văn phòng mẫu/);
    expect(screen.queryByText('480152')).toBeNull();
  });

  it.each(['vi', 'en'] as const)('gives axe nothing to find in %s', async (locale) => {
    const screen = await openOffice(<DemoSheet />, createEmptyOffice(), { locale });
    await screen.findByText('480152');
    const { violations } = await axe.run(document);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
  });
});
