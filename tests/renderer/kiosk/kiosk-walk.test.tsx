import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CheckInAnswer, ScanAnswer } from '#src/contract/kiosk.ts';
import { admitted, healthOff, held, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { type Door, openKiosk, press, scan, walk } from '#tests/renderer/kiosk/open-kiosk.tsx';

const nowhere = async () => undefined;

describe('a visit on screen', () => {
  it('goes from the card to the pass in Vietnamese', async () => {
    const kiosk = await openKiosk();
    await walk(kiosk, 'vi', nowhere);
    await kiosk.screen.findByRole('heading', { name: 'Mời anh/chị vào' });
    kiosk.screen.getByText('4711');
    kiosk.screen.getByRole('img', { name: /Mã khách/ });
    expect(kiosk.checkIns).toHaveLength(1);
    expect(kiosk.checkIns[0]).toMatchObject({
      person: { name: 'Trần Thị Thử Nghiệm', phone: null },
      errand: { purpose: 'Nộp, nhận hồ sơ' },
      category: 'citizen',
      declaration: { language: 'vi', isTruthful: true, hasConsented: true },
      readings: [366],
    });
  });

  it('goes the same way in English, and writes the purpose in the language of the book', {
    timeout: 60_000,
  }, async () => {
    const kiosk = await openKiosk({ locale: 'en' });
    await walk(kiosk, 'en', nowhere);
    await kiosk.screen.findByRole('heading', { name: 'Welcome, please come in' });
    expect(kiosk.checkIns[0]).toMatchObject({
      errand: { purpose: 'Nộp, nhận hồ sơ' },
      declaration: { language: 'en' },
    });
    await press(kiosk.screen, /^Done/);
    await kiosk.screen.findByRole('heading', { name: 'Quét mã QR hoặc căn cước' });
  });

  it('asks somebody without a code for a name, by the keys on the screen', async () => {
    const { screen, checkIns } = await openKiosk({ status: openStatus(healthOff) });
    await press(screen, 'Tôi không có mã');
    await userEvent.click(await screen.findByRole('textbox', { name: 'Họ và tên' }));
    for (const key of ['L', 'ê', 'dấu cách', 'T', 'h', 'ư']) await press(screen, key);
    expect(screen.getByRole('textbox', { name: 'Họ và tên' })).toHaveProperty('value', 'Lê Thư');
    await press(screen, 'sắc');
    expect(screen.getByRole('textbox', { name: 'Họ và tên' })).toHaveProperty('value', 'Lê Thứ');
    await press(screen, 'Xong');
    await press(screen, 'Không có điện thoại');
    await press(screen, 'Không mang giấy tờ');
    await press(screen, 'Tiếp tục');
    await press(screen, 'Văn phòng Sở');
    await press(screen, 'Giao nhận công văn, hàng hóa');
    await press(screen, 'Xe máy');
    await userEvent.click(screen.getByRole('textbox', { name: 'Biển số xe' }));
    await userEvent.fill(screen.getByRole('textbox', { name: 'Biển số xe' }), '29B1-123.45');
    await press(screen, 'Tiếp tục');
    await screen.findByRole('heading', { name: 'Mời anh/chị vào' });
    expect(checkIns[0]).toMatchObject({
      source: 'none',
      category: 'courier',
      person: { name: 'Lê Thứ', document: null, phone: null },
      errand: { vehicle: { class: 'motorbike', plate: '29B1-123.45' } },
      declaration: null,
    });
  });

  it('says which point is missing in 375 and asks twice above the threshold', async () => {
    const status = openStatus({ ...healthOff, temperatureAboveTenths: 375 });
    const { screen, checkIns } = await openKiosk({ status, checkInAnswer: () => Promise.resolve(held) });
    await scan('A-CARD-OF-SOMEBODY');
    await press(screen, 'Không có điện thoại');
    await press(screen, 'Tiếp tục');
    await press(screen, 'Phòng Một cửa');
    await press(screen, 'Liên hệ công tác');
    await press(screen, 'Tiếp tục');
    for (const key of ['3', '7', '5']) await press(screen, key);
    await press(screen, 'Tiếp tục');
    await screen.findByText('Thiếu dấu thập phân: xin gõ 37,5 thay vì 375.');
    await press(screen, 'Xóa một số');
    for (const key of ['dấu thập phân', '9']) await press(screen, key);
    await press(screen, 'Tiếp tục');
    await screen.findByRole('heading', { name: 'Đo lại lần thứ hai' });
    await press(screen, 'Nhờ bảo vệ đo');
    await screen.findByText('Thân nhiệt cao hơn mức cho phép (theo văn bản 100/SYT).');
    expect(checkIns[0]?.readings).toEqual([379]);
  });
});

describe('the answers to a scan', () => {
  const answers: [string, ScanAnswer, RegExp][] = [
    ['unreadable card', { outcome: 'unreadable', reason: 'garbled-card' }, /Chưa đọc rõ căn cước/],
    ['forged code', { outcome: 'unreadable', reason: 'forged-code' }, /không do cơ quan cấp/],
    ['expired code', { outcome: 'unreadable', reason: 'expired-code' }, /hết hạn/],
    ['waiting visitor', { outcome: 'waiting', number: 12, reasons: [] }, /Số 12 đang chờ/],
    ['second scan', { outcome: 'just-done', direction: 'out' }, /Vừa ghi giờ ra/],
    [
      'departure',
      { outcome: 'moved', direction: 'out', name: 'Lê Văn Giả', number: 7, category: 'guest', insideMinutes: 75 },
      /Tạm biệt Lê Văn Giả/,
    ],
  ];

  it.each(answers)('has a sentence for a %s and goes back by itself', async (_, answer, title) => {
    const { screen, clock } = await openKiosk({ scanAnswer: () => Promise.resolve(answer) });
    await scan('WHATEVER-IT-IS');
    await screen.findByRole('heading', { name: title });
    clock.increment(8_000);
    await expect.poll(() => screen.queryByRole('heading', { name: title })).toBeNull();
    screen.getByRole('heading', { name: 'Quét mã QR hoặc căn cước' });
  });

  it('asks which way, and takes the answer', async () => {
    const whichWay: ScanAnswer = { outcome: 'which-way', sinceAt: '2026-11-22T08:00:00+07:00' };
    const { screen, scans } = await openKiosk({ scanAnswer: () => Promise.resolve(whichWay) });
    await scan('A-BADGE-OF-SOMEBODY');
    await screen.findByText('Sổ còn ghi anh/chị ở trong từ 08:00 22/11/2026.');
    await press(screen, 'Tôi ra');
    await expect.poll(() => scans.at(-1)?.direction).toBe('out');
  });

  it('says so when the scanner types nonsense, without asking the host', async () => {
    const { screen, scans } = await openKiosk();
    await scan('x'.repeat(2_100));
    await screen.findByRole('heading', { name: 'Mã này không dùng được ở đây' });
    expect(scans).toEqual([]);
  });
});

describe('a host that is slow or gone', () => {
  it('says saving, then not saved, and brings the same visit home', async () => {
    let answer: (value: CheckInAnswer) => void = () => undefined;
    const door: Door = {
      status: openStatus(healthOff),
      checkInAnswer: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    };
    const { screen, clock, checkIns } = await openKiosk(door);
    await scan('A-CARD-OF-SOMEBODY');
    await press(screen, 'Không có điện thoại');
    await press(screen, 'Tiếp tục');
    await press(screen, 'Phòng Một cửa');
    await press(screen, 'Liên hệ công tác');
    await press(screen, 'Tiếp tục');
    await expect.poll(() => checkIns.length).toBe(1);
    clock.increment(150);
    await screen.findByRole('heading', { name: 'Đang ghi vào sổ…' });
    clock.increment(2_850);
    await screen.findByRole('heading', { name: 'Chưa ghi được – xin gọi bảo vệ' });
    expect(document.body.textContent).not.toContain('Trần Thị Thử Nghiệm');
    await press(screen, 'Thử lại');
    await expect.poll(() => checkIns.length).toBeGreaterThan(2);
    answer(admitted);
    await screen.findByRole('heading', { name: 'Mời anh/chị vào' });
    expect(new Set(checkIns.map(({ commandId }) => commandId)).size).toBe(1);
  });
});

describe('the slip', () => {
  async function comeToThePass() {
    const { screen } = await openKiosk({ status: openStatus(healthOff) });
    await scan('A-CARD-OF-SOMEBODY');
    await press(screen, 'Không có điện thoại');
    await press(screen, 'Tiếp tục');
    await press(screen, 'Phòng Một cửa');
    await press(screen, 'Liên hệ công tác');
    await press(screen, 'Tiếp tục');
    await screen.findByRole('heading', { name: 'Mời anh/chị vào' });
    return screen;
  }
  const slip = () => document.querySelector('.gatebook-slip')?.textContent ?? null;

  it('is not offered where printing would open a dialog', async () => {
    const screen = await comeToThePass();
    expect(screen.queryByRole('button', { name: 'In phiếu' })).toBeNull();
    expect(slip()).toBeNull();
  });

  it('carries the office and the number, but no name, where the shell prints', async () => {
    const address = location.href;
    history.replaceState(null, '', '?print');
    try {
      const screen = await comeToThePass();
      screen.getByRole('button', { name: 'In phiếu' });
      expect(slip()).toContain('Sở Mẫu tỉnh Thí Dụ');
      expect(slip()).toContain('4711');
      expect(slip()).not.toContain('Trần');
    } finally {
      history.replaceState(null, '', address);
    }
  });
});

describe('the first screen', () => {
  it('is the set-up where there is no office yet', async () => {
    const { screen } = await openKiosk({ status: { state: 'unclaimed' } });
    await screen.findByRole('heading', { name: 'setup' });
  });

  it('names the five K in their order', async () => {
    const { screen } = await openKiosk();
    const names = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    const five = ['Khẩu trang', 'Khử khuẩn', 'Khoảng cách', 'Không tụ tập', 'Khai báo y tế'];
    expect(names.filter((name) => five.includes(name ?? ''))).toEqual(five);
  });

  it('comes back to Vietnamese for the next person', async () => {
    const { screen } = await openKiosk({ locale: 'en' });
    await press(screen, 'I have no code');
    await press(screen, 'Cancel');
    await screen.findByRole('button', { name: 'Tôi không có mã' });
  });

  it('says that this is the demo office, and where its codes are', async () => {
    const status = openStatus();
    const { screen } = await openKiosk({ status: { ...status, office: { ...status.office, isDemo: true } } });
    expect(screen.getByRole('link', { name: 'Văn phòng mẫu' }).getAttribute('href')).toBe('/demo');
  });
});
