import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { noFilter } from '#src/domain/register/log-filter.ts';
import { aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { createLogBook } from '#tests/renderer/desk/log-book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

const visits = 5_000_000;

async function openLog(look: Parameters<typeof openDesk>[1] = {}) {
  await page.viewport(1366, 768);
  location.hash = '';
  const { asked, log } = createLogBook(visits);
  const desk = createBook([aVisit()]);
  const screen = await openDesk({ ...desk, client: { ...desk.client, log } }, look);
  await signIn(screen, guard.name);
  await screen.findAllByText('Nguyễn Văn Mẫu', {}, { timeout: 10_000 });
  await userEvent.keyboard('q');
  const grid = await screen.findByRole('grid', {}, { timeout: 10_000 });
  await expect.poll(() => Number(grid.getAttribute('aria-rowcount'))).toBe(visits + 1);
  const nameAt = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
  return { screen, grid, asked, nameAt, desk };
}

it('five million rows are walked with the keyboard alone: both ends, any day, a filter, and a row that opens', async () => {
  const { screen, grid, nameAt, asked, desk } = await openLog();
  grid.focus();
  await expect.poll(nameAt).toContain('Người Thứ 4999999');
  // Gone on the next day, which nobody saw.
  expect(nameAt()).toMatch(/~\d\d:\d\d\+1ngày .*, suy ra, không ai thấy/);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(nameAt).toContain('Người Thứ 4999997');
  await userEvent.keyboard('{End}');
  await expect.poll(nameAt).toContain('Người Thứ 0');
  await userEvent.keyboard('{PageUp}{Home}');
  await expect.poll(nameAt).toContain('Người Thứ 4999999');
  await userEvent.fill(screen.getByLabelText('Tới ngày'), '2020-02-29');
  await expect.poll(() => within(grid).queryAllByText('29/02/2020').length).toBeGreaterThan(5);
  expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  await userEvent.selectOptions(screen.getByLabelText('Diện'), 'courier');
  await expect.poll(() => screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('50001');
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{End}{Enter}');
  await screen.findByRole('dialog', {}, { timeout: 10_000 });
  expect(desk.book.told.views).toBe(1);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  // Only what was looked at was asked for.
  expect(asked.length).toBeLessThan(40);
  await userEvent.keyboard('q');
  await screen.findByRole('region', { name: 'Đang ở trong' }, { timeout: 10_000 });
});

it('a filter is kept under a name for this guard, and the search box of the desk searches the book', async () => {
  const { screen } = await openLog();
  // As another window keeps it.
  const newValue = JSON.stringify([{ name: 'Phòng cũ', filter: { ...noFilter, department: 'no-more' } }]);
  const key = `gatebook.desk.views.${guard.id}`;
  window.dispatchEvent(new StorageEvent('storage', { storageArea: localStorage, key, newValue }));
  await userEvent.selectOptions(screen.getByLabelText('Bộ lọc đã lưu'), 'Phòng cũ');
  await screen.findByText('Không có lượt nào khớp với điều kiện lọc.');
  expect(screen.getByLabelText('Đơn vị')).toHaveProperty('value', 'no-more');
  expect(screen.getByRole('option', { name: 'không còn trong danh sách' })).toHaveProperty('selected', true);
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ mọi điều kiện lọc' }));
  await userEvent.selectOptions(screen.getByLabelText('Diện'), 'courier');
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  await userEvent.fill(await screen.findByLabelText('Tên của bộ lọc này'), 'Bưu tá');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
  await expect.poll(() => screen.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(visits + 1));
  await userEvent.selectOptions(screen.getByLabelText('Bộ lọc đã lưu'), 'Bưu tá');
  await expect.poll(() => screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('50001');
  expect(Object.keys(localStorage).some((key) => key.endsWith(guard.id))).toBe(true);
  await userEvent.keyboard('/');
  await userEvent.fill(screen.getByRole('searchbox'), '1234');
  // Not yet known is not nothing.
  expect(screen.queryByText(/Không có lượt nào khớp/)).toBeNull();
  await expect.poll(() => screen.getByRole('grid').textContent).toContain('Người Thứ 1234');
  await userEvent.fill(screen.getByRole('searchbox'), 'nobody');
  await screen.findByText('Không có lượt nào khớp với “nobody” trong phần sổ đang lọc.');
});

it('lines are used again: a jump writes them anew, a small step moves what is left behind, and they stay in order', async () => {
  const { grid } = await openLog();
  const body = grid.querySelector('tbody') as HTMLElement;
  const box = grid.parentElement?.parentElement as HTMLElement;
  // As when a notice comes to stand above it.
  const high = body.children.length;
  await page.viewport(1366, 718);
  await expect.poll(() => body.children.length).toBeLessThan(high);
  const seen = () => [...body.children].map((line) => Number(line.getAttribute('aria-rowindex')));
  const made = new Set<Node>(body.children);
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) made.add(node);
  });
  watch.observe(body, { childList: true });
  const lines = made.size;
  for (const place of [0.5, 0.2, 0.9, 0.2]) {
    const before = seen();
    box.scrollTop = box.scrollHeight * place;
    await expect.poll(seen).not.toEqual(before);
    for (let step = 0; step < 5; step += 1) {
      box.scrollTop += 50;
      await new Promise(requestAnimationFrame);
    }
    await expect.poll(seen).toEqual(Array.from(seen(), (_, index) => (seen()[0] ?? 0) + index));
    expect(new Set([...body.children].map(({ id }) => id)).size).toBe(body.children.length);
  }
  watch.disconnect();
  expect(lines).toBeGreaterThan(10);
  expect(made.size).toBeLessThanOrEqual(lines + 2);
});

describe.each([
  { locale: 'vi', colorScheme: 'light' },
  { locale: 'en', colorScheme: 'dark' },
] as const)('in $locale, $colorScheme', (look) => {
  it('axe finds nothing and nothing sticks out', async () => {
    await openLog(look);
    const { violations } = await axe.run(document);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1366);
  });
});
