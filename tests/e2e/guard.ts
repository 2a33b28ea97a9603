import type { Page } from 'playwright';
import { people } from '#tests/e2e/set-up.ts';

/** A guard at the desk: signs in, decides by keyboard, hands a period over. */
export function createGuard(page: Page) {
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  return {
    async signsIn(): Promise<void> {
      await page.getByRole('button', { name: new RegExp(people.guard.name) }).click();
      await page.keyboard.type(people.guard.pin);
      await region('Đang chờ bạn').waitFor();
    },
    async admits(name: string): Promise<void> {
      await region('Đang chờ bạn').getByText(name).waitFor();
      await page.keyboard.press('a');
      await page.getByRole('dialog', { name: new RegExp(`Cho vào: ${name}`) }).waitFor();
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await region('Đang ở trong').getByText(name).waitFor();
    },
    async startsShift(): Promise<void> {
      await page.keyboard.press('c');
      await page.locator('button:focus', { hasText: 'Bắt đầu ca' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(/Trực từ/).waitFor();
    },
    /** One typed line of somebody with a mask and clean hands: a name, and whatever else the gate asks for. */
    async writesDown(line: string): Promise<void> {
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: 'Nhập thay' });
      await dialog.waitFor();
      await page.keyboard.type(line);
      await page.keyboard.press('Control+Enter');
      await dialog.waitFor({ state: 'hidden' });
    },
    async refuses(name: string): Promise<void> {
      await region('Đang chờ bạn').getByText(name).waitFor();
      await page.keyboard.press('r');
      await page.getByRole('dialog', { name: new RegExp(`Từ chối: ${name}`) }).waitFor();
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await region('Đang chờ bạn').getByText(name).waitFor({ state: 'hidden' });
    },
    async correctsPlate(name: string, plate: string): Promise<void> {
      await region('Đang ở trong').getByText(name).click();
      await page.getByRole('button', { name: 'Đính chính' }).click();
      const dialog = page.getByRole('dialog', { name: /Đính chính/ });
      await dialog.getByLabel('Sửa mục nào').selectOption({ label: 'Biển số' });
      await dialog.getByLabel(/Biển số, ghi lại/).fill(plate);
      await dialog.getByLabel(/Lý do đính chính/).fill('Đọc nhầm một số');
      await dialog.getByRole('button', { name: 'Ghi đính chính' }).click();
      await region('Đang ở trong').getByText(plate).waitFor();
    },
    /** Another one who is inside drives it out, and leaves with it; whoever it came with stays. */
    async letsOut(plateTail: string, driver: string): Promise<void> {
      await page.keyboard.press('u');
      const dialog = page.getByRole('dialog', { name: 'Xe ra, vào' });
      await dialog.getByLabel('Số cuối của biển').fill(plateTail);
      await page.keyboard.press('Enter');
      await page.keyboard.press('3');
      await dialog.getByLabel('Người lái: tên hoặc số khách').fill(driver);
      await dialog.getByRole('button', { name: new RegExp(`^${driver}`) }).click();
      await dialog.getByRole('button', { name: 'Xe ra', exact: true }).click();
      await page.getByText(/Đã ghi xe ra/).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    },
    async checksSupplies(): Promise<void> {
      await page.keyboard.press('c');
      await page.getByRole('button', { name: 'Kiểm khử khuẩn, vật tư' }).click();
      await page.getByRole('dialog', { name: 'Kiểm khử khuẩn và vật tư' }).waitFor();
      await page.getByRole('button', { name: 'Tất cả đều đủ, đã làm' }).press('Enter');
      await page.getByRole('button', { name: 'Ghi vào sổ' }).press('Enter');
      await page.getByRole('button', { name: 'Vật tư: đã kiểm, kiểm lại' }).waitFor();
    },
    /** Everybody is asked for: those of `left` have gone unseen, the others are still there. */
    async sweeps({ left }: { left: readonly string[] }): Promise<void> {
      await page.getByRole('button', { name: 'Rà soát người ở trong' }).click();
      const dialog = page.getByRole('dialog', { name: /Rà soát/ });
      const rows = dialog.getByRole('group', { name: /.+/ });
      await rows.first().waitFor();
      for (const title of await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))) {
        await page.keyboard.press(left.some((name) => title.includes(name)) ? '2' : '1');
      }
      await dialog.getByText('Đã hỏi hết.').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Đã rà soát, rà lại' }).waitFor();
      await page.keyboard.press('Escape');
    },
    /** Both sign; answers what the printer gets. */
    async handsOverTo(taker: { name: string; pin: string }): Promise<string> {
      await page.keyboard.press('b');
      const dialog = page.getByRole('dialog', { name: 'Bàn giao ca' });
      await dialog.getByLabel('Mã PIN của người giao').fill(people.guard.pin);
      await dialog.getByLabel('Người nhận', { exact: true }).selectOption({ label: taker.name });
      await dialog.getByLabel('Mã PIN của người nhận').fill(taker.pin);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Đã bàn giao ca' }).waitFor();
      await page.emulateMedia({ media: 'print' });
      const printed = await page.locator('body').innerText();
      await page.emulateMedia({ media: null });
      return printed;
    },
    seesNobodyInside: () => region('Đang ở trong').getByText('Không có khách nào ở trong.').waitFor(),
    async exportsToday(): Promise<string> {
      await page.keyboard.press('e');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: /Người yêu cầu/ }).fill('Đại úy Nguyễn Văn Hỏi, Công an phường');
      await dialog.getByRole('textbox', { name: /Số văn bản yêu cầu/ }).fill('15/CV-CAP');
      await dialog.getByRole('textbox', { name: /Mục đích/ }).fill('Rà soát người ra vào');
      await dialog.getByRole('button', { name: /Ghi yêu cầu và tạo tệp/ }).click();
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: /Tải tệp về/ }).click();
      return (await download).path();
    },
  };
}
