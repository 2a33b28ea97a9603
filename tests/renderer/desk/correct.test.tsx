import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

it('a wrong plate is set right with the keyboard alone, never without a reason', async () => {
  await page.viewport(1366, 768);
  location.hash = '';
  const desk = createBook([aVisit({ plate: '29A-123.45' })]);
  const screen = await openDesk(desk);
  await signIn(screen, guard.name);
  await screen.findAllByText('Nguyễn Văn Mẫu', {}, { timeout: 10_000 });
  await userEvent.keyboard('i{Enter}');
  const correct = await screen.findByRole('button', { name: 'Đính chính' });
  correct.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.selectOptions(await screen.findByLabelText('Sửa mục nào'), 'vehicle');
  await userEvent.fill(screen.getByLabelText('Biển số, ghi lại cho đúng'), '29A-123.46');
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Hãy ghi lý do/);
  expect(desk.book.told.correct).toEqual([]);
  await userEvent.fill(screen.getByLabelText(/Lý do đính chính/), 'Đọc nhầm số cuối');
  await userEvent.click(screen.getByRole('button', { name: 'Ghi đính chính' }));
  await expect
    .poll(() => desk.book.told.correct)
    .toMatchObject([
      { reason: 'Đọc nhầm số cuối', change: { field: 'vehicle', value: { class: 'car', plate: '29A-123.46' } } },
    ]);
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
});
