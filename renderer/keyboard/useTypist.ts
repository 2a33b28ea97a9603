import { useEffect, useEffectEvent, useRef } from 'react';
import type { Composed } from '#renderer/keyboard/compose.ts';
import { readField, writeField } from '#renderer/keyboard/field-writing.ts';
import { composesIn, type KeyboardKind } from '#renderer/keyboard/layouts.ts';
import { applyStroke, type Method, type Stroke } from '#renderer/keyboard/typing.ts';

/**
 * Writes into a field, for the keys on the screen (by the function it returns) and for those of a real keyboard. A real
 * one is left alone unless a method was chosen that needs it, and wherever the system's own input method is at work.
 */
export function useTypist(
  field: HTMLInputElement | null,
  kind: KeyboardKind | undefined,
  method: Method,
): (stroke: Stroke) => void {
  const lastRef = useRef<Composed | null>(null);
  const methodHere = kind && composesIn(kind) ? method : null;
  const strike = (stroke: Stroke) => {
    if (!field) return;
    const writing = applyStroke(readField(field), stroke, methodHere, lastRef.current);
    lastRef.current = writing.last;
    writeField(field, writing);
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!methodHere || methodHere === 'accents' || event.target !== field || !isPlainKey(event)) return;
    event.preventDefault();
    strike(event.key === 'Backspace' ? { kind: 'backspace' } : { kind: 'text', text: event.key });
  });
  useEffect(() => {
    // On the document: the scanner's listener sits on the window and has by then kept its bursts from everybody.
    const listening = new AbortController();
    document.addEventListener('keydown', (event) => onKeyDown(event), { capture: true, signal: listening.signal });
    return () => listening.abort();
  }, []);
  return strike;
}

/** Writes one sign, or takes one away. An input method at work names its keys Process, or says that it is composing. */
function isPlainKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  return event.key === 'Backspace' || /^\P{C}$/u.test(event.key);
}
