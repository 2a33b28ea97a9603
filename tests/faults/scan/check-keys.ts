import { classifyKey, type KeyClass, type KeyPress } from '#src/domain/codes/key-class.ts';
import { createScanKeys, type ScanEffect } from '#src/domain/codes/scan-keys.ts';
import type { Random } from '#src/node/demo/random.ts';

const machine = createScanKeys();
const others = 'Enter Tab Escape F11 Shift CapsLock Control Alt Meta Backspace Delete ArrowLeft Process Dead  '.split(
  ' ',
);
const mostKeys = 100;
const fullShare = 0.01;

/** What a scan of the machine must be; `problem` null when it is, `text` what came out of it last. */
export type KeysAnswer = { problem: string | null; text: string | null };

/**
 * Types a text into the kiosk's key machine as a scanner, a person or a mess of both would, with other keys between. Nothing
 * that could press anything may pass, and a scan is made of keys that were typed.
 */
export function typeInto(text: string, random: Random): KeysAnswer {
  const isInField = random.chance(0.5);
  const pauseMs = random.pick([1, 5, 20, 50, 51, 120]);
  const oddShare = random.pick([0, 0, 0.02, 0.2]);
  const length = random.chance(fullShare) ? text.length : mostKeys;
  const presses: KeyPress[] = [];
  let state = machine.initial;
  let atMs = 0;
  let scanned: string | null = null;
  for (const key of [...text.slice(0, Math.min(length, 2200)), 'Enter', 'Enter']) {
    const isOdd = oddShare > 0 && random.chance(oddShare);
    atMs += isOdd ? random.pick([0, 30, 400, 600]) : pauseMs;
    const press = toPress(isOdd ? random.pick(others) : key, atMs, isInField, isOdd, random);
    const step = machine.step(state, press);
    state = step.state;
    presses.push(press);
    const problem = findProblem(step.effect, press, presses);
    if (problem) return { problem, text: scanned };
    if (step.effect.kind === 'scan') scanned = step.effect.text;
  }
  return { problem: null, text: scanned };
}

function toPress(key: string, atMs: number, isInField: boolean, isOdd: boolean, random: Random): KeyPress {
  const has = (share: number) => isOdd && random.chance(share);
  return { key, atMs, hasCtrl: has(0.2), hasAlt: has(0.1), hasMeta: has(0.1), isRepeat: has(0.1), isInField };
}

function findProblem(effect: ScanEffect, press: KeyPress, presses: readonly KeyPress[]): string | null {
  if (effect.kind === 'none') {
    const kind = classifyKey(press);
    const isWriting = press.isInField && (kind === 'text' || kind === 'edit');
    return isWriting || isSilent(kind) ? null : `a key of the class ${kind} passed`;
  }
  if (effect.kind !== 'scan') return null;
  if (effect.text.length > 2048) return 'a scan was too long';
  const typed = presses.filter((one) => !isSilent(classifyKey(one))).map(({ key }) => key);
  return typed.join('').endsWith(`${effect.text}${press.key}`) ? null : 'a scan was not what was typed';
}

const isSilent = (kind: KeyClass): boolean => kind === 'shift' || kind === 'modifier';
