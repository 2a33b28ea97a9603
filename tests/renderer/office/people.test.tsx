import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { GuestsSection } from '#renderer/office/guests/GuestsSection.tsx';
import { readListFile } from '#renderer/office/people/read-file.ts';
import { StaffSection } from '#renderer/office/staff/StaffSection.tsx';
import type { GatebookClient, Inputs } from '#src/contract/contract.ts';
import type { GuestRow, PrintedCode } from '#src/contract/office.ts';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

const departments = [{ id: crypto.randomUUID(), name: 'Văn phòng Sở' }];
const validUntil = '2030-01-01T23:59:59.999+07:00';

/** A host that keeps what it is told; `failures` are the calls it does not answer. */
function createOfficeHost({ failures = 0 } = {}) {
  const told = { invited: [] as Inputs['office']['inviteMany'][], withdrawn: [] as Inputs['office']['withdraw'][] };
  const rows: GuestRow[] = [];
  const print = (id: string, name: string): PrintedCode => ({
    id,
    name,
    departmentId: null,
    validFrom: validUntil,
    validUntil,
    code: `GB1:${id}`,
  });
  let left = failures;
  const client = {
    kiosk: {
      status: async () => ({
        state: 'open',
        office: { name: 'Sở Mẫu', address: 'Số 1', isDemo: false },
        doors: [],
        departments,
      }),
    },
    office: {
      guests: async () => ({ rows, hasMore: false }),
      staff: async () => [{ id: crypto.randomUUID(), name: 'Lê Thị An', departmentId: null, isActive: true }],
      inviteMany: async (input: Inputs['office']['inviteMany']) => {
        told.invited.push(input);
        left -= 1;
        if (left >= 0) throw new TypeError('Failed to fetch');
        for (const { id, name, validFrom } of input.guests) {
          rows.push({
            id,
            name,
            phone: null,
            departmentId: null,
            host: null,
            purpose: null,
            validFrom,
            validUntil,
            state: 'valid',
          });
        }
        return { codes: input.guests.map(({ id, name }) => print(id, name)) };
      },
      withdraw: async (input: Inputs['office']['withdraw']) => {
        told.withdrawn.push(input);
        return { outcome: 'withdrawn' as const };
      },
      reprint: async ({ ids }: Inputs['office']['reprint']) => ({ codes: ids.map((id) => print(id, 'Lê Thị An')) }),
    },
    events: { watch: async () => new ReadableStream() },
  };
  return { told, host: { ...createEmptyOffice(), client: client as unknown as GatebookClient } };
}

const csv = (text: string, name = 'khach.csv') => new File([text], name);
const list = '\uFEFFHọ và tên;Điện thoại;Từ ngày\nNguyễn Văn Mẫu;0912345678;25/12/2029\nLê B;12;31/02/2029\n';

async function importFile(file: File): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name: 'Nhập danh sách' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
  return dialog;
}

const axeProblems = async () =>
  (await axe.run(document.body, { resultTypes: ['violations'] })).violations.map(({ id }) => id);

it('looks a list over first, names every bad cell, and invites the good rows only by its button', async () => {
  const { told, host } = createOfficeHost();
  await openOffice(
    <main>
      <GuestsSection />
    </main>,
    host,
  );
  const dialog = await importFile(csv(list));
  const line3 = await within(dialog).findAllByRole('cell', { name: '3' });
  expect(line3).toHaveLength(2);
  expect(within(dialog).getByText('không phải số điện thoại')).toBeDefined();
  expect(told.invited).toEqual([]);
  expect(await axeProblems()).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Ghi 1 người vào sổ' }));
  await screen.findByText(/^1 mã\./);
  expect(told.invited.map(({ guests }) => guests.map(({ name }) => name))).toEqual([['Nguyễn Văn Mẫu']]);
  expect(document.querySelectorAll('.gatebook-papers [data-paper]')).toHaveLength(1);
});

it('sends a list again under the same ids when the host did not answer', async () => {
  const { told, host } = createOfficeHost({ failures: 1 });
  await openOffice(
    <main>
      <GuestsSection />
    </main>,
    host,
  );
  const dialog = await importFile(csv(list));
  const send = await within(dialog).findByRole('button', { name: 'Ghi 1 người vào sổ' });
  await userEvent.click(send);
  await within(dialog).findByRole('alert');
  await userEvent.click(send);
  await screen.findByText(/^1 mã\./);
  expect(told.invited[1]).toEqual(told.invited[0]);
});

it('asks before it takes an invitation back', async () => {
  const { told, host } = createOfficeHost();
  await openOffice(
    <main>
      <GuestsSection />
    </main>,
    host,
  );
  await importFile(csv(list));
  await userEvent.click(await screen.findByRole('button', { name: 'Ghi 1 người vào sổ' }));
  await screen.findByText(/^1 mã\./);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: 'Thu hồi của Nguyễn Văn Mẫu' }));
  expect(told.withdrawn).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  expect(await axeProblems()).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
  await waitFor(() => expect(told.withdrawn).toMatchObject([{ what: 'invite' }]));
});

it('lists the staff and prints a badge again', async () => {
  const { host } = createOfficeHost();
  await openOffice(
    <main>
      <StaffSection />
    </main>,
    host,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'In lại cho Lê Thị An' }));
  await waitFor(() => expect(document.querySelectorAll('.gatebook-papers section')).toHaveLength(1));
  expect(await axeProblems()).toEqual([]);
});

const tableOf = async (file: File) => {
  const answer = await readListFile(file);
  return answer.ok ? answer.table : answer.reason;
};

it('reads a workbook as people see it: dates, numbers without exponent, empty cells', async () => {
  const rows = [
    ['Họ và tên', 'Điện thoại', 'Từ ngày'],
    ['Lê B', 912345678, new Date('2029-12-25T00:00:00Z')],
    ['Lê C', null, 84912345678901],
  ];
  const bytes = Uint8Array.from(await writeXlsx({ sheets: [{ name: 'a', rows }] }));
  expect((await readXlsx(bytes)).sheets).toHaveLength(1);
  expect(await tableOf(new File([bytes], 'a.xlsx'))).toEqual([
    ['Họ và tên', 'Điện thoại', 'Từ ngày'],
    ['Lê B', '912345678', '2029-12-25T00:00'],
    ['Lê C', '', '84912345678901'],
  ]);
});

it.each([
  ['an empty file', csv(''), 'empty'],
  ['nothing but commas', csv(',,\n,,'), 'empty'],
  [
    'Vietnamese in another encoding',
    new File([Uint8Array.of(0x48, 0xf3, 0x20, 0xe3, 0x6e)], 'a.csv'),
    'wrong-encoding',
  ],
  ['Vietnamese that was decoded wrongly', csv('Há»\u008D tÃªn\nNguyá»…n'), 'wrong-encoding'],
  ['a zip that is no workbook', new File([Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)], 'a.xlsx'), 'not-a-list'],
  ['a picture', new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)], 'a.png'), 'not-a-list'],
  ['a list of too many', csv('a\n'.repeat(5001)), 'too-long'],
  ['a file of too many bytes', csv('x'.repeat(5_000_001)), 'too-large'],
])('has one sentence for %s', async (_, file, reason) => {
  expect(await tableOf(file)).toBe(reason);
});
