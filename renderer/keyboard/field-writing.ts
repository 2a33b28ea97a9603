import type { Writing, Written } from '#renderer/keyboard/typing.ts';

export function readField(field: HTMLInputElement): Written {
  const from = field.selectionStart ?? field.value.length;
  return { text: field.value, from, to: field.selectionEnd ?? from };
}

/** Writes as typing would: React hears a change like any other, and what is too long for the field is not written. */
export function writeField(field: HTMLInputElement, { text, caret }: Writing): void {
  if (field.maxLength >= 0 && text.length > field.maxLength) return;
  // React replaces `value` on the element to notice its own writes; only the prototype's setter makes it see ours.
  Reflect.set(HTMLInputElement.prototype, 'value', text, field);
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
