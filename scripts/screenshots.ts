import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { buildIfStale } from '#scripts/build.ts';
import { openProjector, type Projector } from '#scripts/film.ts';
import { launchChromium } from '#scripts/launch-chromium.ts';
import { serveHttp } from '#src/node/http/serve.ts';
import { startGatebook } from '#src/node/start.ts';

/** `npm run screenshots`: the pictures of the README, taken from the running product with its demo office. */
const target = 'assets/screenshots';
const morning = Date.parse('2026-11-23T10:30:00+07:00');

type Sheet = NonNullable<ReturnType<Awaited<ReturnType<typeof startGatebook>>['demoSheet']>>;
type Scene = { page: Page; projector: Projector; sheet: Sheet; take(name: string): Promise<void> };

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();

async function takeKiosk(scene: Scene): Promise<void> {
  const { page, take } = scene;
  await page.getByText('Quét mã QR hoặc căn cước').waitFor();
  await page.waitForTimeout(1500);
  await take('kiosk-welcome');
  await walk(scene, 0, ['3', '6', 'dấu thập phân', '8'], take);
  await page.getByText('Mời anh/chị vào').waitFor();
  await take('kiosk-admitted');
}

/** Somebody with a fever, so that the desk has a decision to make. */
async function takeFever(scene: Scene): Promise<void> {
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

async function takeDesk({ page, sheet, take }: Scene): Promise<void> {
  const guard = sheet.accounts.find(({ role }) => role === 'guard');
  await page.goto(new URL('/desk', page.url()).href);
  await button(page, new RegExp(guard?.name ?? '')).click();
  await page.keyboard.type(guard?.pin ?? '');
  await page.getByRole('region', { name: 'Đang ở trong', exact: true }).waitFor();
  await page.waitForTimeout(1000);
  await take('desk-board');
  await page.keyboard.press('e');
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(500);
  await take('desk-export');
  await page.keyboard.press('Escape');
  await takeIntegrity(page, take);
}

/** How the book is, and what two telephones photograph at the end of a shift. */
async function takeIntegrity(page: Page, take: Scene['take']): Promise<void> {
  await page.keyboard.press('s');
  await button(page, 'Kiểm sổ ngay').click();
  await page.getByText('Kiểm theo yêu cầu').waitFor();
  await page.waitForTimeout(500);
  await take('desk-integrity');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await button(page, 'Ghi, ký và hiện mã').click();
  await page.getByText('Sổ đã ký có').waitFor();
  await take('desk-hand-over');
  await page.keyboard.press('Escape');
}

/** The product in this process, at half past ten of a working day, so that the pictures show an office at work. */
async function openDemo() {
  const dataDir = mkdtempSync(join(tmpdir(), 'gatebook-pictures-'));
  const startedAt = Date.now();
  const clock = { nowMs: () => morning + Date.now() - startedAt };
  const gatebook = await startGatebook({ dataDir, clock });
  await gatebook.fillDemo({ people: 80, days: 30, seed: 2 });
  const sheet = gatebook.demoSheet();
  if (!sheet) throw new Error('the demo office has no sheet');
  const host = await serveHttp({
    gatebook,
    rendererDir: 'out/renderer',
    port: 0,
    host: '127.0.0.1',
    log: console.error,
  });
  const close = async () => {
    await host.close();
    await gatebook.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { dataDir, sheet, enterUrl: host.enterUrl, close };
}

buildIfStale('renderer');
mkdirSync(target, { recursive: true });
const demo = await openDemo();
const projector = openProjector(join(demo.dataDir, 'camera.y4m'));
const portrait = { width: 1080, height: 1920 };
const landscape = { width: 1366, height: 768 };
for (const [viewport, act] of [
  [portrait, takeKiosk],
  [portrait, takeFever],
  [landscape, takeDesk],
] as const) {
  const { context, close } = await launchChromium({ film: projector.path, viewport });
  await context.clock.setSystemTime(morning);
  const page = await context.newPage();
  await page.goto(demo.enterUrl);
  const take = async (name: string) => {
    await page.screenshot({ path: `${target}/${name}.png`, animations: 'disabled' });
    console.log(`${target}/${name}.png`);
  };
  await act({ page, projector, sheet: demo.sheet, take });
  await close();
}
projector.close();
await demo.close();
