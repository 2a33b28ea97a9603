import type { KeyboardEvent } from 'react';

const rowsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')];

/** Arrow keys walk the `data-row` elements of the list that the handler is on. */
export function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const rows = rowsOf(event.currentTarget);
  const here = (event.target as HTMLElement).closest('[data-line]');
  const at = rows.findIndex((row) => row === here || here?.contains(row));
  const next = rows[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Puts the keyboard on the first row of a section, or on the section itself when it is empty. */
export function enterSection(sectionId: string): void {
  const section = document.getElementById(sectionId);
  if (section) (rowsOf(section)[0] ?? section).focus();
}
