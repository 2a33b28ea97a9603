export type TextField = HTMLInputElement | HTMLTextAreaElement;

const NOT_TYPED_INTO = new Set('button checkbox color file hidden image radio range reset submit'.split(' '));

/** The field that a key press would write into now. */
export function focusedField(): TextField | null {
  const focused = document.activeElement;
  const isText =
    focused instanceof HTMLTextAreaElement ||
    (focused instanceof HTMLInputElement && !NOT_TYPED_INTO.has(focused.type));
  return isText && !focused.readOnly && !focused.disabled ? focused : null;
}

/** Remembers what stands in the field. The function it returns puts that back, for React's state as well. */
export function rememberField(field: TextField): () => void {
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    // React replaces `value` on the element itself and then sees no change: only the prototype's setter shows it one.
    Reflect.set(Object.getPrototypeOf(field), 'value', value, field);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
    // Number and email fields have no selection.
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  };
}
