import { within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { actions, keyHints } from '#renderer/desk/board/actions.ts';
import type { Glance } from '#src/contract/glance.ts';
import type { KioskHealth } from '#src/contract/kiosks.ts';
import type { VisitSummary } from '#src/contract/visit.ts';
import { capacityLevels } from '#src/domain/register/glance/capacity.ts';
import { aHeldVisit, aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

const calm: Glance = {
  at: new Date().toISOString(),
  people: 27,
  vehicles: 2,
  departments: [],
  rooms: [],
  capacity: [{ place: 'office', name: null, counted: 27, limit: 40, level: 'free', letters: ['15/CT-TTg'] }],
  marks: [],
  isOfficeTime: true,
};

async function open(...visits: Parameters<typeof createBook>[0] & object) {
  location.hash = '';
  const desk = createBook(visits);
  desk.book.glance = calm;
  const screen = await openDesk(desk);
  await signIn(screen, guard.name);
  const bar = await screen.findByRole('region', { name: 'Tình hình cơ quan' });
  return { desk, screen, bar };
}

describe('the board at a glance', () => {
  it('says what is near its limit, overdue or silent in words, and is right again after a lost connection', async () => {
    const visit = aVisit({ name: 'Nguyễn Ở Lâu' });
    const { desk, screen, bar } = await open(visit);
    await within(bar).findByText('27 người trong');
    expect(bar.textContent).toContain('27 / 40 còn chỗ');
    expect(bar.textContent).toContain('công văn số 15/CT-TTg');
    within(bar).getByText('Chưa kiosk nào báo về');
    expect(bar.textContent).not.toContain('quá giờ');
    desk.cut();
    await screen.findByText('Mất kết nối');
    desk.book.glance = {
      ...calm,
      people: 39,
      capacity: calm.capacity.map((one) => ({ ...one, counted: 39, level: 'near' as const })),
      marks: [
        {
          visitId: visit.id,
          overdue: { rule: 'long-stay', dueAt: '2026-11-23T12:00:00+07:00' },
          afterHours: 'stays',
        },
      ],
    };
    const since = '2026-11-23T09:05:00+07:00';
    const kiosk = { screenId: crypto.randomUUID(), heardAt: since, cameraSince: since };
    desk.book.kiosks = [
      { ...kiosk, doorName: 'Cổng chính', isConnected: false, camera: 'live' },
      { ...kiosk, screenId: crypto.randomUUID(), doorName: 'Cổng phụ', isConnected: true, camera: 'lost' },
    ];
    desk.mend();
    await within(bar).findByText('39 người trong', {}, { timeout: 10_000 });
    expect(bar.textContent).toContain('39 / 40 sắp đủ');
    within(bar).getByText('1 lượt quá giờ');
    within(bar).getByText('1 lượt ngoài giờ');
    await within(bar).findByText('Kiosk Cổng chính: mất liên lạc từ 09:05');
    within(bar).getByText('Kiosk Cổng phụ: máy ảnh mất kết nối từ 09:05');
    const inside = screen.getByRole('region', { name: 'Đang ở trong' });
    within(inside).getByText('Quá giờ: ở lâu hơn thường lệ từ 12:00');
    within(inside).getByText('Ở lại ngoài giờ');
    await userEvent.keyboard('j');
    const dialog = await screen.findByRole('dialog', { name: 'Tình hình cơ quan' });
    await within(dialog).findByRole('row', { name: /Nguyễn Ở Lâu.*Quá giờ/ });
    within(dialog).getByRole('row', { name: 'Toàn cơ quan 39 / 40 sắp đủ công văn số 15/CT-TTg' });
  });

  it('stands large on a second screen, without names until they are asked for', async () => {
    const { desk, screen } = await open(aVisit({ name: 'Nguyễn Trên Tường' }));
    desk.book.glance = {
      ...calm,
      departments: [{ departmentId: null, name: 'Phòng Tổng hợp', people: 27, vehicles: 2 }],
    };
    desk.change();
    location.hash = '#wall';
    await screen.findByRole('heading', { level: 1, name: 'Ai đang ở trong' });
    await screen.findByText('Phòng Tổng hợp');
    expect(screen.queryByText('Nguyễn Trên Tường')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Hiện họ tên' }));
    await screen.findByText('Nguyễn Trên Tường');
    await userEvent.keyboard('f');
    await screen.findByRole('region', { name: 'Đang chờ bạn' });
    expect(location.hash).toBe('');
  });
});

describe('deciding', () => {
  it('calls the host with one key, and shows what came of it where the visit waits', async () => {
    const held = aHeldVisit();
    const { desk, screen } = await open(held);
    await screen.findByText('Đỗ Thị Sốt');
    await userEvent.keyboard('h');
    const dialog = await screen.findByRole('dialog', { name: /Gọi người tiếp: Đỗ Thị Sốt/ });
    await within(dialog).findByText('máy lẻ 105');
    await userEvent.keyboard('{Enter}');
    await within(dialog).findByText(/Hãy chọn người tiếp trả lời thế nào/);
    await userEvent.keyboard('4{Enter}');
    await screen.findByText('Đã ghi cuộc gọi: Không nghe máy.');
    expect(desk.book.told.callHost).toMatchObject([{ visitId: held.id, answer: 'no-answer', note: null }]);
    await within(screen.getByRole('region', { name: 'Đang chờ bạn' })).findByText(/Không nghe máy \(/);
    expect(desk.book.told.decide).toEqual([]);
  });

  it('takes a decision back with Z and a reason; with nothing decided, Z does nothing', async () => {
    const held = aHeldVisit();
    const { desk, screen } = await open(held);
    await screen.findByText('Đỗ Thị Sốt');
    await userEvent.keyboard('z');
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.keyboard('a');
    await screen.findByRole('dialog', { name: /Cho vào/ });
    await userEvent.keyboard('1{Enter}');
    await screen.findByText('Bấm nhầm thì phím Z lấy lại.');
    await userEvent.keyboard('z');
    const dialog = await screen.findByRole('dialog', { name: /Lấy lại quyết định: Đỗ Thị Sốt/ });
    within(dialog).getByText(/Bạn vừa cho vào/);
    await userEvent.keyboard('1{Enter}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(desk.book.told.correct).toMatchObject([
      { visitId: held.id, change: { field: 'decision', value: 'held' }, reason: 'Bấm nhầm phím' },
    ]);
    await userEvent.keyboard('z');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

/** Every colour that the glance has. */
const aFullGlance = (visits: VisitSummary[]): Glance => ({
  at: new Date().toISOString(),
  people: 27,
  vehicles: 2,
  departments: [{ departmentId: null, name: null, people: 27, vehicles: 2 }],
  rooms: [],
  capacity: capacityLevels.map((level) => ({
    place: 'room',
    name: `Phòng ${level}`,
    counted: 27,
    limit: 27,
    level,
    letters: [],
  })),
  marks: visits.map(({ id }) => ({
    visitId: id,
    overdue: { rule: 'long-stay', dueAt: new Date().toISOString() },
    afterHours: 'stays',
  })),
  isOfficeTime: false,
});

const now = new Date().toISOString();
const someKiosks: KioskHealth[] = (['live', 'lost'] as const).map((camera) => ({
  screenId: crypto.randomUUID(),
  doorName: null,
  isConnected: true,
  heardAt: now,
  camera,
  cameraSince: now,
}));

describe('the palette', () => {
  it('finds what can be done without marks and in either language, what was used last first', async () => {
    const { screen } = await open();
    await userEvent.keyboard('{Control>}k{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Làm gì, tìm ai' });
    await userEvent.keyboard('xuat so');
    await expect.poll(() => within(dialog).getAllByRole('option')[0]?.textContent).toMatch('Xuất sổ');
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: /^Xuất sổ/ });
    await userEvent.keyboard('{Escape}k');
    const again = await screen.findByRole('dialog', { name: 'Làm gì, tìm ai' });
    expect(within(again).getAllByRole('option')[0]?.textContent).toMatch('Xuất sổ');
    expect(within(again).queryByRole('option', { name: /Lấy lại quyết định/ })).toBeNull();
    await userEvent.keyboard('evacuation');
    await expect.poll(() => within(again).getAllByRole('option')[0]?.textContent).toMatch('sơ tán');
  });

  it('finds who is inside by a name without marks and by a plate', async () => {
    const { screen } = await open(aVisit({ name: 'Đào Thị Hiền', plate: '29A-123.45' }));
    await screen.findAllByText('Đào Thị Hiền');
    await userEvent.keyboard('k');
    const dialog = await screen.findByRole('dialog', { name: 'Làm gì, tìm ai' });
    await userEvent.keyboard('dao thi hien');
    await within(dialog).findByRole('option', { name: /Đào Thị Hiền/ });
    await userEvent.keyboard('{Control>}a{/Control}29a12346');
    await expect.poll(() => within(dialog).queryByRole('option', { name: /Đào Thị Hiền/ })).toBeNull();
    await userEvent.keyboard('{Backspace}5');
    await within(dialog).findByRole('option', { name: /Đào Thị Hiền/ });
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: /Đào Thị Hiền/ });
  });
});

it.each([
  { locale: 'vi', colorScheme: 'light' },
  { locale: 'en', colorScheme: 'dark' },
] as const)(
  'axe finds nothing on the glance, the call, the palette and the wall in $locale, $colorScheme',
  async (look) => {
    await page.viewport(1366, 768);
    location.hash = '';
    const desk = createBook([aHeldVisit(), aVisit()]);
    desk.book.glance = aFullGlance(desk.book.visits);
    desk.book.kiosks = someKiosks;
    const screen = await openDesk(desk, look);
    await signIn(screen, guard.name);
    await screen.findAllByText('Đỗ Thị Sốt');
    const findings: string[] = [];
    const check = async (what: string) => {
      const { violations } = await axe.run(document);
      findings.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${what}: ${id}: ${html}`)));
    };
    for (const key of ['h', 'j', 'k']) {
      await userEvent.keyboard(key);
      await screen.findByRole('dialog');
      await check(key);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    }
    location.hash = '#wall';
    await screen.findByRole('heading', { level: 1, name: look.locale === 'vi' ? 'Ai đang ở trong' : 'Who is inside' });
    await check('wall');
    location.hash = '';
    expect(findings).toEqual([]);
  },
);

it('no key has two meanings, and no action goes without one', () => {
  const keys = actions.flatMap((action) => [...action.keys]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  expect(actions.every((action) => action.keys.length > 0)).toBe(true);
  const shown = [...actions, ...keyHints].map((hint) => hint.shown);
  expect(new Set(shown).size).toBe(shown.length);
});
