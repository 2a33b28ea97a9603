import { within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import type { ClockView } from '#src/contract/integrity.ts';
import { aHeldVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

const jumped: ClockView = {
  now: '2027-12-28T11:43:07+07:00',
  suspicion: { seq: 812, why: 'jumped', jumpMs: 34_560_000_000 },
};

/** The desk of a machine with such a clock; a confirmation comes to `outcome`. */
async function open(
  view: ClockView,
  outcome: Outputs['integrity']['confirmClock']['outcome'] = 'confirmed',
  look: Parameters<typeof openDesk>[1] = {},
) {
  const desk = createBook([aHeldVisit({ reasons: [{ code: 'clock-suspect', effect: 'hold', letter: '' }] })]);
  const told: Inputs['integrity']['confirmClock'][] = [];
  let shown = view;
  Object.assign(desk.client.integrity, {
    clock: async () => shown,
    confirmClock: async (seen: Inputs['integrity']['confirmClock']) => {
      told.push(seen);
      if (outcome === 'confirmed') shown = { ...shown, suspicion: null };
      return { outcome };
    },
  });
  const screen = await openDesk(desk, look);
  await signIn(screen, guard.name);
  await screen.findByText('Đỗ Thị Sốt');
  return { screen, told };
}

const findBanner = async (screen: Awaited<ReturnType<typeof openDesk>>) =>
  (await screen.findByText('11:43 28/12/2027')).closest('[role=alert]') as HTMLElement;

it('a clock that jumped is shown across the board, and one key confirms what was shown', async () => {
  const { screen, told } = await open(jumped);
  const banner = await findBanner(screen);
  expect(banner.textContent).toContain('Giờ của máy đã bị đổi trong lúc đang chạy.');
  within(banner).getByRole('button', { name: 'Giờ đã đúng' });
  screen.getByText('Đồng hồ của máy chưa chắc đúng, nên cần bảo vệ kiểm tra mã đã quét.');
  await userEvent.keyboard('y');
  await screen.findByText('Đã xác nhận giờ của máy.');
  await expect.poll(() => screen.queryByText('11:43 28/12/2027')).toBeNull();
  expect(told).toEqual([{ seq: 812, shownAt: jumped.now }]);
});

it('the key belongs to a dialog that is open, and to nothing where the clock is right', async () => {
  const { screen, told } = await open(jumped);
  await findBanner(screen);
  await userEvent.keyboard('?');
  await screen.findByRole('dialog');
  await userEvent.keyboard('y');
  await userEvent.keyboard('{Escape}');
  expect(told).toEqual([]);
  const calm = await open({ ...jumped, suspicion: null });
  await userEvent.keyboard('y');
  expect(calm.screen.queryByRole('button', { name: 'Giờ đã đúng' })).toBeNull();
  expect(calm.told).toEqual([]);
});

it.each([
  ['clock-moved', 'Giờ của máy vừa đổi nữa. Xin xem lại.'],
  ['before-build', 'Giờ này chắc chắn sai. Xin chỉnh giờ của máy rồi xác nhận.'],
] as const)('a confirmation that comes to %s says so and leaves the banner', async (outcome, text) => {
  const { screen, told } = await open(jumped, outcome);
  await userEvent.click(within(await findBanner(screen)).getByRole('button', { name: 'Giờ đã đúng' }));
  await screen.findByText(text);
  await findBanner(screen);
  expect(told).toHaveLength(1);
});

it.each(
  (['vi', 'en'] as const).flatMap((locale) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
  ),
)('axe finds nothing on the banner in $locale, $colorScheme', async (look) => {
  await page.viewport(1366, 768);
  const { screen } = await open(jumped, 'confirmed', look);
  await findBanner(screen);
  const { violations } = await axe.run(document);
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
});
