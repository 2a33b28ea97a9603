import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { TimeInput } from '#renderer/ui/TimeInput.tsx';
import { openField } from '#tests/renderer/ui/open-field.tsx';

afterEach(cleanup);

const openTime = (isEnd = false, locale: 'vi' | 'en' = 'vi') =>
  openField(
    Number.NaN,
    (value, onChange) => <TimeInput label="Từ" isEnd={isEnd} value={value} onChange={onChange} />,
    locale,
  );

it('takes a time as people write it, and says it in 24 hours', async () => {
  const { field, said, type } = await openTime();
  for (const text of ['0730', '7 giờ 30']) {
    await type(text);
    await expect.poll(said, { message: text }).toBe('450');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => field.value, { message: text }).toBe('07:30');
  }
  await type('17h{Tab}');
  await expect.poll(() => field.value).toBe('17:00');
});

it.each(['vi', 'en'] as const)(
  'says 24 hours in %s where the browser speaks English; the browser’s own field says AM and PM there',
  async (locale) => {
    expect(navigator.language).toMatch(/^en/);
    const { screen, field, type } = await openTime(false, locale);
    await type('1730{Tab}');
    await expect.poll(() => field.value).toBe('17:30');
    expect(await fieldsOfHalves()).toBe(0);
    const own = document.createElement('input');
    own.type = 'time';
    screen.container.append(own);
    expect(await fieldsOfHalves()).toBe(1);
  },
);

/** What the browser shows inside its fields stands in their shadow trees, which only its debugger sees. */
async function fieldsOfHalves(): Promise<number> {
  const { root } = await cdp().send('DOM.getDocument', { depth: -1, pierce: true });
  return JSON.stringify(root).split('-webkit-datetime-edit-ampm-field').length - 1;
}

it('takes midnight for the end of the day where something ends, and nowhere else', async () => {
  const end = await openTime(true);
  for (const text of ['0000', '24h']) {
    await end.type(text);
    await expect.poll(end.said, { message: text }).toBe('1440');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => end.field.value, { message: text }).toBe('24:00');
  }
  const start = await openTime();
  await start.type('0000{Tab}');
  await expect.poll(start.said).toBe('0');
  await start.type('24h{Tab}');
  await start.screen.findByText(/Không có giờ này/);
});

it('holds its form while it cannot be read, and says in words how to write it; axe finds nothing', async () => {
  const { screen, field, said, sent, type } = await openTime();
  for (const text of ['25:00', '7:3', '5 giờ chiều']) {
    await type(text);
    expect(screen.queryByText(/Không có giờ này/)).toBeNull();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Không có giờ này. Ghi theo 24 giờ, ví dụ 07:30 hay 17:00.');
    expect([said(), field.value, sent()]).toEqual(['không', text, []]);
    expect(document.activeElement).toBe(field);
  }
  const { violations } = await axe.run(screen.container);
  expect(violations.map(({ id }) => id)).toEqual([]);
  await type('17:00{Enter}');
  await expect.poll(sent).toEqual(['1020']);
  await userEvent.fill(field, '');
  field.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(sent).toEqual(['1020', 'để trống']);
});
