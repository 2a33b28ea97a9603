import { useEffect, useState } from 'react';

export type Focused = { field: HTMLInputElement; isWordStart: boolean };

/** The field a person writes in, if it wants the on-screen keyboard (`data-keyboard`), and where in it they are. */
export function useFocusedField(): Focused | null {
  const [focused, setFocused] = useState(look);
  useEffect(() => {
    const update = () => setFocused((before) => keepIfSame(before, look()));
    const listening = new AbortController();
    // A field that leaves the page takes the focus with it without an event of its own; the next step's first key or
    // touch is one, so a keyboard for a field that is gone is closed by the kiosk's new screen (its key changes).
    for (const event of ['focusin', 'focusout', 'input', 'selectionchange'] as const) {
      // After a focusout the new focus is known only when the browser is done with it.
      document.addEventListener(event, () => queueMicrotask(update), { signal: listening.signal });
    }
    return () => listening.abort();
  }, []);
  return focused;
}

function look(): Focused | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || !field.dataset['keyboard']) return null;
  const before = field.value.slice(0, field.selectionStart ?? field.value.length);
  return { field, isWordStart: before === '' || before.endsWith(' ') };
}

const keepIfSame = (before: Focused | null, now: Focused | null) =>
  before?.field === now?.field && before?.isWordStart === now?.isWordStart ? before : now;
