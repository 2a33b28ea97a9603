import { useEffect, useState } from 'react';

export type Focused = { field: HTMLInputElement; isWordStart: boolean };

/** The field a person writes in, if it wants the on-screen keyboard (`data-keyboard`), and where in it they are. */
export function useFocusedField(): Focused | null {
  const [focused, setFocused] = useState(look);
  useEffect(() => {
    const update = () => setFocused((before) => keepIfSame(before, look()));
    const listening = new AbortController();
    let closing: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: string, hear: () => void) =>
      document.addEventListener(event, hear, { signal: listening.signal });
    for (const event of ['focusin', 'input', 'selectionchange']) listen(event, update);
    // Closing moves the page, and the touch that took the focus away still has its click to come.
    listen('focusout', () => {
      clearTimeout(closing);
      closing = setTimeout(update, closeAfterMs);
    });
    return () => {
      listening.abort();
      clearTimeout(closing);
    };
  }, []);
  return focused;
}

const closeAfterMs = 200;

function look(): Focused | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || !field.dataset['keyboard']) return null;
  const before = field.value.slice(0, field.selectionStart ?? field.value.length);
  return { field, isWordStart: before === '' || before.endsWith(' ') };
}

const keepIfSame = (before: Focused | null, now: Focused | null) =>
  before?.field === now?.field && before?.isWordStart === now?.isWordStart ? before : now;
