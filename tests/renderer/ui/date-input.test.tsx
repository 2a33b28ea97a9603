import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import { openField } from '#tests/renderer/ui/open-field.tsx';

afterEach(cleanup);

const openDate = (withTime = false) =>
  openField<string>('', (value, onChange) => (
    <DateInput label="Từ" withTime={withTime} value={value} onChange={onChange} />
  ));

it('takes a day as people write it, day before month, and says it so', async () => {
  const { field, said, type } = await openDate();
  for (const text of ['05072021', '5/7/2021', '05.07.2021', '5-7-2021', '2021-07-05']) {
    await type(text);
    await expect.poll(said, { message: text }).toBe('2021-07-05');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => field.value, { message: text }).toBe('05/07/2021');
  }
});

it('means nothing as long as it is no day, keeps what was typed, and says what to do when it is left', async () => {
  const { screen, field, said, type } = await openDate();
  await type('05/07/2021');
  await expect.poll(said).toBe('2021-07-05');
  for (const text of ['31/02/2021', '13/13/2021', '05/07/2']) {
    await type(text);
    await expect.poll(said, { message: text }).toBe('không');
    expect(screen.queryByText(/Không có ngày này/)).toBeNull();
    await userEvent.keyboard('{Tab}');
    await screen.findByText('Không có ngày này. Ghi ngày/tháng/năm, ví dụ 05/07/2021.');
    expect(field.value).toBe(text);
  }
  await type('28/02/2021');
  await expect.poll(said).toBe('2021-02-28');
  expect(screen.queryByText(/Không có ngày này/)).toBeNull();
});

it('a form is not sent with a day that is none, which would count as left out; left out, it is', async () => {
  const { screen, field, sent, type } = await openDate();
  await type('31/02/2021');
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Không có ngày này/);
  expect(sent()).toEqual([]);
  await type('28/02/2021{Enter}');
  await expect.poll(sent).toEqual(['2021-02-28']);
  await userEvent.fill(field, '');
  field.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(sent).toEqual(['2021-02-28', 'để trống']);
});

it('with a time wants both, in either order', async () => {
  const { screen, field, said, type } = await openDate(true);
  for (const text of ['7h30 5/7/2021', '05/07/2021 07:30', '2021-07-05T07:30']) {
    await type(text);
    await expect.poll(said, { message: text }).toBe('2021-07-05T07:30');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => field.value).toBe('07:30 05/07/2021');
  }
  await type('05/07/2021');
  await userEvent.keyboard('{Tab}');
  await screen.findByText('Ghi giờ rồi ngày/tháng/năm, ví dụ 07:30 05/07/2021.');
  expect(said()).toBe('không');
});

it('the calendar of the browser fills it in; axe finds nothing', async () => {
  const { screen, field, said, type } = await openDate();
  await type('31/02/2021');
  const picker = screen.container.querySelector<HTMLInputElement>('input[type=date]');
  await userEvent.fill(picker as HTMLInputElement, '2021-07-05');
  await expect.poll(said).toBe('2021-07-05');
  expect(field.value).toBe('05/07/2021');
  expect(await screen.findByRole('button', { name: 'Mở lịch' })).toBeDefined();
  const { violations } = await axe.run(screen.container);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
