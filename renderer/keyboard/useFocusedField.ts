import { useEffect, useState } from 'react';
import type { KeyboardKind } from '#renderer/keyboard/layouts.ts';
import { beginsWord } from '#renderer/keyboard/typing.ts';

/** `kind` is read with the focus: one field asks for digits or letters by the document that was chosen beside it. */
export type Focused = { field: HTMLInputElement; kind: KeyboardKind; isWordStart: boolean };

// Closing moves the page. The touch that takes the focus away still has its click to come, and must hit what it aimed at.
const closeAfterMs = 300;

/** The field a person writes in, if it wants the on-screen keyboard (`data-keyboard`), and where in it they are. */
export function useFocusedField(): Focused | null {
  const [focused, setFocused] = useState(look);
  useEffect(() => {
    const listening = new AbortController();
    let closing: ReturnType<typeof setTimeout> | undefined;
    const update = () => {
      clearTimeout(closing);
      const now = look();
      if (now) setFocused((before) => keepIfSame(before, now));
      else closing = setTimeout(() => setFocused(look()), closeAfterMs);
    };
    for (const event of ['focusin', 'focusout', 'input', 'selectionchange']) {
      document.addEventListener(event, update, { signal: listening.signal });
    }
    return () => {
      listening.abort();
      clearTimeout(closing);
    };
  }, []);
  return focused;
}

function look(): Focused | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return null;
  const kind = field.dataset['keyboard'] as KeyboardKind | undefined;
  if (!kind || field.readOnly) return null;
  const before = field.value.slice(0, field.selectionStart ?? field.value.length);
  return { field, kind, isWordStart: beginsWord(before) };
}

const keepIfSame = (before: Focused | null, now: Focused) =>
  before?.field === now.field && before.kind === now.kind && before.isWordStart === now.isWordStart ? before : now;
