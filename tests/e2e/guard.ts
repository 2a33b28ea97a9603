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
