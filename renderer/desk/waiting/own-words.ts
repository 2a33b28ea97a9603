import type { KeyboardEvent } from 'react';
import { hasModifier } from '#renderer/desk/board/has-modifier.ts';

/** Marks the field for what no ready sentence says. */
export const ownWords = { 'data-own-words': true };

/** Whoever starts to write while the keyboard is on a ready sentence means their own words: the first letter goes there, too. */
export function writeOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key.length !== 1 || /[\d\s]/.test(event.key) || hasModifier(event)) return;
  event.currentTarget.closest('form')?.querySelector<HTMLElement>('[data-own-words]')?.focus();
}

/** A reason is one sentence: Enter sends it, as the key on the button says, and Shift+Enter begins a line. */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || hasModifier(event)) return;
  event.preventDefault();
  // By its button, which does nothing while an answer is awaited.
  event.currentTarget.form?.querySelector<HTMLElement>('[type="submit"]')?.click();
}
