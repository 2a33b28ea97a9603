import { button, type Scene, settle, signIn } from '#scripts/screenshots/scene.ts';

/** The menu of the office, entry by entry. */
const menu = {
  'Khách mời': 'office-guests',
  'Cuộc họp': 'office-meetings',
  'Nhân viên': 'office-staff',
  'Lịch làm việc': 'office-duty',
  'Văn bản': 'office-letters',
  'Áp phích mã ở cửa': 'office-posters',
  'Tờ khai giấy': 'office-papers',
  'Xe cơ quan': 'office-cars',
  'Nếp làm việc': 'office-routine',
  'Người cần lưu ý': 'office-watch',
  'Số liệu': 'office-numbers',
};

export async function takeOffice(scene: Scene): Promise<void> {
  const { page, take } = scene;
  await signIn(scene, '/office', 'officer');
  for (const [name, picture] of Object.entries(menu)) {
    await button(page, name).click();
    await settle(page);
    await take(picture);
  }
  // The book stands at the desk, where an officer is still signed in.
  await page.getByRole('link', { name: 'Toàn bộ sổ, xuất sổ' }).click();
  await page.getByRole('grid').waitFor();
  await settle(page);
  await take('office-book');
}
