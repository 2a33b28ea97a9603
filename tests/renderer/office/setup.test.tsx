import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SetupScreen } from '#renderer/office/setup/SetupScreen.tsx';
import { createEmptyOffice, openOffice } from '#tests/renderer/office/open-office.tsx';

type Screen = Awaited<ReturnType<typeof openOffice>>;

const goOn = (screen: Screen) => userEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }));

/** Puts text on the clipboard's way as a paste does, lines and all. */
const paste = (field: HTMLElement, text: string) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
};

async function walkToPeople(screen: Screen) {
  await userEvent.click(await screen.findByRole('button', { name: /Thiết lập văn phòng/ }));
  await userEvent.type(await screen.findByLabelText('Tên cơ quan'), 'Sở Thử Nghiệm');
  await userEvent.type(screen.getByLabelText('Địa chỉ'), 'Số 1, đường Thử Nghiệm');
  await goOn(screen);
  await screen.findByRole('heading', { name: 'Các cửa ra vào' });
  await userEvent.type(screen.getByLabelText('Tên cửa'), 'Cổng sau');
  await goOn(screen);
  await screen.findByRole('heading', { name: /phòng ban/ });
  paste(screen.getByLabelText('Tên đơn vị'), '1. Phòng Tổng hợp\n2) Phòng Nội vụ\n- Thanh tra\n\nPhòng Tổng hợp\n');
  await screen.findByText('Có 3 tên trong danh sách.');
  await goOn(screen);
  await screen.findByRole('heading', { name: 'Người phụ trách' });
}

async function nameSupervisor(screen: Screen, pin: string, again = pin) {
  await userEvent.fill(screen.getByLabelText('Họ và tên'), 'Lê Thị Trưởng');
  await userEvent.fill(screen.getByLabelText('Mã PIN 6 số'), pin);
  await userEvent.fill(screen.getByLabelText('Nhập lại mã PIN'), again);
}

describe('setting an office up', () => {
  it('hands in what was typed, with the lists that were pasted and the door that was not yet added', async () => {
    const office = createEmptyOffice();
    const screen = await openOffice(<SetupScreen />, office);
    await walkToPeople(screen);
    await nameSupervisor(screen, '730264');
    await goOn(screen);
    await screen.findByText('Phòng Tổng hợp, Phòng Nội vụ, Thanh tra');
    await userEvent.click(screen.getByRole('switch', { name: /khai báo y tế/ }));
    expect(office.told.claims).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Thiết lập văn phòng này' }));
    await expect
      .poll(() => office.told.claims)
      .toEqual([
        {
          name: 'Sở Thử Nghiệm',
          address: 'Số 1, đường Thử Nghiệm',
          doors: ['Cổng chính', 'Cổng sau'],
          departments: ['Phòng Tổng hợp', 'Phòng Nội vụ', 'Thanh tra'],
          supervisor: { name: 'Lê Thị Trưởng', pin: '730264' },
          guard: null,
          isHealthAsked: false,
        },
      ]);
  });

  it('says what is missing and goes no further', async () => {
    const screen = await openOffice(<SetupScreen />, createEmptyOffice());
    await userEvent.click(await screen.findByRole('button', { name: /Thiết lập văn phòng/ }));
    await goOn(screen);
    await screen.findByText(/Ghi tên cơ quan/);
    screen.getByText(/Ghi địa chỉ trụ sở/);
    screen.getByRole('heading', { name: 'Văn phòng' });
  });

  it('takes no PIN that is short or typed differently the second time', async () => {
    const screen = await openOffice(<SetupScreen />, createEmptyOffice());
    await walkToPeople(screen);
    await nameSupervisor(screen, '7302');
    await goOn(screen);
    await screen.findByText('Mã PIN phải đủ 6 chữ số.');
    await nameSupervisor(screen, '730264', '730265');
    await goOn(screen);
    await screen.findByText('Hai lần nhập không giống nhau.');
  });

  it('returns to the PIN that the host found weak, with everything still there', async () => {
    const office = createEmptyOffice();
    office.answers.push({ outcome: 'weak-pin', whose: 'supervisor' });
    const screen = await openOffice(<SetupScreen />, office);
    await walkToPeople(screen);
    await nameSupervisor(screen, '123456');
    await goOn(screen);
    await userEvent.click(await screen.findByRole('button', { name: 'Thiết lập văn phòng này' }));
    await screen.findByText(/dễ đoán/);
    await nameSupervisor(screen, '730264');
    await goOn(screen);
    await screen.findByText('Sở Thử Nghiệm');
    await userEvent.click(screen.getByRole('button', { name: 'Thiết lập văn phòng này' }));
    await expect.poll(() => office.told.claims.map((claim) => claim.supervisor.pin)).toEqual(['123456', '730264']);
    expect(office.told.claims[1]?.departments).toHaveLength(3);
  });

  it('loses nothing on going back, nor when the host does not answer', async () => {
    const office = createEmptyOffice();
    office.answers.push(new TypeError('Failed to fetch'));
    const screen = await openOffice(<SetupScreen />, office);
    await walkToPeople(screen);
    await nameSupervisor(screen, '730264');
    await userEvent.click(screen.getByRole('button', { name: 'Quay lại' }));
    await screen.findByText('Thanh tra');
    await goOn(screen);
    await screen.findByLabelText('Mã PIN 6 số');
    await expect.element(page.getByLabelText('Mã PIN 6 số')).toHaveValue('730264');
    await goOn(screen);
    await userEvent.click(await screen.findByRole('button', { name: 'Thiết lập văn phòng này' }));
    await screen.findByText(/những gì đã nhập vẫn còn/);
    await userEvent.click(screen.getByRole('button', { name: 'Thiết lập văn phòng này' }));
    await expect.poll(() => office.told.claims).toHaveLength(2);
    expect(office.told.claims[1]).toEqual(office.told.claims[0]);
  });

  it('says how many pasted names it could not take, and takes the others', async () => {
    const screen = await openOffice(<SetupScreen />, createEmptyOffice());
    await userEvent.click(await screen.findByRole('button', { name: /Thiết lập văn phòng/ }));
    await userEvent.type(await screen.findByLabelText('Tên cơ quan'), 'Sở Thử Nghiệm');
    await userEvent.type(screen.getByLabelText('Địa chỉ'), 'Số 1');
    await goOn(screen);
    const doors = Array.from({ length: 21 }, (_, index) => `Cửa ${index + 1}`);
    paste(await screen.findByLabelText('Tên cửa'), [...doors, 'x'.repeat(81)].join('\n'));
    await screen.findByText(/Có 20 tên trong danh sách. 3 tên chưa được thêm/);
  });

  it('says what to do when the demo office cannot be made', async () => {
    const office = createEmptyOffice();
    const screen = await openOffice(<SetupScreen />, office);
    await userEvent.click(await screen.findByRole('button', { name: /Dùng thử văn phòng mẫu/ }));
    await screen.findByText(/Kiểm tra ổ đĩa còn chỗ/);
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    await expect.poll(() => office.told.demos).toBe(2);
  });
});

describe.each(['vi', 'en'] as const)('the wizard in %s', (locale) => {
  it('has targets of at least 56 px, and axe finds nothing', { timeout: 30_000 }, async () => {
    await page.viewport(1366, 768);
    const screen = await openOffice(
      <main>
        <SetupScreen />
      </main>,
      createEmptyOffice(),
      { locale, size: 'kiosk' },
    );
    await screen.findAllByRole('button');
    const findings: string[] = [];
    const look = async () => {
      const { violations } = await axe.run(document);
      findings.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)));
      for (const button of screen.getAllByRole('button')) {
        const { height } = button.getBoundingClientRect();
        if (height < 56) findings.push(`${Math.round(height)} px: ${button.outerHTML.slice(0, 200)}`);
      }
    };
    await look();
    await userEvent.click(screen.getByRole('button', { name: /Thiết lập|Set up/ }));
    const steps = [['Sở Thử Nghiệm', 'Số 1'], ['Cổng sau'], ['Thanh tra'], ['Lê Thị Trưởng', '730264', '730264']];
    for (const [index, filled] of steps.entries()) {
      await screen.findByText(new RegExp(`${index + 1} (trên|of) 5`));
      await look();
      const fields = document.querySelectorAll<HTMLInputElement>('input[data-keyboard]');
      expect(fields).toHaveLength(filled.length);
      for (const [at, field] of fields.entries()) await userEvent.fill(field, filled[at] ?? '');
      await userEvent.click(screen.getByRole('button', { name: /Tiếp tục|Continue/ }));
    }
    await screen.findByRole('switch');
    await look();
    expect(findings).toEqual([]);
  });
});
