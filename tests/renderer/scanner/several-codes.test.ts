import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import * as rigs from '#tests/renderer/scanner/rig.ts';

const { BROWSER_MS, eventually, mount, texts } = rigs;

let rig: rigs.Rig;
let page: Page;

beforeAll(async () => {
  rig = await rigs.openRig();
}, BROWSER_MS.timeout);
afterAll(() => rig.close());
beforeEach(async () => {
  page = await rig.openPage();
});
afterEach(() => page.close());

const several = () => page.evaluate(() => window.probe.several);
const codes = (count: number) => Array.from({ length: count }, (_, index) => `GB1.code ${index}`);

it.each([2, 10])('takes none of %i codes in one picture, and the one that is left', BROWSER_MS, async (count) => {
  rig.projector.show(codes(count));
  await mount(page, 'default');
  await eventually(several).toEqual([false, true]);
  // Ten more pictures.
  await page.waitForTimeout(1_000);
  expect(await texts(page)).toEqual([]);
  expect(await several()).toEqual([false, true]);
  rig.projector.show('GB1.code 1');
  await eventually(() => texts(page)).toEqual(['GB1.code 1']);
  expect(await several()).toEqual([false, true, false]);
});

it('takes a text that is there twice: it is one', BROWSER_MS, async () => {
  rig.projector.show(['GB1.twice', 'GB1.twice']);
  await mount(page, 'default');
  await eventually(() => texts(page)).toEqual(['GB1.twice']);
  expect(await several()).toEqual([false]);
});
