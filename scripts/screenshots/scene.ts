import type { Page } from 'playwright';
import type { Projector } from '#scripts/film.ts';
import type { startGatebook } from '#src/node/start.ts';

type Sheet = NonNullable<ReturnType<Awaited<ReturnType<typeof startGatebook>>['demoSheet']>>;

/** A browser in front of the demo office. `take` keeps what it shows under a name. */
export type Scene = { page: Page; projector: Projector; sheet: Sheet; take(name: string): Promise<void> };

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).first();

/** Signs in as the first of the role, at the desk or in the office. */
export async function signIn({ page, sheet }: Scene, place: '/desk' | '/office', role: string): Promise<void> {
  const account = sheet.accounts.find((one) => one.role === role);
  await page.goto(new URL(place, page.url()).href);
  await button(page, new RegExp(account?.name ?? '')).click();
  await page.keyboard.type(account?.pin ?? '');
}

/** What was asked for has come, and nothing moves any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-label="Đang tải"], [aria-label="Loading"]') === null);
  await page.waitForTimeout(700);
}

/** The desk, with its guard signed in. */
export async function openDesk(scene: Scene): Promise<void> {
  await signIn(scene, '/desk', 'guard');
  await scene.page.getByRole('region', { name: 'Đang ở trong', exact: true }).waitFor();
  await settle(scene.page);
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Unless one has begun. */
export async function beginShift(page: Page): Promise<void> {
  if (await page.getByText(/Trực từ/).isVisible()) return;
  await page.keyboard.press('c');
  await page.locator('button:focus', { hasText: 'Bắt đầu ca' }).click();
  await page.getByText(/Trực từ/).waitFor();
}
