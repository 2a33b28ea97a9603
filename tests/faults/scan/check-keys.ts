import { classifyKey, type KeyClass, type KeyPress } from '#src/domain/codes/key-class.ts';
import { createScanKeys, type ScanEffect } from '#src/domain/codes/scan-keys.ts';
import type { Random } from '#src/node/demo/random.ts';

const machine = createScanKeys();
const others = 'Enter Tab Escape F11 Shift CapsLock Control Alt Meta Backspace Delete ArrowLeft Process Dead  '.split(
  ' ',
);
const pausesMs = [1, 5, 20, 50, 51, 120];
const oddPausesMs = [0, 30, 400, 600];
const oddShares = [0, 0, 0.02, 0.2];
const mostKeys = 48;
const longest = 2200;
const fullShare = 0.01;

/** A text as a scanner, a person or a mess of both would type it into the kiosk, with other keys between. */
export function drawPresses(text: string, random: Random): KeyPress[] {
  const isInField = random.chance(0.5);
  const pauseMs = random.pick(pausesMs);
  const oddShare = random.pick(oddShares);
  const length = random.chance(fullShare) ? longest : mostKeys;
  const presses: KeyPress[] = [];
  let atMs = 0;
  for (const key of [...text.slice(0, length), 'Enter', 'Enter']) {
    const isOdd = oddShare > 0 && random.chance(oddShare);
    atMs += isOdd ? random.pick(oddPausesMs) : pauseMs;
    presses.push(isOdd ? oddPress(atMs, isInField, random) : plainPress(key, atMs, isInField));
  }
  return presses;
}

const plainPress = (key: string, atMs: number, isInField: boolean): KeyPress => ({
  key,
  atMs,
  hasCtrl: false,
  hasAlt: false,
  hasMeta: false,
  isRepeat: false,
  isInField,
});

function oddPress(atMs: number, isInField: boolean, random: Random): KeyPress {
  return {
    key: random.pick(others),
    atMs,
    hasCtrl: random.chance(0.2),
    hasAlt: random.chance(0.1),
    hasMeta: random.chance(0.1),
    isRepeat: random.chance(0.1),
    isInField,
  };
}

/** What the kiosk's key machine does with each of them. */
export function press(presses: readonly KeyPress[]): ScanEffect[] {
  const effects: ScanEffect[] = [];
  let state = machine.initial;
  for (const one of presses) {
    const step = machine.step(state, one);
    state = step.state;
    effects.push(step.effect);
  }
  return effects;
}

/** What a scan of the machine must be; `problem` null when it is, `text` what came out of it last. */
export type KeysAnswer = { problem: string | null; text: string | null };

/** Nothing that could press anything may pass, and a scan is made of keys that were typed. */
export function checkEffects(presses: readonly KeyPress[], effects: readonly ScanEffect[]): KeysAnswer {
  let text: string | null = null;
  for (const [at, one] of presses.entries()) {
    const effect = effects[at];
    if (!effect) return { problem: 'a key without an answer', text };
    const problem = effect.kind === 'scan' ? scanProblem(effect.text, presses.slice(0, at + 1)) : null;
    const passed = effect.kind === 'none' ? passProblem(one) : null;
    if (problem ?? passed) return { problem: problem ?? passed, text };
    if (effect.kind === 'scan') text = effect.text;
  }
  return { problem: null, text };
}

function passProblem(one: KeyPress): string | null {
  const kind = classifyKey(one);
  const isWriting = one.isInField && (kind === 'text' || kind === 'edit');
  return isWriting || isSilent(kind) ? null : `a key of the class ${kind} passed`;
}

function scanProblem(text: string, presses: readonly KeyPress[]): string | null {
  if (text.length > 2048) return 'a scan was too long';
  const typed = presses.filter((one) => !isSilent(classifyKey(one))).map(({ key }) => key);
  return typed.join('').endsWith(text + (presses.at(-1)?.key ?? '')) ? null : 'a scan was not what was typed';
}

const isSilent = (kind: KeyClass): boolean => kind === 'shift' || kind === 'modifier';
