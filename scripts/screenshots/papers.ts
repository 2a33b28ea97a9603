import { beginShift, button, closeDialog, openDesk, type Scene, settle, signIn } from '#scripts/screenshots/scene.ts';

/** Within its margins, millimetres; a millimetre of a screen is 96 / 25.4 dots. */
const widths = {
  slip: 72,
  invites: 210,
  badges: 210,
  poster: 210,
  numbers: 182,
  evacuation: 186,
  vehicles: 277,
  shift: 182,
};

/** What the printer would get, as wide as its paper and as long as it is. */
export async function takePaper({ page, take }: Scene, name: keyof typeof widths): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: Math.round((widths[name] * 96) / 25.4), height: 1 });
  await page.emulateMedia({ media: 'print' });
  await take(`paper-${name}`);
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
}

/** Papers of the office: invitations, badges, posters. */
export async function takeOfficePapers(scene: Scene): Promise<void> {
  const { page } = scene;
  await signIn(scene, '/office', 'officer');
  for (const [place, name] of [
    ['Khách mời', 'invites'],
    ['Nhân viên', 'badges'],
  ] as const) {
    await button(page, place).click();
    await settle(page);
    // A handful, as for a meeting or for those who are new.
    for (const one of (await page.getByRole('checkbox', { name: /^Chọn / }).all()).slice(0, 5)) await one.click();
    if (name === 'badges') await page.getByRole('textbox').first().fill('Lan');
    await settle(page);
    await button(page, /^In \d/).click();
    await page.getByRole('dialog').waitFor();
    await settle(page);
    await takePaper(scene, name);
    await closeDialog(page);
  }
  await button(page, 'Áp phích mã ở cửa').click();
  await settle(page);
  await takePaper(scene, 'poster');
  await button(page, 'Số liệu').click();
  await settle(page);
  await takePaper(scene, 'numbers');
}

/** Papers of the desk: who may be inside, the vehicles, a shift as it was handed over. */
export async function takeDeskPapers(scene: Scene): Promise<void> {
  const { page, sheet: demo } = scene;
  await openDesk(scene);
  await page.keyboard.press('v');
  await page.getByRole('dialog').waitFor();
  await settle(page);
  await takePaper(scene, 'evacuation');
  await closeDialog(page);
  await page.keyboard.press('u');
  await page.getByRole('tab', { name: 'Sổ phương tiện' }).click();
  await settle(page);
  await takePaper(scene, 'vehicles');
  await closeDialog(page);
  const [giver, taker] = demo.accounts.filter(({ role }) => role === 'guard');
  await beginShift(page);
  await page.keyboard.press('b');
  const dialog = page.getByRole('dialog', { name: 'Bàn giao ca' });
  await dialog.getByLabel('Mã PIN của người giao').fill(giver?.pin ?? '');
  await dialog.getByLabel('Người nhận', { exact: true }).selectOption({ label: taker?.name ?? '' });
  await dialog.getByLabel('Mã PIN của người nhận').fill(taker?.pin ?? '');
  const done = page.getByRole('dialog', { name: 'Đã bàn giao ca' });
  const warned = dialog.getByText(/Bàn giao tiếp/);
  await page.keyboard.press('Enter');
  await done.or(warned).first().waitFor();
  if (await warned.isVisible()) await page.keyboard.press('Enter');
  await done.waitFor();
  await takePaper(scene, 'shift');
}
