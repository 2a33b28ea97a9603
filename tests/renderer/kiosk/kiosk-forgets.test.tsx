import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cardPrefill, healthOff, openStatus } from '#tests/renderer/kiosk/kiosk-fixtures.ts';
import { openKiosk, press, scan } from '#tests/renderer/kiosk/open-kiosk.tsx';

const secrets = [
  cardPrefill.name,
  cardPrefill.address,
  '001199000857',
  '•••• 0857',
  '0912345678',
  'Người Cần Gặp',
  '29B1',
  'Việc riêng',
];

/** Everything of the page that a next visitor, or a script, could read. */
function traces(): string[] {
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
  const everything = [document.documentElement.outerHTML, ...fields, JSON.stringify(localStorage), location.href];
  const kept = [...everything, JSON.stringify(sessionStorage), document.title].join('\n');
  return secrets.filter((secret): secret is string => secret !== null && kept.includes(secret));
}

async function enterEverything(kiosk: Awaited<ReturnType<typeof openKiosk>>) {
  const { screen } = kiosk;
  await scan('A-CARD-OF-SOMEBODY');
  await userEvent.fill(await screen.findByRole('textbox', { name: 'Số điện thoại' }), '0912345678');
  await press(screen, 'Tiếp tục');
  await press(screen, 'Phòng Một cửa');
  await userEvent.fill(screen.getByRole('textbox', { name: /Người cần gặp/ }), 'Người Cần Gặp');
  await press(screen, 'Việc khác');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Về việc' }), 'Việc riêng');
  await press(screen, 'Ô tô');
  await userEvent.fill(screen.getByRole('textbox', { name: 'Biển số xe' }), '29B1-123.45');
}

const home = 'Quét mã QR hoặc căn cước';

describe('what stays of a visitor', () => {
  it('is nothing after the outcome has gone', async () => {
    const kiosk = await openKiosk({ status: openStatus(healthOff) });
    await enterEverything(kiosk);
    expect(traces()).toContain('Người Cần Gặp');
    await press(kiosk.screen, 'Tiếp tục');
    await kiosk.screen.findByRole('heading', { name: 'Mời anh/chị vào' });
    expect(traces()).toEqual([]);
    kiosk.clock.increment(12_000);
    await kiosk.screen.findByRole('heading', { name: home });
    expect(traces()).toEqual([]);
    expect(document.body.textContent).not.toContain('4711');
  });

  it('is nothing after nobody touched the screen for 40 seconds', async () => {
    const kiosk = await openKiosk({ status: openStatus(healthOff) });
    await enterEverything(kiosk);
    kiosk.clock.increment(30_000);
    await kiosk.screen.findByRole('dialog');
    kiosk.clock.increment(10_000);
    await kiosk.screen.findByRole('heading', { name: home });
    expect(traces()).toEqual([]);
    expect(kiosk.checkIns).toEqual([]);
  });

  it('is not in the form of the next visitor', async () => {
    const kiosk = await openKiosk({ status: openStatus(healthOff) });
    await enterEverything(kiosk);
    await press(kiosk.screen, 'Hủy');
    await press(kiosk.screen, 'Tôi không có mã');
    await kiosk.screen.findByRole('textbox', { name: 'Họ và tên' });
    expect(traces()).toEqual([]);
  });

  it('is all still there when the person says so in time', async () => {
    const kiosk = await openKiosk({ status: openStatus(healthOff) });
    await enterEverything(kiosk);
    kiosk.clock.increment(30_000);
    await press(kiosk.screen, 'Tôi làm tiếp');
    await expect.poll(() => kiosk.screen.queryByRole('dialog')).toBeNull();
    expect(kiosk.screen.getByRole('textbox', { name: 'Về việc' })).toHaveProperty('value', 'Việc riêng');
  });

  it('never enters the memory of the browser', async () => {
    const kiosk = await openKiosk({ status: openStatus(healthOff) });
    await press(kiosk.screen, 'Tôi không có mã');
    const fields = await kiosk.screen.findAllByRole('textbox');
    expect(fields.length).toBeGreaterThan(2);
    for (const field of fields) {
      expect(field.getAttribute('autocomplete')).toBe('off');
      expect(field.hasAttribute('name')).toBe(false);
      expect(field.closest('form')).toBeNull();
    }
  });
});
