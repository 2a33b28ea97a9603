import type { Page } from 'playwright';

export const people = {
  officer: { name: 'Trần Thị Giám Sát', pin: '402817' },
  guard: { name: 'Lê Văn Gác', pin: '739205' },
};

/** The newcomer's first two minutes: the wizard on an empty data folder, as a supervisor fills it in. */
export async function setUpOffice(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Thiết lập văn phòng/ }).click();
  await page.getByLabel(/Tên cơ quan/).fill('Sở Thử Nghiệm');
  await page.getByLabel(/Địa chỉ/).fill('Số 1, đường Mẫu');
  const next = page.getByRole('button', { name: 'Tiếp tục' });
  await next.click();
  // The doors: one is there already.
  await next.click();
  for (const name of ['Văn phòng Sở', 'Phòng Kế hoạch']) {
    await page.getByLabel(/Tên đơn vị/).fill(name);
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  }
  await next.click();
  await fillPerson(page, 0, people.officer);
  await page.getByLabel(/Thêm luôn người bảo vệ/).check({ force: true });
  await fillPerson(page, 1, people.guard);
  await next.click();
  await page.getByRole('button', { name: 'Thiết lập văn phòng này' }).click();
  await page.getByText('Quét mã QR hoặc căn cước').waitFor();
}

async function fillPerson(page: Page, index: number, { name, pin }: { name: string; pin: string }): Promise<void> {
  await page
    .getByLabel(/Họ và tên/)
    .nth(index)
    .fill(name);
  await page
    .getByLabel(/^Mã PIN 6 số/)
    .nth(index)
    .fill(pin);
  await page
    .getByLabel(/Nhập lại mã PIN/)
    .nth(index)
    .fill(pin);
}
