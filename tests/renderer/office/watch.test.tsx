import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { WatchSection } from '#renderer/office/watch/WatchSection.tsx';
import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import type { WatchEntry } from '#src/contract/watch.ts';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

const changed = { changedAt: '2026-11-25T08:05:00+07:00', changedBy: 'Lê Thị Trưởng' };
const byPlate: WatchEntry = {
  ...changed,
  id: crypto.randomUUID(),
  name: null,
  document: null,
  vehicle: { class: 'motorbike', plate: '29B1-123.45' },
  reason: 'Đi vào lối cấm ngày 20/11',
  untilAt: '2026-12-31T23:59:59+07:00',
  state: 'valid',
};

/** A host whose list has one entry. */
function createWatchHost() {
  const list = [byPlate];
  const added: Inputs['watch']['add'][] = [];
  const client = {
    watch: {
      list: async () => [...list],
      add: async (input: Inputs['watch']['add']) => {
        added.push(input);
        const { commandId: id, ...entry } = input;
        list.unshift({ ...changed, ...entry, id, state: 'valid' });
        return { outcome: 'added' as const };
      },
      withdraw: async ({ id }: Inputs['watch']['withdraw']) => {
        list.splice(
          0,
          list.length,
          ...list.map((one) => (one.id === id ? { ...one, state: 'withdrawn' as const } : one)),
        );
        return { outcome: 'withdrawn' as const };
      },
    },
    events: { watch: async () => new ReadableStream() },
  };
  return { added, host: { ...createEmptyOffice(), client: client as unknown as GatebookClient } };
}

it('takes whoever is named and why, keeps what was typed when it is not enough, and withdraws after one question', async () => {
  const { added, host } = createWatchHost();
  await openOffice(
    <main>
      <WatchSection />
    </main>,
    host,
  );
  await screen.findByRole('row', { name: /29B1-123\.45 Đi vào lối cấm ngày 20\/11 31\/12\/2026 Đang dùng/ });
  await userEvent.click(screen.getByRole('button', { name: 'Thêm vào danh sách' }));
  const dialog = await screen.findByRole('dialog', { name: 'Thêm vào danh sách' });
  await userEvent.type(within(dialog).getByLabelText(/^Lý do/), 'Báo Văn phòng trước');
  const submit = within(dialog).getByRole('button', { name: 'Thêm vào danh sách' });
  await userEvent.click(submit);
  await within(dialog).findByText(/ít nhất một trong ba/);
  expect((await axe.run(document.body, { resultTypes: ['violations'] })).violations.map(({ id }) => id)).toEqual([]);
  await userEvent.type(within(dialog).getByLabelText('Họ và tên đầy đủ'), 'Nguyễn Văn Mẫu');
  await userEvent.click(submit);
  await screen.findByRole('row', { name: /Nguyễn Văn Mẫu Báo Văn phòng trước — Đang dùng/ });
  expect(added).toMatchObject([{ name: 'Nguyễn Văn Mẫu', document: null, vehicle: null, untilAt: null }]);
  await userEvent.click(screen.getByRole('button', { name: 'Rút khỏi danh sách: 29B1-123.45' }));
  const question = await screen.findByRole('dialog', { name: 'Rút khỏi danh sách?' });
  await userEvent.click(within(question).getByRole('button', { name: /Rút/ }));
  await screen.findByText('Đã rút');
});
