import { beginShift, button, closeDialog, openDesk, type Scene, settle } from '#scripts/screenshots/scene.ts';
import { letDeliveriesIn, takeVehicles } from '#scripts/screenshots/vehicles.ts';

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
const places = { q: 'desk-log', g: 'desk-numbers' };

export async function takeDesk(scene: Scene): Promise<void> {
  const { page, take } = scene;
  await openDesk(scene);
  await letDeliveriesIn(page);
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
  await takeVehicles(scene);
  await takeVisit(scene);
  await takeIntegrity(scene);
  await takeShift(scene);
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
