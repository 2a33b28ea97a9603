import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as rigs from '#tests/renderer/scanner/rig.ts';

const { BROWSER_MS, eventually, mount, texts } = rigs;

// A scanner's pace is told from a person's by the time stamps of the keys. They are given to Chromium with the keys,
// so that a slow test machine does not turn a scanner into a person.
const SCANNER_MS = 8;
const PERSON_MS = 180;

let rig: rigs.Rig;
let page: Page;
let keyboard: CDPSession;
let clockMs: number;

beforeAll(async () => {
  rig = await rigs.openRig();
  page = await rig.openPage();
  keyboard = await rig.context.newCDPSession(page);
  clockMs = Date.now();
}, BROWSER_MS.timeout);
afterAll(() => rig.close());
beforeEach(async () => {
  await page.evaluate(() => {
    window.probe.texts.length = 0;
    window.probe.rejections.length = 0;
  });
  await mount(page, 'keys', true);
});
afterEach(() => rigs.unmount(page));

const ENTER = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };

async function press(key: string, pauseMs: number): Promise<void> {
  clockMs += pauseMs;
  const shape = key === 'Enter' ? ENTER : { key, code: `Char${key}`, ...(key.length === 1 ? { text: key } : {}) };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...shape, timestamp: clockMs / 1_000 });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shape, timestamp: (clockMs + 2) / 1_000 });
}

async function type(keys: readonly string[], pauseMs: number): Promise<void> {
  clockMs += 1_000;
  for (const key of keys) await press(key, pauseMs);
}

const scan = (text: string) => type([...text, 'Enter'], SCANNER_MS);
const form = async () => JSON.parse((await page.locator('output').textContent()) ?? '');

describe('a scanner that types', BROWSER_MS, () => {
  it('is read whole wherever the focus is, and presses nothing', async () => {
    await page.getByRole('button').focus();
    await scan('GB1 pass 42');
    await eventually(() => texts(page)).toEqual(['GB1 pass 42']);
    expect(await form()).toEqual({ name: '', presses: 0, submits: 0, heard: 0 });
  });

  it('leaves the field as the person left it, in the page and in React', async () => {
    const field = page.getByLabel('name');
    await field.fill('Nguyễn An');
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(6, 6));
    await scan('001099012345||Đặng');
    await eventually(() => texts(page)).toEqual(['001099012345||Đặng']);
    expect(await field.inputValue()).toBe('Nguyễn An');
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(6);
    expect(await form()).toMatchObject({ name: 'Nguyễn An', submits: 0 });
  });

  it('is taken out of a text area while it is still typing', async () => {
    const note = page.getByLabel('note');
    await note.fill('as it was');
    await type([...'ABCD'], SCANNER_MS);
    expect(await note.inputValue()).toBe('as it was');
    expect(await texts(page)).toEqual([]);
  });

  it('is rejected when its code carries keys that act', async () => {
    await type([...'GB1pass', 'F5', ...'42', 'Enter'], SCANNER_MS);
    await eventually(() => page.evaluate(() => window.probe.rejections)).toEqual(['control-key']);
    expect(await texts(page)).toEqual([]);
  });
});

describe('a person who types', BROWSER_MS, () => {
  it('is not disturbed in a field', async () => {
    await page.getByLabel('name').focus();
    const name = 'Trần Thị Bưởi';
    await type([...name], PERSON_MS);
    expect(await form()).toEqual({ name, presses: 0, submits: 0, heard: 2 * name.length });
    expect(await texts(page)).toEqual([]);
  });

  it('keeps what was typed before a scan', async () => {
    await page.getByLabel('name').focus();
    await type([...'Lê'], PERSON_MS);
    await scan('GB1 pass 42');
    await type([...' Vy'], PERSON_MS);
    await eventually(form).toMatchObject({ name: 'Lê Vy', submits: 0 });
    expect(await texts(page)).toEqual(['GB1 pass 42']);
  });
});

it('no longer listens after the view has gone', BROWSER_MS, async () => {
  await rigs.unmount(page);
  await scan('GB1 pass 42');
  expect(await texts(page)).toEqual([]);
});
