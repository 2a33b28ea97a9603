import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aVisit, createBook, guard } from '#tests/renderer/desk/book.ts';
import { openDesk, signIn } from '#tests/renderer/desk/open-desk.tsx';

async function openForm(desk: ReturnType<typeof createBook>, key: string, name: RegExp) {
  const screen = await openDesk(desk);
  await signIn(screen, guard.name);
  await screen.findByRole('region', { name: 'Đang chờ bạn' });
  await userEvent.keyboard(key);
  return { screen, dialog: within(await screen.findByRole('dialog', { name })) };
}

describe('an entry by hand', () => {
  it('demands only the name and a temperature that can be one', async () => {
    const desk = createBook();
    const { screen, dialog } = await openForm(desk, 'n', /Nhập thay/);
    await userEvent.type(dialog.getByLabelText(/Thân nhiệt lần 1/), '375');
    await userEvent.click(dialog.getByRole('button', { name: /Ghi vào sổ/ }));
    await dialog.findByText(/Hãy ghi họ tên/);
    dialog.getByText(/375 phải ghi là 37,5/);
    expect(desk.book.told.addEntry).toHaveLength(0);

    await userEvent.type(dialog.getByRole('textbox', { name: /Họ và tên/ }), 'Bùi Văn Tay');
    await userEvent.clear(dialog.getByLabelText(/Thân nhiệt lần 1/));
    await userEvent.type(dialog.getByLabelText(/Thân nhiệt lần 1/), '36,8');
    await userEvent.type(dialog.getByLabelText('Biển số'), '29-B1 123.45');
    await userEvent.click(dialog.getByLabelText('Có đeo khẩu trang'));
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Đã ghi vào sổ: Bùi Văn Tay, số 15, đã vào.');
    expect(desk.book.told.addEntry).toMatchObject([
      {
        source: 'guard',
        person: { name: 'Bùi Văn Tay', document: null, phone: null },
        errand: { vehicle: { class: 'motorbike', plate: '29-B1 123.45' }, companions: 0, departmentId: null },
        readings: [368],
        isMaskWorn: true,
        isSanitised: false,
        declaration: null,
      },
    ]);
  });

  it('takes one typed line with a temperature, and by Ctrl+Enter the word that mask and hands are right', async () => {
    const desk = createBook();
    const { screen } = await openForm(desk, 'n', /Nhập thay/);
    await userEvent.keyboard('Bùi Văn Tay 36,5{Control>}{Enter}{/Control}');
    await screen.findByText('Đã ghi vào sổ: Bùi Văn Tay, số 15, đã vào.');
    expect(desk.book.told.addEntry).toMatchObject([
      { person: { name: 'Bùi Văn Tay' }, readings: [365], isMaskWorn: true, isSanitised: true },
    ]);
  });

  it('keeps the form when nothing was written, and after a slip on Escape', async () => {
    const desk = createBook();
    desk.book.addEntryAnswer = { outcome: 'already-inside', number: 9 };
    const { screen, dialog } = await openForm(desk, 'n', /Nhập thay/);
    await userEvent.keyboard('Bùi Văn Tay{Enter}');
    await dialog.findByText(/đang ở trong rồi, số 9/);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    await userEvent.keyboard('n');
    const again = within(await screen.findByRole('dialog', { name: /Nhập thay/ }));
    expect(again.getByRole<HTMLInputElement>('textbox', { name: /Họ và tên/ }).value).toBe('Bùi Văn Tay');
  });
});

describe('an export', () => {
  it('refuses to begin without requester, document and purpose, and says why for each', async () => {
    const desk = createBook();
    const { dialog } = await openForm(desk, 'e', /Xuất sổ/);
    await userEvent.click(dialog.getByRole('button', { name: /Ghi yêu cầu và tạo tệp/ }));
    await dialog.findByText(/sổ phải cho biết dữ liệu đã đến tay ai/);
    dialog.getByText(/không có văn bản thì không có căn cứ/);
    dialog.getByText(/chỉ được dùng đúng mục đích/);
    expect(desk.book.told.exportPeriod).toHaveLength(0);
  });

  it('refuses a period that ends before it begins', async () => {
    const desk = createBook();
    const { dialog } = await openForm(desk, 'e', /Xuất sổ/);
    await userEvent.click(dialog.getByRole('radio', { name: /Từ ngày/ }));
    await userEvent.fill(dialog.getByLabelText('Từ ngày'), '2026-11-23');
    await userEvent.fill(dialog.getByLabelText('Đến hết ngày'), '2026-11-20');
    await userEvent.type(dialog.getByLabelText(/Người yêu cầu/), 'Thanh tra tỉnh');
    await userEvent.type(dialog.getByLabelText(/Số văn bản/), '12/TTr');
    await userEvent.type(dialog.getByLabelText(/Mục đích/), 'Rà soát{Enter}');
    await dialog.findByText(/Ngày cuối đang trước ngày đầu/);
    expect(desk.book.told.exportPeriod).toHaveLength(0);
  });

  it('asks for whole local days and tells the file, its lines and the line of the book', async () => {
    const desk = createBook();
    const { dialog } = await openForm(desk, 'e', /Xuất sổ/);
    await userEvent.click(dialog.getByRole('radio', { name: /Từ ngày/ }));
    await userEvent.fill(dialog.getByLabelText('Từ ngày'), '2026-11-20');
    await userEvent.fill(dialog.getByLabelText('Đến hết ngày'), '2026-11-23');
    await userEvent.type(dialog.getByLabelText(/Người yêu cầu/), 'Thanh tra tỉnh');
    await userEvent.type(dialog.getByLabelText(/Số văn bản/), '12/TTr');
    await userEvent.type(dialog.getByLabelText(/Mục đích/), 'Rà soát{Enter}');
    await dialog.findByText('so-cong-2026-11-23.csv');
    dialog.getByText(/3 dòng dữ liệu/);
    dialog.getByText(/dòng 88 của sổ/);
    expect(desk.book.told.exportPeriod).toMatchObject([
      {
        fromAt: '2026-11-20T00:00:00+07:00',
        toAt: '2026-11-24T00:00:00+07:00',
        requester: 'Thanh tra tỉnh',
        document: '12/TTr',
        purpose: 'Rà soát',
      },
    ]);
    dialog.getByRole('button', { name: /Tải tệp về/ });
  });
});

describe('quick entry', () => {
  const presses = (text: string) => [...text.replaceAll('{Enter}', '⏎')].length;

  it('of somebody unknown is their line and Enter: what tells itself goes where it belongs', async () => {
    const desk = createBook();
    const { screen } = await openForm(desk, 'n', /Nhập thay/);
    const line = 'Bùi Văn Tám 001090000002 29-B1 123.45{Enter}';
    await userEvent.keyboard(line);
    await screen.findByText(/Đã ghi vào sổ: Bùi Văn Tám/);
    expect(desk.book.told.addEntry).toMatchObject([
      {
        person: { name: 'Bùi Văn Tám', document: { kind: 'citizen-card', number: '001090000002' } },
        errand: { vehicle: { class: 'motorbike', plate: '29-B1 123.45' } },
      },
    ]);
    expect(presses(line) + 1).toBe(39);
  });

  it('of somebody known is the last digits and Enter twice; what was used last stands there again', async () => {
    const desk = createBook([aVisit({ number: 7, name: 'Nguyễn Văn Mẫu', state: 'left' })]);
    desk.book.finds = ({ documentTail }, text) => documentTail === text;
    const { screen, dialog } = await openForm(desk, 'n', /Nhập thay/);
    await userEvent.selectOptions(dialog.getByLabelText('Diện'), 'courier');
    dialog.getByRole('textbox', { name: /Họ và tên/ }).focus();
    await userEvent.keyboard('Người Lạ{Enter}');
    await screen.findByText(/Đã ghi vào sổ: Người Lạ/);

    await userEvent.keyboard('n');
    const again = within(await screen.findByRole('dialog', { name: /Nhập thay/ }));
    expect(again.getByLabelText<HTMLSelectElement>('Diện').value).toBe('courier');
    await userEvent.keyboard('0001');
    await again.findByRole('button', { name: /Nguyễn Văn Mẫu/ });
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => again.getByLabelText<HTMLInputElement>('Số giấy tờ').value).toBe('001090000001');
    await userEvent.keyboard('{Enter}');
    await screen.findByText(/Đã ghi vào sổ: Nguyễn Văn Mẫu/);
    expect(desk.book.told.addEntry[1]).toMatchObject({
      person: { name: 'Nguyễn Văn Mẫu', document: { number: '001090000001' }, phone: '0912345678' },
      errand: { host: 'Phạm Thị Tiếp' },
    });
    expect(desk.book.told.views).toBe(1);
    expect(presses('n0001{Enter}{Enter}')).toBe(7);
  });
});
