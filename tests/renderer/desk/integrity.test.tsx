import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IntegrityStatus } from '#src/contract/integrity.ts';
import { createBook, guard } from '#tests/renderer/desk/book.ts';
import { aChangedLine } from '#tests/renderer/desk/integrity-book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

async function open(status: Partial<IntegrityStatus> = {}, look: Parameters<typeof openDesk>[1] = {}) {
  const desk = createBook();
  desk.integrity.become(status);
  const screen = await openDesk(desk, look);
  await signIn(screen, guard.name);
  const header = await screen.findByRole('region', { name: look.locale === 'en' ? 'Header' : 'Đầu trang' });
  return { desk, screen, header };
}

describe('the mark in the header', () => {
  it('is calm while the book is whole, and opens the panel', async () => {
    const { screen, header } = await open();
    const mark = await within(header).findByRole('button', { name: /Sổ nguyên vẹn · kiểm lúc/ });
    expect(screen.queryByText(/Báo ngay người phụ trách/)).toBeNull();
    await userEvent.click(mark);
    const dialog = await screen.findByRole('dialog', { name: 'Tình trạng sổ' });
    within(dialog).getByText('Nguyên vẹn');
    within(dialog).getByText(/Hiện có 1\.250 dòng/);
  });

  it('says at once, across the board, which line was changed, since when and what to do', async () => {
    const { desk, screen, header } = await open();
    await within(header).findByRole('button', { name: /Sổ nguyên vẹn/ });
    desk.integrity.become({ verified: aChangedLine });
    await within(header).findByRole('button', { name: 'Dòng 1.234 đã bị sửa' });
    const alert = (await screen.findByText(/Báo ngay người phụ trách/)).closest('[role=alert]') as HTMLElement;
    expect(alert.textContent).toContain('Phát hiện lúc 02:00 23/11/2026; lúc 02:00 22/11/2026 sổ còn nguyên vẹn.');
    expect(alert.textContent).toContain('Cửa vẫn làm việc như thường');
    await userEvent.click(within(alert).getByRole('button', { name: 'Xem và xử lý' }));
    const dialog = await screen.findByRole('dialog', { name: 'Tình trạng sổ' });
    within(dialog).getByText('gatebook recover');
  });

  it.each<[string, Partial<IntegrityStatus>]>([
    ['Đang kiểm sổ 24 %', { running: { done: 300, total: 1250 } }],
    ['Sổ chưa được kiểm', { verified: null }],
    ['Chưa kiểm được sổ', { hasFailed: true }],
    ['Sổ không khớp bản đã ký', { signingProblem: 'contradicts-itself' }],
    ['Sổ nguyên vẹn · có việc cần xem', { storage: { state: 'full', since: null } }],
    ['Sổ nguyên vẹn · có việc cần xem', { receipts: { state: 'lost', isElsewhere: true } }],
    ['Sổ nguyên vẹn · có việc cần xem', { clock: { state: 'suspect', since: '2026-11-23T02:00:00+07:00' } }],
    // Being read again is no reason to stop saying that the last reading found something.
    ['Dòng 1.234 đã bị sửa', { verified: aChangedLine, running: { done: 300, total: 1250 } }],
  ])('says "%s"', async (name, status) => {
    const { header } = await open(status);
    await within(header).findByRole('button', { name });
  });
});

it('the panel starts a verification by keyboard and shows how far it is', async () => {
  const { desk, screen, header } = await open();
  await within(header).findByRole('button', { name: /Sổ nguyên vẹn/ });
  await userEvent.keyboard('s');
  await screen.findByRole('dialog', { name: 'Tình trạng sổ' });
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('progressbar', { name: 'Đang kiểm sổ' });
  expect(desk.integrity.told.verify).toBe(1);
  await within(header).findByText('Đang kiểm sổ 24 %');
  desk.integrity.become({ running: null });
  await within(header).findByText(/Sổ nguyên vẹn/);
});

describe('handing over', () => {
  it('shows the signed head as a code that a camera reads, with lines and time in words', async () => {
    const { desk, screen, header } = await open();
    await within(header).findByRole('button', { name: /Sổ nguyên vẹn/ });
    await userEvent.keyboard('b');
    const dialog = await screen.findByRole('dialog', { name: 'Bàn giao ca' });
    expect(desk.integrity.told.handOver).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await within(dialog).findByText('2.129.165 dòng');
    within(dialog).getByText('lúc 14:05 ngày 23/11/2026');
    const code = within(dialog).getByRole('img', { name: /Mã của bản đã ký/ });
    // Version 10 has 57 modules; with the quiet zone 65.
    expect(Number(code.getAttribute('viewBox')?.split(' ')[2])).toBeLessThanOrEqual(65);
    expect(code.getBoundingClientRect().width).toBeGreaterThan(350);
    expect(document.querySelector('.gatebook-hand-over')?.textContent).toContain('Phiếu bàn giao ca trực');
  });

  it('says so when the book must not be signed, and shows no code', async () => {
    const { desk, screen, header } = await open();
    desk.integrity.stopSigning();
    await within(header).findByRole('button', { name: /Sổ nguyên vẹn/ });
    await userEvent.keyboard('b');
    const dialog = await screen.findByRole('dialog', { name: 'Bàn giao ca' });
    await userEvent.keyboard('{Enter}');
    await within(dialog).findByText(/sổ không ký tiếp được/);
    expect(within(dialog).queryByRole('img')).toBeNull();
  });
});

const looks = (['vi', 'en'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
);

it.each(looks)('axe finds nothing, and nothing scrolls, in $locale, $colorScheme', async (look) => {
  await page.viewport(1366, 768);
  const findings: string[] = [];
  const look1 = async (what: string) => {
    const { violations } = await axe.run(document);
    findings.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${what}: ${id}: ${html.slice(0, 160)}`)),
    );
  };
  const { desk, screen } = await open({ verified: null }, look);
  for (const status of [{}, { verified: aChangedLine }, { verified: null, hasFailed: true }]) {
    desk.integrity.become(status);
    await userEvent.keyboard('s');
    await screen.findByRole('dialog');
    await look1(`panel ${JSON.stringify(Object.keys(status))}`);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  }
  await userEvent.keyboard('b');
  const dialog = await screen.findByRole('dialog');
  await userEvent.keyboard('{Enter}');
  await within(dialog).findByRole('img');
  await look1('hand-over');
  expect(dialog.scrollHeight).toBeLessThanOrEqual(768);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('p');
  await screen.findByRole('dialog');
  await look1('photo check');
  expect(findings).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1366);
});
