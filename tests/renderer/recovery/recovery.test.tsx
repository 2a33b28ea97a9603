import '@mantine/core/styles.css';
import '#renderer/ui/fonts.css';
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RecoveryGate } from '#renderer/recovery/RecoveryGate.tsx';
import { createHost } from '#renderer/transport.ts';
import { GatebookProvider } from '#renderer/ui/GatebookProvider.tsx';
import { activateLocale } from '#renderer/ui/i18n.ts';
import { deskTheme, kioskTheme } from '#renderer/ui/theme.ts';
import type { GatebookClient } from '#src/contract/contract.ts';
import type { RecoveryStatus, RecoveryView } from '#src/contract/recovery.ts';

const report: RecoveryView = {
  lines: 1998,
  fromCopy: 1200,
  fromReceipts: 0,
  fromPages: 759,
  missing: {
    lines: [{ from: 319, to: 334, after: '2026-11-07T13:51:00+07:00', before: '2026-11-09T07:36:00+07:00' }],
    values: [
      { seq: 12, field: 'name', at: '2026-11-05T08:00:00+07:00' },
      { seq: 13, field: 'name', at: '2026-11-05T08:05:00+07:00' },
      { seq: 14, field: 'phone', at: '2026-11-05T08:10:00+07:00' },
    ],
  },
  newName: 'gatebook.local/ab12/log2',
  setAside: '/var/lib/gatebook/set-aside/20261124T082349.051+0700',
  accountsWithoutPin: 1,
};

/** A host whose book is as `status` says; what it was asked to do. */
async function open(first: RecoveryStatus | null, isAtDoor = false) {
  cleanup();
  await activateLocale('vi');
  const host = { status: first, started: 0, opened: 0 };
  const client = {
    recovery: {
      status: async () => {
        if (host.status === null) throw new TypeError('Failed to fetch');
        return host.status;
      },
      start: async () => {
        host.started += 1;
        host.status = { state: 'mending', step: 'write', done: 30, total: 100 };
        return { outcome: 'started' };
      },
      open: async () => {
        host.opened += 1;
        return { outcome: 'still-damaged' };
      },
    },
    events: { watch: async () => new ReadableStream() },
  } as unknown as GatebookClient;
  const screen = render(
    <GatebookProvider host={createHost(client)} theme={isAtDoor ? kioskTheme : deskTheme} colorScheme="light">
      <RecoveryGate isAtDoor={isAtDoor}>
        <p>Màn hình thường ngày</p>
      </RecoveryGate>
    </GatebookProvider>,
  );
  return { screen, host };
}

const damaged: RecoveryStatus = {
  state: 'damaged',
  isFileThere: true,
  found: { copy: { at: '2026-11-24T06:00:00+07:00', lines: 1200 }, receiptLines: 1300 },
  failed: null,
};

const problems = async () => (await axe.run(document.body)).violations.map(({ id }) => id);

it('shows the screen as it is while the book is open, and while nobody answers', async () => {
  for (const status of [{ state: 'open', home: '/' } as const, null]) {
    const { screen } = await open(status);
    await expect.poll(() => screen.queryByText('Màn hình thường ngày')).not.toBeNull();
    expect(screen.queryByText('Sửa sổ')).toBeNull();
  }
});

it('says what is wrong, that nothing is deleted, and what there is; mends when asked to, and shows how far it is', async () => {
  await page.viewport(1080, 1920);
  const { screen, host } = await open(damaged, true);
  // The first of these tests has the screen fetched.
  await screen.findByRole('heading', { name: 'Sổ điện tử không mở được' }, { timeout: 30_000 });
  screen.getByText('Khách đến: xin ghi sổ giấy tại quầy bảo vệ.');
  screen.getByText(/Chưa có gì bị xóa/);
  screen.getByText(/Bản sao lưu lúc 06:00 24\/11\/2026, đã kiểm tra, 1\.200 dòng/);
  screen.getByText('Bản ghi kèm từng lượt, đến dòng 1299');
  expect(screen.queryByText('Màn hình thường ngày')).toBeNull();
  expect(await problems()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Sửa sổ' }));
  await screen.findByRole('heading', { name: 'Đang sửa sổ…' });
  expect(host.started).toBe(1);
  screen.getByText('Bước 7 trên 8: Ghi sổ mới');
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('78.75');
  expect(await problems()).toEqual([]);
});

it('lists what is missing with the time it was written, neighbours together', async () => {
  await page.viewport(1366, 768);
  const { screen, host } = await open({ state: 'mended', report });
  await screen.findByRole('heading', { name: 'Sổ đã sửa xong, còn thiếu một phần' });
  screen.getByText(/Không lấy lại được: 15 dòng và 3 mục lẻ/);
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows.slice(1)).toEqual([
    ['12–13', '08:00 05/11/2026 đến 08:05 05/11/2026', 'họ tên'],
    ['14', '08:10 05/11/2026', 'số điện thoại'],
    ['319–333', '13:51 07/11/2026 đến 07:36 09/11/2026', 'cả dòng'],
  ]);
  screen.getByText('gatebook.local/ab12/log2');
  screen.getByRole('button', { name: 'In báo cáo' });
  expect(await problems()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Mở sổ' }));
  await screen.findByText('Sổ vẫn chưa mở được. Xin gọi người phụ trách máy tính.');
  expect(host.opened).toBe(1);
});

it('opens no print dialog at the door, and says so when nothing is missing', async () => {
  const whole = { ...report, missing: { lines: [], values: [] }, newName: null, accountsWithoutPin: 0 };
  const { screen } = await open({ state: 'mended', report: whole }, true);
  await screen.findByRole('heading', { name: 'Sổ đã sửa xong, không thiếu dòng nào' });
  expect(screen.queryByRole('button', { name: 'In báo cáo' })).toBeNull();
  expect(screen.queryByRole('table')).toBeNull();
});

it('says why the last try came to nothing', async () => {
  const { screen } = await open({ ...damaged, isFileThere: false, found: null, failed: 'no-room' });
  expect((await screen.findByText(/ổ đĩa đầy/)).closest('[role=alert]')).not.toBeNull();
  screen.getByText('Đang xem có những gì…');
  screen.getByText(/không còn thấy tệp sổ/);
});
