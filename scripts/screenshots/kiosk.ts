import { takePaper } from '#scripts/screenshots/papers.ts';
import { button, type Scene } from '#scripts/screenshots/scene.ts';

export async function takeKiosk(scene: Scene): Promise<void> {
  const { page, take } = scene;
  await page.goto(`${page.url()}?print`);
  await page.getByText('Quét mã QR hoặc căn cước').waitFor();
  await page.waitForTimeout(1500);
  await take('kiosk-welcome');
  await walk(scene, 0, ['3', '6', 'dấu thập phân', '8'], take);
  await page.getByText('Mời anh/chị vào').waitFor();
  await take('kiosk-admitted');
  await takePaper(scene, 'slip');
}

/** Somebody with a fever, so that the desk has a decision to make. */
export async function takeFever(scene: Scene): Promise<void> {
  const { page, take } = scene;
  const fever = ['3', '8', 'dấu thập phân', '1'];
  await walk(scene, 1, fever, async () => {});
  await page.getByText('Đo lại lần thứ hai').waitFor();
  for (const key of fever) await button(page, key).click();
  await button(page, 'Tiếp tục').click();
  await page.getByText('Xin chờ bảo vệ').waitFor();
  await take('kiosk-held');
}

/** From the card to the first reading. */
async function walk(
  { page, projector, sheet }: Scene,
  card: number,
  reading: string[],
  take: Scene['take'],
): Promise<void> {
  projector.show(sheet.codes.filter(({ kind }) => kind === 'citizen-card')[card]?.text ?? null);
  await page.getByText('Thông tin của anh/chị').waitFor();
  projector.show(null);
  await page.getByLabel('Số điện thoại').fill('0912 345 678');
  await take('kiosk-person');
  await button(page, 'Tiếp tục').click();
  await page.getByRole('group', { name: 'Nơi cần đến' }).getByRole('button').first().click();
  await button(page, 'Nộp, nhận hồ sơ').click();
  await take('kiosk-errand');
  await button(page, 'Tiếp tục').click();
  for (let question = 1; question <= 5; question += 1) {
    await page.getByText(`Câu ${question} trên 5`).waitFor();
    if (question === 1) await take('kiosk-question');
    await button(page, 'Không').click();
  }
  for (const mark of await page.getByRole('checkbox').all()) await mark.click();
  await take('kiosk-consent');
  await button(page, 'Tiếp tục').click();
  for (const yes of await page.getByRole('button', { name: 'Có', exact: true }).all()) await yes.click();
  await button(page, 'Tiếp tục').click();
  for (const key of reading) await button(page, key).click();
  await take('kiosk-temperature');
  await button(page, 'Tiếp tục').click();
}
