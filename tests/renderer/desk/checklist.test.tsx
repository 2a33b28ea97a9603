import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

async function openChecklist() {
  await page.viewport(1366, 768);
  const desk = createBook([aVisit()]);
  desk.shift.begin(guard);
  const screen = await openDesk(desk);
  await signIn(screen, guard.name);
  await screen.findByText(/Trực từ/);
  await userEvent.keyboard('c');
  await userEvent.click(await screen.findByRole('button', { name: /khử khuẩn/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Kiểm khử khuẩn và vật tư' }));
  await dialog.findByText('Khẩu trang');
  return { desk, screen, dialog };
}

it('says nothing for the guard: what is unanswered is not written, and Enter goes to it', async () => {
  const { desk, dialog } = await openChecklist();
  expect(dialog.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  (await dialog.findByRole('button', { name: /Còn \d+ mục chưa trả lời/ })).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(dialog.getAllByRole('radio')[0]);
  expect(desk.shift.told.checklist).toEqual([]);
});

it('one item is short, the rest is there: two more presses of Enter', async () => {
  const { desk, screen, dialog } = await openChecklist();
  const masks = within(dialog.getByRole('radiogroup', { name: 'Khẩu trang' }));
  await userEvent.click(masks.getByText('Sắp hết'));
  // Called away in the middle of it.
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('c');
  await userEvent.click(await screen.findByRole('button', { name: /khử khuẩn/ }));
  (await screen.findByRole('button', { name: 'Còn lại đều đủ, đã làm' })).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Ghi vào sổ' });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => desk.shift.told.checklist).toHaveLength(1);
  const answers = desk.shift.told.checklist[0]?.answers;
  expect(answers?.find(({ id }) => id === 'masks')?.state).toBe('low');
  expect(answers?.filter(({ state }) => state === 'fine').length).toBe((answers?.length ?? 0) - 1);
});
