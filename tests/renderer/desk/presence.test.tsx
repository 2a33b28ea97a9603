import { screen as page, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PresentPerson } from '#src/contract/presence.ts';
import { aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

const today = (time: string) => `${new Date().toISOString().slice(0, 10)}T${time}:00Z`;

function openBook() {
  const staying = aVisit({ name: 'Lê Thị Ở', companions: 1, plate: '29A-123.45' });
  const gone = aVisit({ name: 'Trần Văn Về', number: 8, departmentName: null });
  const people: PresentPerson[] = [
    { visit: staying, certainty: 'sure', isListed: true, clues: [] },
    { visit: gone, certainty: 'doubtful', isListed: true, clues: [{ clue: 'host-left', at: today('05:00') }] },
  ];
  const desk = createBook([staying, gone]);
  desk.book.presence = { ...desk.book.presence, expected: 2, low: 2, high: 3, people };
  return { desk, gone };
}

describe('who is probably inside', () => {
  it('is a list to tick and to print, by department, with the confidence in words', async () => {
    const screen = await openDesk(openBook().desk);
    await signIn(screen, guard.name);
    await screen.findByText('có lẽ còn 2 (2–3)');
    await userEvent.keyboard('v');
    const dialog = await screen.findByRole('dialog', { name: 'Danh sách sơ tán' });
    const rows = within(dialog)
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows).toHaveLength(5);
    expect(rows[1]).toBe('Phòng Tổng hợp · 2');
    expect(rows[2]).toMatch(/Lê Thị Ở.*đi cùng 1 người.*29A-123.45.*chắc chắn/);
    expect(rows[4]).toMatch(/Trần Văn Về.*chưa chắc.*người tiếp đã về/);
    within(dialog).getByRole('checkbox', { name: 'Đã thấy Lê Thị Ở' }).click();
    await within(dialog).findByText(/Đã thấy 2 trên 3 người/);
    const sheet = page.getByText('Danh sách sơ tán', { selector: '.gatebook-evacuation h1' }).parentElement;
    expect(sheet?.textContent).toMatch(/Có lẽ 2 người ở trong \(2–3\).*☐Lê Thị Ở.*☐Trần Văn Về/);
  });

  it('is closed by the guard alone: one key, with what speaks for it', async () => {
    const { desk, gone } = openBook();
    const screen = await openDesk(desk);
    await signIn(screen, guard.name);
    const inside = await screen.findByRole('region', { name: 'Đang ở trong' });
    await within(inside).findByText(/có lẽ đã về \(người tiếp đã về/);
    expect(desk.book.told.checkOut).toEqual([]);
    within(inside)
      .getByRole('button', { name: /^Trần Văn Về/ })
      .focus();
    await userEvent.keyboard('x');
    await screen.findByRole('dialog', { name: /Ghi giờ ra: Trần Văn Về/ });
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Đã ghi giờ ra: Trần Văn Về, số 8.');
    expect(desk.book.told.checkOut).toMatchObject([{ visitId: gone.id, note: null }]);
    expect(desk.book.told.checkOut[0]?.inferredFrom).toMatch(/^có lẽ đã về \(người tiếp đã về .*\)$/);
  });
});
