import { addTone, type Tone } from '#renderer/keyboard/vietnamese.ts';

export type Stroke = { kind: 'text'; text: string } | { kind: 'tone'; tone: Tone } | { kind: 'backspace' };

export type Writing = { text: string; caret: number };

/** What a field holds after one more key. `from`–`to` is what was selected: it is replaced. */
export function applyStroke(text: string, from: number, to: number, stroke: Stroke): Writing {
  const head = text.slice(0, from);
  const tail = text.slice(to);
  const isSelection = to > from;
  if (stroke.kind === 'backspace') {
    const kept = isSelection ? head : [...head].slice(0, -1).join('');
    return { text: kept + tail, caret: kept.length };
  }
  const written = stroke.kind === 'text' ? head + stroke.text : addTone(head, stroke.tone);
  return { text: written + tail, caret: written.length };
}

const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** Types into a field as a finger on a real keyboard would: React hears a change like any other. */
export function typeInto(field: HTMLInputElement, stroke: Stroke): void {
  const from = field.selectionStart ?? field.value.length;
  const to = field.selectionEnd ?? from;
  const { text, caret } = applyStroke(field.value, from, to, stroke);
  if (field.maxLength >= 0 && text.length > field.maxLength) return;
  // React replaces `value` on the element to notice its own writes; only the prototype's setter makes it see ours.
  nativeValue?.set?.call(field, text);
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
