import type { Page } from 'playwright';
import { beginShift, button, closeDialog, openDesk, type Scene, settle } from '#scripts/screenshots/scene.ts';

/** What one key of the board opens. */
const dialogs = {
  n: 'desk-entry',
  e: 'desk-export',
  u: 'desk-vehicles',
  v: 'desk-evacuation',
  j: 'desk-glance',
  h: 'desk-call-host',
  a: 'desk-admit',
  l: 'desk-paper',
  d: 'desk-devices',
  p: 'desk-photo-check',
  k: 'desk-palette',
  '?': 'desk-keys',
};
/** Deliveries that are still in the yard at half past ten. */
const vehicles = [
  { kind: 'Ô tô', plate: '29C-881.20', driver: 'Đặng Văn Tải', goods: '12 thùng giấy in' },
  { kind: 'Xe máy', plate: '29-P1 730.44', driver: 'Vũ Minh Giao', goods: '' },
] as const;
const places = { q: 'desk-log', g: 'desk-numbers' };

export async function takeDesk(scene: Scene): Promise<void> {
  const { page, take } = scene;
  await openDesk(scene);
  for (const vehicle of vehicles) await letVehicleIn(page, vehicle);
  await page
    .getByText(/Đã ghi xe vào/)
    .first()
    .waitFor({ state: 'hidden' });
  await settle(page);
  await take('desk-board');
  for (const [key, name] of Object.entries(dialogs)) {
    await page.keyboard.press(key);
    await page
      .getByRole('dialog')
      .waitFor({ timeout: 3000 })
      .catch(() => {
        throw new Error(`${key} opened nothing at the desk`);
      });
    await settle(page);
    await take(name);
    await closeDialog(page);
  }
  for (const [key, name] of Object.entries(places)) {
    await page.keyboard.press(key);
    await settle(page);
    await take(name);
    await page.keyboard.press(key);
  }
  await takeVisit(scene);
  await takeIntegrity(scene);
  await takeShift(scene);
}

async function letVehicleIn(page: Page, { kind, plate, driver, goods }: (typeof vehicles)[number]): Promise<void> {
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

/** The desk in the other language and in the dark. */
export async function takeDeskAtNight(scene: Scene): Promise<void> {
  const { page, take } = scene;
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDesk(scene);
  await button(page, 'English').click();
  await page.getByRole('region', { name: 'Inside now' }).waitFor();
  await settle(page);
  await take('desk-board-night');
  await page.keyboard.press('q');
  await settle(page);
  await take('desk-log-night');
}

async function takeVisit({ page, take }: Scene): Promise<void> {
  await page.keyboard.press('i');
  await page.keyboard.press('Enter');
  await page.getByText('Lần xem này được ghi vào sổ').waitFor();
  await settle(page);
  await take('desk-visit');
  await button(page, 'Đính chính').click();
  await settle(page);
  await take('desk-correct');
  await page.keyboard.press('Escape');
}

/** How the book is, and what two telephones photograph. */
async function takeIntegrity({ page, take }: Scene): Promise<void> {
  await page.keyboard.press('s');
  await button(page, 'Kiểm sổ ngay').click();
  await page.getByText('Kiểm theo yêu cầu').waitFor();
  await settle(page);
  await take('desk-integrity');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await button(page, 'Ghi, ký và hiện mã').click();
  await page.getByText('Sổ đã ký có').waitFor();
  await settle(page);
  await take('desk-hand-over');
  await page.keyboard.press('Escape');
}

async function takeShift({ page, take }: Scene): Promise<void> {
  await beginShift(page);
  await page.keyboard.press('c');
  await settle(page);
  await take('desk-shift');
  await button(page, 'Kiểm khử khuẩn, vật tư').click();
  await settle(page);
  await take('desk-checklist');
  await button(page, 'Thôi').click();
  await button(page, 'Rà soát người ở trong').click();
  await settle(page);
  await take('desk-sweep');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await settle(page);
  await take('desk-shift-hand-over');
}
