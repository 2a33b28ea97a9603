import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aHeldVisit, aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

describe('signing in at the desk', () => {
  it('counts wrong PINs down and says until when the account is locked', async () => {
    const desk = createBook();
    const screen = await openDesk(desk);
    desk.book.triesLeft = 2;
    await userEvent.click(await screen.findByRole('button', { name: new RegExp(guard.name) }));
    await userEvent.keyboard('111111');
    await screen.findByText(/Còn 1 lần thử/);
    await userEvent.keyboard('222222');
    await screen.findByText(/bị khóa đến 14:05:30/);
    expect(screen.queryByText('Đang chờ bạn')).toBeNull();
  });

  it('takes the PIN from the pad as from the keyboard', async () => {
    const screen = await openDesk(createBook());
    await userEvent.click(await screen.findByRole('button', { name: new RegExp(guard.name) }));
    for (const digit of '480152') await userEvent.click(screen.getByRole('button', { name: digit }));
    await screen.findByRole('region', { name: 'Đang chờ bạn' });
  });
});

it.each([
  ['officer', '/office'],
  ['guard', null],
] as const)('the desk has a way back to the office for an officer alone: %s', async (role, href) => {
  const desk = createBook();
  desk.book.account = { ...guard, role };
  const screen = await openDesk(desk);
  await screen.findByRole('button', { name: 'Đăng xuất' });
  const link = screen.queryByRole('link', { name: 'Sang màn hình Văn phòng' });
  expect(link?.getAttribute('href') ?? null).toBe(href);
});

describe('deciding about somebody who waits', () => {
  it('admits by keyboard alone, from the sign-in to the board', async () => {
    const held = aHeldVisit();
    const desk = createBook([held]);
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    const waiting = await screen.findByRole('region', { name: 'Đang chờ bạn' });
    await within(waiting).findByText('Đỗ Thị Sốt');
    within(waiting).getByText(/58\/VP-HC-QT/);
    within(waiting).getByText('38,1 °C → 37,9 °C');

    await userEvent.keyboard('a');
    await screen.findByRole('dialog', { name: /Cho vào: Đỗ Thị Sốt/ });
    await userEvent.keyboard('1{Enter}');
    await screen.findByText('Đã cho vào: Đỗ Thị Sốt, số 12.');

    expect(desk.book.told.decide).toHaveLength(1);
    expect(desk.book.told.decide[0]).toMatchObject({
      visitId: held.id,
      decision: 'admit',
      reason: 'Đã đo lại, thân nhiệt bình thường',
    });
    const inside = screen.getByRole('region', { name: 'Đang ở trong' });
    await within(inside).findByText('Đỗ Thị Sốt');
    await within(waiting).findByText('Không có ai chờ quyết định.');
  });

  it('decides nothing without a reason, and says why', async () => {
    const desk = createBook([aHeldVisit()]);
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    await screen.findByText('Đỗ Thị Sốt');
    // The letter lets no second reading decide: the key says so.
    await userEvent.keyboard('t');
    await screen.findByText(/Một lần đo nữa không đổi được kết quả/);
    await userEvent.keyboard('r');
    const dialog = await screen.findByRole('dialog', { name: /Từ chối: Đỗ Thị Sốt/ });
    await userEvent.click(within(dialog).getByRole('button', { name: /^Từ chối/ }));
    await within(dialog).findByText(/Hãy chọn hoặc ghi một lý do/);
    expect(desk.book.told.decide).toHaveLength(0);

    // Written at once, from wherever the keyboard is, and sent by Enter.
    within(dialog).getByRole('radio', { name: 'Không có lịch hẹn' }).focus();
    await userEvent.keyboard('Say rượu{Enter}');
    await screen.findByText('Đã từ chối: Đỗ Thị Sốt, số 12.');
    expect(desk.book.told.decide[0]).toMatchObject({ decision: 'refuse', reason: 'Say rượu' });
  });

  it('sends a decision whose answer was lost under the same command id', async () => {
    const desk = createBook([aHeldVisit()]);
    desk.book.answersToLose = 1;
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    await screen.findByText('Đỗ Thị Sốt');
    await userEvent.keyboard('a');
    await screen.findByRole('dialog');
    await userEvent.keyboard('1{Enter}');
    await screen.findByText(/chưa biết đã ghi hay chưa/);
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Đã cho vào: Đỗ Thị Sốt, số 12.');
    const [first, second] = desk.book.told.decide;
    expect(second).toEqual(first);
  });

  it('is about the card that has the keyboard, not always the first', async () => {
    const first = aHeldVisit({
      number: 3,
      name: 'Người Trước',
      arrivedAt: new Date(Date.now() - 900_000).toISOString(),
    });
    const second = aHeldVisit({ number: 4, name: 'Người Sau', arrivedAt: new Date(Date.now() - 60_000).toISOString() });
    const screen = await openDesk(createBook([second, first]));
    await signIn(screen, guard.name);
    await screen.findByText('Người Trước');
    screen.getByRole('region', { name: 'Đang chờ bạn' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}a');
    await screen.findByRole('dialog', { name: /Người Sau/ });
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{ArrowUp}r');
    await screen.findByRole('dialog', { name: /Từ chối: Người Trước/ });
  });
});

describe('who is inside', () => {
  it('asks once more before a departure is written', async () => {
    const visit = aVisit({ companions: 2, plate: '29A-123.45' });
    const desk = createBook([visit]);
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    const inside = await screen.findByRole('region', { name: 'Đang ở trong' });
    await within(inside).findByText('3 người');
    within(inside).getByText('29A-123.45');

    await userEvent.keyboard('io');
    const dialog = await screen.findByRole('dialog', { name: /Ghi giờ ra: Nguyễn Văn Mẫu/ });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Thôi' }));
    expect(desk.book.told.checkOut).toHaveLength(0);

    await userEvent.click(within(inside).getByRole('button', { name: /Ghi ra: Nguyễn Văn Mẫu/ }));
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Đã ghi giờ ra: Nguyễn Văn Mẫu, số 7.');
    expect(desk.book.told.checkOut).toMatchObject([{ visitId: visit.id, note: null }]);
    await within(inside).findByText('Không có khách nào ở trong.');
  });
});

describe('looking somebody up', () => {
  it('says a declaration in the words of the form, with the days and the route, and an unknown question by its name', async () => {
    const screen = await openDesk(createBook([aVisit()]));
    await signIn(screen, guard.name);
    await within(await screen.findByRole('region', { name: 'Đang ở trong' })).findByText('Nguyễn Văn Mẫu');
    await userEvent.keyboard('i{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByRole('row', { name: 'Trong 14 ngày qua có dấu hiệu nào? Có: Sốt' });
    const route = dialog.getByRole('row', { name: /^Có đi nơi khác không/ });
    expect(route.textContent).toContain('Có: Chí Linh, Hải Dương, từ 10/02/2021 đến 12/02/2021, ở lại');
    expect(route.textContent).toContain('Hưng Yên, ngày 12/02/2021, chỉ đi qua');
    dialog.getByRole('row', { name: 'of-an-older-form Không' });
  });

  it('finds by keyboard and records one view, however much the book changes meanwhile', async () => {
    const desk = createBook([aVisit({ number: 31, name: 'Đặng Thị Đào' })]);
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    await screen.findByRole('region', { name: 'Ra vào hôm nay' });
    await userEvent.keyboard('/31');
    const found = await screen.findByRole('region', { name: 'Kết quả tìm' });
    await within(found).findByText('Đặng Thị Đào');
    within(found).getByText('Đang ở trong');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const dialog = await screen.findByRole('dialog', { name: /Đặng Thị Đào/ });
    await within(dialog).findByText('001090000001');
    within(dialog).getByText(/Lần xem này được ghi vào sổ/);
    desk.change();
    await within(dialog).findByText('0912 345 678');
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('region', { name: 'Kết quả tìm' });
    expect(desk.book.told.views).toBe(1);
  });
});
