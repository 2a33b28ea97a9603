import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { MeetingsSection } from '#renderer/office/meetings/MeetingsSection.tsx';
import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import type { MeetingGuest, MeetingView } from '#src/contract/meetings.ts';
import { dayMs, startOfLocalDay, toLocalIso } from '#src/domain/register/local-time.ts';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

const roomId = crypto.randomUUID();
const tomorrow = startOfLocalDay(Date.now()) + dayMs;
const at = (hour: number) => toLocalIso(tomorrow + hour * 3_600_000);

const held: MeetingView = {
  id: crypto.randomUUID(),
  title: 'Giao ban tuần',
  host: 'Bà Hoa',
  place: 'inside',
  roomId,
  roomName: 'Phòng họp A',
  startsAt: at(9),
  endsAt: at(11),
  mostPeople: null,
  ownPeople: 2,
  state: 'coming',
  invited: 21,
  inside: 0,
  warnings: [{ code: 'room-full', effect: 'hold', letter: '15/CT-TTg', limit: 20, counted: 23 }],
  clashes: [],
};

/** A host with one meeting; it keeps what it is told, and does not answer the first save. */
function createMeetingsHost() {
  const told = {
    saved: [] as Inputs['meetings']['save'][],
    cancelled: [] as Inputs['meetings']['cancel'][],
    invited: [] as Inputs['meetings']['invite'][],
  };
  const guests: MeetingGuest[] = [];
  const client = {
    kiosk: { status: async () => ({ state: 'open', office: {}, doors: [], departments: [], rooms: [] }) },
    meetings: {
      list: async () => ({ rows: [held], hasMore: false }),
      rooms: async () => [{ id: roomId, name: 'Phòng họp A', mostPeople: 12 }],
      guests: async () => [...guests],
      save: async (input: Inputs['meetings']['save']) => {
        told.saved.push(input);
        if (told.saved.length === 1) throw new TypeError('Failed to fetch');
        return { outcome: 'saved' as const, moved: [] };
      },
      cancel: async (input: Inputs['meetings']['cancel']) => {
        told.cancelled.push(input);
        return { outcome: 'cancelled' as const };
      },
      invite: async (input: Inputs['meetings']['invite']) => {
        told.invited.push(input);
        for (const { id, name, phone } of input.guests)
          guests.push({ id, name, phone, state: 'expected', people: 1, at: null });
        return { outcome: 'invited' as const, codes: [] };
      },
    },
    events: { watch: async () => new ReadableStream() },
  };
  return { told, host: { ...createEmptyOffice(), client: client as unknown as GatebookClient } };
}

const axeProblems = async () =>
  (await axe.run(document.body, { resultTypes: ['violations'] })).violations.map(({ id }) => id);

it('plans a meeting, says what clashes before it is saved, invites by name, and calls one off', async () => {
  const { told, host } = createMeetingsHost();
  await openOffice(
    <main>
      <MeetingsSection />
    </main>,
    host,
  );
  await screen.findByText('Nếu đến đủ là 23 người, mà chỉ được có 20 (theo văn bản 15/CT-TTg).');
  expect(await axeProblems()).toEqual([]);

  await userEvent.click(screen.getByRole('button', { name: 'Thêm cuộc họp' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thêm cuộc họp' });
  const save = within(dialog).getByRole('button', { name: 'Ghi vào sổ' });
  await userEvent.click(save);
  await within(dialog).findByText('Hãy ghi tên cuộc họp.');
  expect(told.saved).toEqual([]);
  await userEvent.type(within(dialog).getByLabelText(/Tên cuộc họp/), 'Họp đột xuất');
  expect(within(dialog).queryByText(/Trùng phòng/)).toBeNull();
  await userEvent.selectOptions(within(dialog).getByLabelText(/Nơi họp/), 'Phòng họp A');
  // From eight to ten, while the other begins at nine.
  await within(dialog).findByText(/Trùng phòng với “Giao ban tuần” \(09:00 – 11:00\)/);
  expect(await axeProblems()).toEqual([]);
  await userEvent.click(save);
  await within(dialog).findByText(/Những gì đã nhập vẫn còn/);
  await userEvent.click(save);
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  expect(told.saved[1]).toEqual(told.saved[0]);
  expect(told.saved[0]).toMatchObject({ title: 'Họp đột xuất', roomId, startsAt: at(8), endsAt: at(10), ownPeople: 1 });

  await userEvent.click(screen.getByRole('button', { name: 'Khách dự: Giao ban tuần' }));
  const guests = await screen.findByRole('dialog', { name: 'Khách của “Giao ban tuần”' });
  await userEvent.type(within(guests).getByLabelText('Họ và tên'), 'Nguyễn Văn Mẫu{Enter}');
  await within(guests).findByRole('button', { name: 'In 1 giấy mời' });
  expect(told.invited).toMatchObject([{ meetingId: held.id, guests: [{ name: 'Nguyễn Văn Mẫu', phone: null }] }]);
  expect(await axeProblems()).toEqual([]);
  await userEvent.keyboard('{Escape}');

  await userEvent.click(await screen.findByRole('button', { name: 'Hủy họp: Giao ban tuần' }));
  const ask = await screen.findByRole('dialog', { name: 'Hủy cuộc họp?' });
  await userEvent.click(within(ask).getByRole('button', { name: 'Hủy cuộc họp' }));
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  expect(told.cancelled).toMatchObject([{ meetingId: held.id }]);
});
