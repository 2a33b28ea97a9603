import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aHeldVisit, aVisit, createBook, guard, otherGuard, pin } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

describe('a board that lives', () => {
  it('shows and announces somebody who begins to wait, without being asked', async () => {
    const desk = createBook([]);
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    await screen.findByText('Không có ai chờ quyết định.');
    desk.book.visits = [aHeldVisit()];
    desk.change();
    await screen.findByText('Có người chờ bạn quyết định: Đỗ Thị Sốt', { selector: '[role=alert]' });
    await within(screen.getByRole('region', { name: 'Đang chờ bạn' })).findByText('Đỗ Thị Sốt');
  });

  it('does not announce those who already waited when the guard signed in', async () => {
    const screen = await openDesk(createBook([aHeldVisit()]));
    await signIn(screen, guard.name);
    await screen.findByText('Đỗ Thị Sốt');
    expect(screen.queryByText(/Có người chờ bạn quyết định/)).toBeNull();
  });

  it('says in words that the line is down, and is right again when it is back', async () => {
    const desk = createBook([]);
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    await screen.findByText('Trực tiếp');
    desk.cut();
    await screen.findByText('Mất kết nối');
    screen.getByText(/màn hình có thể đã cũ/);
    desk.book.visits = [aVisit({ name: 'Vào Lúc Mất Mạng' })];
    desk.mend();
    await screen.findByText('Trực tiếp', {}, { timeout: 10_000 });
    await within(screen.getByRole('region', { name: 'Đang ở trong' })).findByText('Vào Lúc Mất Mạng');
    expect(screen.queryByText(/màn hình có thể đã cũ/)).toBeNull();
  });
});

describe('a session that ends', () => {
  const typeHalfAnEntry = async (screen: Awaited<ReturnType<typeof openDesk>>) => {
    await screen.findByRole('region', { name: 'Đang chờ bạn' });
    await userEvent.keyboard('n');
    await screen.findByRole('dialog', { name: 'Nhập thay' });
    await userEvent.keyboard('Hoàng Văn Dở');
  };

  it('asks for the PIN again and gives back what the guard was typing', async () => {
    const desk = createBook([aVisit()]);
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    await typeHalfAnEntry(screen);
    desk.book.account = null;
    desk.change();
    await screen.findByText(/Phiên làm việc đã hết hạn/);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Đang ở trong' })).toBeNull();
    await userEvent.keyboard(pin);
    const dialog = await screen.findByRole('dialog', { name: 'Nhập thay' });
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /Họ và tên/ }).value).toBe('Hoàng Văn Dở');
  });

  it('gives another guard a board of their own', async () => {
    const desk = createBook([]);
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    await typeHalfAnEntry(screen);
    desk.book.account = null;
    desk.change();
    await screen.findByText(/Phiên làm việc đã hết hạn/);
    await userEvent.click(screen.getByRole('button', { name: 'Người khác' }));
    await signIn(screen, otherGuard.name);
    await screen.findByText('Không có ai chờ quyết định.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText(guard.name)).toBeNull();
  });

  it('leaves nothing on screen when the guard signs out', async () => {
    const screen = await openDesk(createBook([aVisit()]));
    await signIn(screen, guard.name);
    await within(await screen.findByRole('region', { name: 'Đang ở trong' })).findByText('Nguyễn Văn Mẫu');
    await userEvent.click(screen.getByRole('button', { name: 'Đăng xuất' }));
    await screen.findByText('Bạn là ai?');
    expect(screen.container.textContent).not.toContain('Nguyễn Văn Mẫu');
  });
});
