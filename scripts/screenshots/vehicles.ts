import type { Page } from 'playwright';
import { button, closeDialog, type Scene, settle } from '#scripts/screenshots/scene.ts';

/** Deliveries that are still in the yard at half past ten. */
const deliveries = [
  { kind: 'Ô tô', plate: '29C-881.20', driver: 'Đặng Văn Tải', goods: '12 thùng giấy in' },
  { kind: 'Xe máy', plate: '29-P1 730.44', driver: 'Vũ Minh Giao', goods: '' },
] as const;

export async function letDeliveriesIn(page: Page): Promise<void> {
  for (const delivery of deliveries) await letVehicleIn(page, delivery);
  await page
    .getByText(/Đã ghi xe vào/)
    .first()
    .waitFor({ state: 'hidden' });
}

async function letVehicleIn(page: Page, { kind, plate, driver, goods }: (typeof deliveries)[number]): Promise<void> {
  await page.keyboard.press('u');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ghi xe vào' }).click();
  await dialog.getByLabel('Loại xe').selectOption({ label: kind });
  await dialog.getByLabel('Biển số').fill(plate);
  await dialog.getByLabel(/^Người lái/).fill(driver);
  await dialog.getByLabel(/^Hàng/).fill(goods);
  await dialog.getByRole('button', { name: 'Xe vào', exact: true }).click();
  await page
    .getByText(/Đã ghi xe vào/)
    .last()
    .waitFor();
  await closeDialog(page);
}

/** The office's car goes twice, the first time by mistake; then the book of it all. */
export async function takeVehicles({ page, take }: Scene): Promise<void> {
  await page.keyboard.press('u');
  await page.getByRole('tab', { name: /Xe cơ quan/ }).click();
  await beginTrip(page, 'Chở văn thư');
  await endTrip(page);
  const change = page.getByRole('button', { name: /^Sửa hoặc gạch chuyến/ });
  await change.click();
  await page.getByLabel('Gạch cả hàng: ghi nhầm').click();
  await page.getByLabel('Lý do gạch').fill('Ghi nhầm xe');
  await settle(page);
  await take('desk-trip-change');
  await button(page, 'Gạch trong sổ').click();
  await change.waitFor({ state: 'hidden' });
  await beginTrip(page, 'Họp ở Ủy ban');
  await settle(page);
  await take('desk-trip');
  await endTrip(page);
  await settle(page);
  await take('desk-cars');
  await page.getByRole('tab', { name: 'Sổ phương tiện' }).click();
  await settle(page);
  await take('desk-vehicle-book');
  await closeDialog(page);
}

async function beginTrip(page: Page, errand: string): Promise<void> {
  await button(page, /^Xe đi: /).click();
  await page.getByLabel('Lái xe', { exact: true }).fill('Phạm Văn Lái');
  await page.getByLabel('Đi đâu, việc gì').fill(errand);
}

async function endTrip(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xe đi', exact: true }).click();
  await page.getByText(/Đang đi, từ/).waitFor();
}
