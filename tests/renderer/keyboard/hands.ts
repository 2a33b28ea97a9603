import { screen } from '@testing-library/react';
// For what it adds to the type of `cdp`.
import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';

// What tells a scanner from a person is the time between keys. It is given with the keys, so that a slow machine does not
// turn one into the other.
const paceMs = { person: 180, scanner: 8 };
let clockMs = Date.now();

const named: Record<string, { key: string; code: string; windowsVirtualKeyCode: number; text?: string }> = {
  '⌫': { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
  '⏎': { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  '⇥': { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
};

/** Real keys of a keyboard, or of a scanner that is one, to whatever has the focus. */
export async function typeOnKeyboard(keys: string, hand: 'person' | 'scanner' = 'person'): Promise<void> {
  clockMs = Math.max(clockMs + 2_000, Date.now());
  for (const key of keys) {
    clockMs += paceMs[hand];
    const shape = named[key] ?? { key, code: `Key${key.toUpperCase()}`, text: key };
    await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...shape, timestamp: clockMs / 1_000 });
    await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...shape, text: '', timestamp: (clockMs + 2) / 1_000 });
  }
}

/** The system's input method: it shows each stage of a word while it composes, then commits the last. */
export async function composeBySystem(stages: readonly string[]): Promise<void> {
  for (const text of stages) {
    await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    await cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await cdp().send('Input.insertText', { text: stages.at(-1) ?? '' });
}

/** Touches keys of the screen by their names, one after the other. */
export async function touchKeys(...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [pointOf(name, 0)] });
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
}

/** Two thumbs: the second is down before the first is up. */
export async function touchTogether(first: string, second: string): Promise<void> {
  const one = pointOf(first, 0);
  const other = pointOf(second, 1);
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [one] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [one, other] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [other] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

export async function holdKey(name: string, until: () => Promise<void>): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [pointOf(name, 0)] });
  await until();
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** In the coordinates of the browser's page: the tests run in a frame of it. */
function pointOf(name: string | RegExp, id: number) {
  const { left, top, width, height } = screen.getByRole('button', { name }).getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, window.innerWidth);
  const scale = frame.width / window.innerWidth;
  return { id, x: frame.left + scale * (left + width / 2), y: frame.top + scale * (top + height / 2) };
}
