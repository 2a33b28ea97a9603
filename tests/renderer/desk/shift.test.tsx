import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { aVisit, createBook, guard, otherGuard, pin } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

async function open(visits = [aVisit()], look: Parameters<typeof openDesk>[1] = {}) {
  await page.viewport(1366, 768);
  const desk = createBook(visits);
  const screen = await openDesk(desk, look);
  await signIn(screen, guard.name);
  await screen.findByRole('region', { name: look.locale === 'en' ? 'Inside now' : 'Đang ở trong' });
  return { desk, screen };
}

async function findingsOn(what: string): Promise<string[]> {
  const { violations } = await axe.run(document);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${what}: ${id}: ${html.slice(0, 160)}`));
}

it('a whole shift by keyboard alone: begun, noted, swept, handed over with both PINs; the taker sits at the desk', async () => {
  const inside = [1, 2, 3].map((number) => aVisit({ number, name: `Người ${number}` }));
  const { desk, screen } = await open(inside);
  await screen.findByText('Chưa bắt đầu ca');
  await userEvent.keyboard('c');
  await screen.findByRole('button', { name: 'Bắt đầu ca' });
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Trực từ/);

  await userEvent.keyboard('c');
  await screen.findByLabelText(/Ghi chú trong ca \(Enter/);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Chưa ghi: hãy gõ/);
  // Somebody is at the door: half an incident waits.
  await userEvent.keyboard('Thang máy{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('c');
  await screen.findByDisplayValue('Thang máy');
  await userEvent.keyboard(' hỏng{Enter}');
  await screen.findByText('Thang máy hỏng');
  expect(desk.shift.told.note).toMatchObject([{ text: 'Thang máy hỏng', isIncident: false }]);

  const shift = within(await screen.findByRole('dialog', { name: 'Ca trực' }));
  shift.getByRole('button', { name: /Rà soát người ở trong/ }).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('dialog', { name: /Rà soát/ });
  await screen.findByRole('group', { name: /Người 1/ });
  await userEvent.keyboard('1{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('c');
  (await screen.findByRole('button', { name: /Rà soát người ở trong/ })).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('group', { name: /Người 1/ });
  // The first has been answered for: the next digit is about the second.
  await userEvent.keyboard('23{Enter}');
  await expect.poll(() => desk.shift.told.sweep).toHaveLength(1);
  expect(desk.shift.told.sweep[0]?.answers).toEqual([
    { visitId: inside[0]?.id, answer: 'seen' },
    { visitId: inside[1]?.id, answer: 'left' },
    { visitId: inside[2]?.id, answer: 'not-found' },
  ]);

  await screen.findByRole('dialog', { name: 'Ca trực' });
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('b');
  await screen.findByRole('dialog', { name: 'Bàn giao ca' });
  await userEvent.keyboard('{Enter}');
  await screen.findAllByText('Gõ đủ 6 số của mã PIN.');
  expect(document.activeElement).toBe(screen.getByLabelText('Mã PIN của người giao'));
  await userEvent.keyboard(`${pin}{Tab}{Tab}111111{Enter}`);
  // Said once before it is gone on with: the supplies were not looked after.
  await screen.findByText(/Bàn giao tiếp thì sổ và phiếu ghi rõ/);
  expect(desk.shift.told.handOver).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Mã PIN của người nhận không đúng/);
  expect(document.activeElement).toBe(screen.getByLabelText('Mã PIN của người nhận'));
  await userEvent.keyboard(`${pin}{Enter}`);
  const done = within(await screen.findByRole('dialog', { name: 'Đã bàn giao ca' }));
  done.getByText(`${guard.name} bàn giao cho ${otherGuard.name} lúc 14:05.`);
  expect(done.getByRole('img', { name: 'Mã của bản đã ký' }).getBoundingClientRect().width).toBeGreaterThan(350);
  expect(document.querySelector('.gatebook-shift-sheet')?.textContent).toContain('Chưa kiểm tra khử khuẩn');
  expect(desk.shift.told.handOver.map(({ acknowledged }) => acknowledged)).toEqual([['checklist'], ['checklist']]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await screen.findByTitle(otherGuard.name);
});

describe.each(
  (['vi', 'en'] as const).flatMap((locale) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
  ),
)('in $locale, $colorScheme', (look) => {
  it('axe finds nothing on the shift, its sweep, its checklist and its hand-over', { timeout: 60_000 }, async () => {
    const visit = aVisit({ name: 'Người Không Thấy', companions: 2, plate: '29A-123.45' });
    const { desk, screen } = await open([visit], look);
    await userEvent.keyboard('c');
    await screen.findByRole('dialog');
    const findings = await findingsOn('start');
    await userEvent.keyboard('{Escape}');
    desk.shift.begin(guard);
    desk.shift.become({ notFound: [{ visitId: visit.id, at: new Date().toISOString() }], lastId: crypto.randomUUID() });
    await screen.findByText(/⚠/);
    findings.push(...(await findingsOn('marked')));
    const steps: [string, string | null][] = [
      ['c', null],
      ['c', '/Rà soát người ở trong|Sweep: who is inside/'],
      ['c', '/khử khuẩn|supplies/'],
      ['b', null],
      ['l', null],
    ];
    for (const [key, through] of steps) {
      await userEvent.keyboard(key);
      await screen.findByRole('dialog');
      if (through) await userEvent.click(await screen.findByRole('button', { name: new RegExp(through.slice(1, -1)) }));
      await screen.findByRole('dialog');
      await expect.poll(() => screen.queryByLabelText(/Đang tải|Loading/)).toBeNull();
      findings.push(...(await findingsOn(`${key} ${through ?? ''}`)));
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1366);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    }
    expect(findings).toEqual([]);
  });
});
